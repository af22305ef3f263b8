import type { Changes } from '@deskside/core'
import type { RtVisit } from './context.js'
import { readChanges } from './lists.js'
import { scopeSql } from './owner.js'

/** RT counts in seconds: what changed less than this ago may change again within its second. */
const SETTLED_MS = 2_000
const MOST = 5_000

type Kept = { readonly word: string; readonly changes: Changes }

/**
 * The idle poll of many: one question to RT while nothing at all has happened to a person's
 * tickets, however many they are. Only then is looked at what of it they can see.
 */
export function createChangesCache() {
  const kept = new Map<string, Kept>()

  return async (visit: RtVisit, signal?: AbortSignal | undefined): Promise<Changes> => {
    const sql = scopeSql(visit, 'organization')
    const { word, at, changedAt } = await visit.reader.probe(sql, signal)
    const known = kept.get(sql)
    if (known?.word === word) return known.changes
    const changes = await readChanges(visit, signal)
    kept.delete(sql)
    if (at - changedAt > SETTLED_MS) kept.set(sql, { word, changes })
    const [oldest] = kept.keys()
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
    return changes
  }
}
