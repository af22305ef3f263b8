import type { Clock } from '@deskside/core'
import type { Shelf, ShelfRules, Shelves } from './Shelf.js'

/** Writes down what happens on shelves, for a place that outlives the process. */
export interface Scribe {
  /** What an earlier process left on a shelf. */
  rowsOf(name: string): ReadonlyMap<string, unknown>
  /** A change was made, just now; `row` is `undefined` for one that is gone. */
  note(name: string, id: string, row: unknown): Promise<void>
}

const NOBODY: Scribe = { rowsOf: () => new Map(), note: async () => {} }

/** In this process alone, unless a scribe writes down what changes. */
export function memoryShelves(clock: Clock, scribe: Scribe = NOBODY): Shelves {
  return { shelf: (name, rules = {}) => createShelf(name, rules, clock, scribe) }
}

function createShelf<T>(
  name: string,
  rules: ShelfRules<T>,
  clock: Clock,
  scribe: Scribe,
): Shelf<T> {
  const { endsAt = () => Infinity, most = Infinity } = rules
  const { bytesOf = () => 0, mostBytes = Infinity } = rules
  // In order of insertion, so the first ones are the oldest.
  const rows = new Map(scribe.rowsOf(name) as ReadonlyMap<string, T>)
  let bytes = [...rows.values()].reduce((sum, row) => sum + bytesOf(row), 0)
  const isOver = (row: T) => endsAt(row) <= clock.now()
  const isEnough = () => rows.size <= most && (bytes <= mostBytes || rows.size === 1)

  /** @returns whether it was there */
  function take(id: string): boolean {
    const row = rows.get(id)
    if (row !== undefined) bytes -= bytesOf(row)
    return rows.delete(id)
  }

  async function forget(id: string): Promise<void> {
    if (take(id)) await scribe.note(name, id, undefined)
  }

  /** The oldest that are over; where there are still too many, all that are, then the oldest. */
  function makeRoom(): readonly Promise<void>[] {
    const gone: Promise<void>[] = []
    const drop = (id: string) => gone.push(forget(id))
    for (const [id, row] of rows) {
      if (!isOver(row)) break
      drop(id)
    }
    if (isEnough()) return gone
    for (const [id, row] of rows) if (isOver(row)) drop(id)
    for (const id of rows.keys()) {
      if (isEnough()) break
      drop(id)
      rules.onForgotten?.()
    }
    return gone
  }

  return {
    get(id) {
      const row = rows.get(id)
      return row === undefined || isOver(row) ? undefined : row
    },
    async put(id, row) {
      take(id)
      rows.set(id, row)
      bytes += bytesOf(row)
      await Promise.all([scribe.note(name, id, row), ...makeRoom()])
    },
    delete: forget,
    *rows() {
      for (const [id, row] of rows) if (!isOver(row)) yield [id, row] as const
    },
  }
}
