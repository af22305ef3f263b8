import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '@deskside/core'
import type { World } from '@deskside/core/testing'
import type { RelayState } from '@deskside/relay'
import { fileState } from '@deskside/relay/node'
import { createMockClock, type MockClock, type MockClockOptions } from '../clock/mockClock.js'

export type DataFolder = {
  /** What an earlier server left; `undefined` for a new folder. Throws if it cannot be read. */
  readonly snapshot: unknown
  /** The desk's clock, as far ahead as an earlier server left it. */
  openClock(beneath: Clock, options: MockClockOptions): MockClock
  /** Accounts, keys and half-sent uploads. Rejects where another process is in the folder. */
  openState(clock: Clock): Promise<RelayState>
  /** Writes every change at once, so that a killed server loses nothing; returns the way out. */
  keep(world: World, onProblem: (error: unknown) => void): () => void
}

/**
 * A folder that outlives the server: `world.json` (tickets, persons, idempotency keys),
 * `files/<id>` (bytes, each written once), `clock.json`, and what the relay remembers: `state.log`
 * (accounts, sessions, keys) and `uploads/` (on their way). For one server at a time.
 */
export function openDataFolder(dir: string): DataFolder {
  mkdirSync(join(dir, 'files'), { recursive: true })
  const written = new Set(readdirSync(join(dir, 'files')))
  return {
    snapshot: readSnapshot(dir),
    openClock: (beneath, options) => openClock(join(dir, 'clock.json'), beneath, options),
    openState: (clock) => fileState(dir, { clock }),
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

/** Time goes on from where it was: a world's last word must not lie ahead of its clock. */
function openClock(path: string, beneath: Clock, options: MockClockOptions): MockClock {
  const kept = readOptional(path)
  const { now, aheadMs } = kept === undefined ? {} : (JSON.parse(kept) as KeptClock)
  const before = options.frozen ? now && { now } : aheadMs && { aheadMs }
  const clock = createMockClock(beneath, { ...options, ...before })
  const keep = () => {
    const word: KeptClock = { now: clock.now(), aheadMs: Math.round(clock.aheadMs()) }
    writeWhole(path, JSON.stringify(word))
  }
  keep()
  return {
    ...clock,
    advance: (ms) => clock.advance(ms).finally(keep),
  }
}

type KeptClock = { readonly now?: number; readonly aheadMs?: number }

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
