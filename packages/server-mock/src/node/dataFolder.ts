import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from '@deskside/core/testing'
import type { UploadStore } from '@deskside/relay'
import { fileUploadStore } from '@deskside/relay/node'

export type DataFolder = {
  /** What an earlier server left; `undefined` for a new folder. Throws if it cannot be read. */
  readonly snapshot: unknown
  readonly uploads: UploadStore
  /** Writes every change at once, so that a killed server loses nothing; returns the way out. */
  keep(world: World, onProblem: (error: unknown) => void): () => void
}

/**
 * A folder that outlives the server: `world.json` (tickets, persons, idempotency keys),
 * `files/<id>` (bytes, each written once), `uploads/` (on their way). For one server at a time.
 */
export function openDataFolder(dir: string): DataFolder {
  mkdirSync(join(dir, 'files'), { recursive: true })
  const written = new Set(readdirSync(join(dir, 'files')))
  return {
    snapshot: readSnapshot(dir),
    uploads: fileUploadStore({ dir: join(dir, 'uploads') }),
    keep(world, onProblem) {
      const save = () => {
        try {
          writeSnapshot(dir, written, world)
        } catch (error) {
          onProblem(error)
        }
      }
      save()
      return world.onChange(save)
    },
  }
}

type Snapshot = { readonly bytes: Readonly<Record<string, string>> }

function readSnapshot(dir: string): unknown {
  const path = join(dir, 'world.json')
  const text = readOptional(path)
  if (text === undefined) return undefined
  try {
    const state = JSON.parse(text) as { readonly files: readonly { readonly id: string }[] }
    const bytes = state.files.map(({ id }) => [id, readFileSync(filePath(dir, id), 'base64')])
    return { ...state, bytes: Object.fromEntries(bytes) }
  } catch (cause) {
    throw new Error(`${path} cannot be read; move it away to begin anew`, { cause })
  }
}

function writeSnapshot(dir: string, written: Set<string>, world: World): void {
  const { bytes, ...state } = world.snapshot() as Snapshot
  for (const [id, base64] of Object.entries(bytes)) {
    if (written.has(encodeURIComponent(id))) continue
    writeWhole(filePath(dir, id), Buffer.from(base64, 'base64'))
    written.add(encodeURIComponent(id))
  }
  writeWhole(join(dir, 'world.json'), JSON.stringify(state))
  const named = new Set(Object.keys(bytes).map(encodeURIComponent))
  for (const name of [...written]) {
    if (named.has(name)) continue
    rmSync(join(dir, 'files', name), { force: true })
    written.delete(name)
  }
}

/** The old or the new one, never half of it. */
function writeWhole(path: string, content: string | Buffer): void {
  writeFileSync(`${path}.new`, content)
  renameSync(`${path}.new`, path)
}

function filePath(dir: string, id: string): string {
  return join(dir, 'files', encodeURIComponent(id))
}

function readOptional(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
