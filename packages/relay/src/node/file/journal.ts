import { type FileHandle, mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SupportError } from '@deskside/core'
import type { Scribe } from '../../state/memoryShelves.js'
import { type Left, readJournal } from './readJournal.js'

/** Rows of every shelf, written down as they change. */
export interface Journal extends Scribe {
  /** Rejects where nothing can be written. */
  check(): Promise<void>
  /** Once all is written that was noted. */
  close(): Promise<void>
}

export const HEAD = '{"deskside":"state","version":1}'
/** So many changes more than rows, and the file is written anew. */
const SLACK = 1_000

type Waiting = {
  readonly line: string
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/**
 * Opens a file that outlives the process and the machine: each change is a line at its end, and is
 * acknowledged once the disk has it (changes that come together share one `fdatasync`). What was
 * being written when the process died is left out at the next start, and nobody was told of it.
 *
 * @throws where the file is no journal of ours
 */
export async function openJournal(path: string): Promise<Journal> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const { rows, lines: linesLeft } = await readJournal(path)
  let lines = linesLeft
  let linesAfterRewrite = 0
  let file: FileHandle | null = null
  let waiting: Waiting[] = []
  let writing: Promise<void> | null = null

  async function write(batch: readonly Waiting[]): Promise<void> {
    if (file === null || lines > 2 * linesAfterRewrite + SLACK) {
      await file?.close()
      file = null
      file = await writeAnew(path, rows)
      linesAfterRewrite = countOf(rows)
      lines = linesAfterRewrite
      return
    }
    await writeAll(file, batch.map(({ line }) => `${line}\n`).join(''))
    lines += batch.length
  }

  async function writeWhatWaits(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await write(batch)
        for (const { resolve } of batch) resolve()
      } catch (cause) {
        // Nobody knows how much of it is there: the next change writes everything anew.
        await file?.close().catch(() => {})
        file = null
        const error = new SupportError('storage_unavailable', undefined, { cause })
        for (const { reject } of batch) reject(error)
      }
    }
    writing = null
  }

  function append(line: string): Promise<void> {
    return new Promise((resolve, reject) => {
      waiting.push({ line, resolve, reject })
      writing ??= writeWhatWaits()
    })
  }

  // The first line goes through the same door: a folder that cannot be written to is told at once.
  await append(HEAD)
  return {
    rowsOf: (name) => rows.get(name) ?? new Map(),
    note(name, id, row) {
      const shelf = rows.get(name) ?? new Map<string, unknown>()
      rows.set(name, shelf)
      shelf.delete(id)
      if (row !== undefined) shelf.set(id, row)
      return append(JSON.stringify(row === undefined ? [name, id] : [name, id, row]))
    },
    check: () => append(HEAD),
    async close() {
      await writing
      await file?.close()
      file = null
    },
  }
}

/** The old file or the new one, never half of it; then the folder, so that the name is kept too. */
async function writeAnew(path: string, rows: Left): Promise<FileHandle> {
  const next = await open(`${path}.new`, 'w', 0o600)
  try {
    await writeAll(next, [HEAD, ...linesOf(rows)].map((line) => `${line}\n`).join(''))
    await rename(`${path}.new`, path)
    const folder = await open(dirname(path), 'r')
    await folder.sync().finally(() => folder.close())
    return next
  } catch (error) {
    await next.close()
    throw error
  }
}

async function writeAll(file: FileHandle, text: string): Promise<void> {
  await file.appendFile(text)
  await file.datasync()
}

function* linesOf(rows: Left): Generator<string> {
  for (const [name, shelf] of rows) {
    for (const [id, row] of shelf) yield JSON.stringify([name, id, row])
  }
}

function countOf(rows: Left): number {
  return [...rows.values()].reduce((sum, shelf) => sum + shelf.size, 0)
}
