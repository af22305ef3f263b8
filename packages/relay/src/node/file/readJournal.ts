import { readFile } from 'node:fs/promises'

/** Rows by id, by shelf. */
export type Left = Map<string, Map<string, unknown>>

/**
 * Reads what an earlier process left. A last line that was cut, or never reached the disk whole, was
 * never acknowledged: it is left out.
 *
 * @throws where something else is wrong: a file that is not ours must not be written over
 */
export async function readJournal(path: string): Promise<{ rows: Left; lines: number }> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const rows: Left = new Map()
  const lines = text.split('\n')
  // What stands behind the last end of a line has none: nothing, or what was cut.
  lines.pop()
  for (const [i, line] of lines.entries()) {
    const change = readLine(line)
    if (change === null && i > 0 && i === lines.length - 1) break
    if (change === null || (i === 0 && change.length > 0)) {
      throw new Error(`${path} cannot be read at line ${i + 1}; move it away to begin anew`)
    }
    if (change.length > 0) apply(rows, change)
  }
  return { rows, lines: lines.length }
}

type Change = readonly [] | readonly [name: string, id: string, row?: unknown]

/** `[]` for a head; `null` for what we did not write. */
function readLine(line: string): Change | null {
  try {
    const value: unknown = JSON.parse(line)
    if (Array.isArray(value)) {
      return value.length >= 2 && value.slice(0, 2).every((one) => typeof one === 'string')
        ? (value as unknown as Change)
        : null
    }
    const head = value as { readonly deskside?: unknown; readonly version?: unknown } | null
    return head?.deskside === 'state' && head.version === 1 ? [] : null
  } catch {
    return null
  }
}

function apply(rows: Left, change: Change): void {
  const [name = '', id = '', ...row] = change
  const shelf = rows.get(name) ?? new Map<string, unknown>()
  rows.set(name, shelf)
  shelf.delete(id)
  if (row.length > 0) shelf.set(id, row[0])
}
