import { toSupportError } from '../../errors/SupportError.js'
import { byId } from './eyes.js'
import { requestsSchema, type ZendeskPerson, type ZendeskRequest } from './shapes.js'
import type { ZendeskCalls } from './zendeskCalls.js'

export type WalkQuery = {
  /** `/requests`, `/requests/search`, an organisation's. */
  readonly path: string
  /** Words for the search. */
  readonly query?: string | undefined
  readonly key: 'updated_at' | 'created_at'
  readonly order: 'asc' | 'desc'
}

/** A list of requests, read as far as somebody has come; what was read keeps its place. */
export interface RequestWalk {
  readonly people: ReadonlyMap<number, ZendeskPerson>
  /** `undefined` behind the last one. */
  at(index: number, signal: AbortSignal | undefined): Promise<ZendeskRequest | undefined>
}

/** Long lists bring Zendesk down (503): smaller ones are asked for then. */
const SIZES = [100, 25, 5] as const
/** Zendesk has no page that ends further away: 400, and 422 in a search. */
const LAST_ROW = 10_000
const LAST_FOUND = 1_000

/**
 * By page number: cursor pages of requests come in no order, whatever `sort_by` says. What moves up
 * in between pushes the others down; they come twice then, and are taken once.
 */
export function createWalk(
  calls: ZendeskCalls,
  { path, query, key, order }: WalkQuery,
  sizes: readonly [number, ...number[]] = SIZES,
): RequestWalk {
  const rows: ZendeskRequest[] = []
  const ids = new Set<number>()
  const people = new Map<number, ZendeskPerson>()
  const turn = order === 'asc' ? 1 : -1
  const last = query === undefined ? LAST_ROW : LAST_FOUND
  const [firstSize, ...smaller] = sizes
  let size = firstSize
  let readRows = 0
  let isWhole = false
  let reading: Promise<void> | null = null

  async function readMore(signal: AbortSignal | undefined): Promise<void> {
    const page = Math.floor(readRows / size) + 1
    if (page * size > last) {
      isWhole = true
      return
    }
    const asked = { query, include: 'users', sort_by: key, sort_order: order }
    const answer = await calls
      .ask({ path, query: { ...asked, per_page: size, page }, as: requestsSchema, signal })
      .catch((error: unknown) => {
        const next = toSupportError(error).status === 503 ? smaller.shift() : undefined
        if (next === undefined) throw error
        size = next
        return null
      })
    if (answer === null) return readMore(signal)
    for (const [id, person] of byId(answer.users)) people.set(id, person)
    const fresh = answer.requests.filter(({ id }) => !ids.has(id))
    // Zendesk counts in seconds: of the same one, the higher number is the later.
    fresh.sort((a, b) => turn * (Date.parse(a[key]) - Date.parse(b[key]) || a.id - b.id))
    for (const one of fresh) ids.add(one.id)
    rows.push(...fresh)
    readRows = page * size
    isWhole = answer.next_page === null
  }

  return {
    people,
    async at(index, signal) {
      while (index >= rows.length && !isWhole) {
        reading ??= readMore(signal).finally(() => {
          reading = null
        })
        await reading
      }
      return rows[index]
    },
  }
}
