import { SupportError, toSupportError } from '../../errors/SupportError.js'
import { ticketTest } from '../../model/ticketFilter.js'
import type { Call, TicketQuery } from '../../ports/Backend.js'
import type { Ticket, TicketPage } from '../../wire/index.js'
import type { PersonDeps, Sight, ZendeskEyes } from './eyes.js'
import { remember } from './personMemory.js'
import { createWalk, type RequestWalk, type WalkQuery } from './requestWalk.js'
import type { ZendeskRequest } from './shapes.js'

const A_PAGE = 25
const A_PAGE_AT_MOST = 200
/**
 * Zendesk counts in seconds, so a second one is still in may bring more. What is younger comes once
 * more with the next delta, under the `updatedAt` that is known.
 */
export const SETTLED_MS = 3_000
const WALKS_KEPT = 8

/** Where a page ended: in which walk, and behind which request. */
type Place = { readonly walk: string; readonly key: number; readonly id: number }

export interface RequestLists {
  list(query: TicketQuery, call: Call | undefined): Promise<TicketPage>
}

/** Pages, deltas and searches over one person's requests. */
export function createLists(deps: PersonDeps, eyes: ZendeskEyes): RequestLists {
  const { calls, memory, clock } = deps

  async function pathOf(query: TicketQuery, { me }: Sight): Promise<WalkQuery> {
    const { q = '', scope, sort, order = 'desc' } = query
    const words = plainWords(q)
    const isDelta = query.since !== undefined
    const key = isDelta || (sort ?? 'activity') === 'activity' ? 'updated_at' : 'created_at'
    const turn = isDelta ? 'desc' : order
    if (words !== '') return { path: '/requests/search', query: words, key, order: turn }
    if (scope !== 'organization') return { path: '/requests', key, order: turn }
    if (!deps.setup.sharedOrganizations) {
      throw new SupportError('not_supported', 'no organisation of this account shares its tickets')
    }
    // Who is in none has colleagues in none.
    if (me.organization_id === null) return { path: '/requests', key, order: turn }
    return { path: `/organizations/${me.organization_id}/requests`, key, order: turn }
  }

  /** Walks are kept, so that their pages stand still while tickets move. */
  function walkOf(name: string, how: WalkQuery): { readonly walk: RequestWalk; isFresh: boolean } {
    // Another process may have come to the same name, for another list.
    const id = JSON.stringify([name, how])
    const kept = memory.walks.get(id)
    if (kept) return { walk: kept, isFresh: false }
    const walk = createWalk(calls, how)
    remember(memory.walks, id, walk, WALKS_KEPT)
    return { walk, isFresh: true }
  }

  async function pageOf(query: TicketQuery, sight: Sight, call: Call | undefined) {
    const how = await pathOf(query, sight)
    const place = query.cursor === undefined ? null : readPlace(query.cursor)
    memory.walkCount += place ? 0 : 1
    const name = place?.walk ?? `${Math.floor(clock.now()).toString(36)}-${memory.walkCount}`
    const { walk, isFresh } = walkOf(name, how)
    const since = query.since === undefined ? null : readTime(query.since)
    const isWanted = testOf(query)
    const limit = Math.min(A_PAGE_AT_MOST, Math.max(1, Math.floor(query.limit ?? A_PAGE)))
    const found: { readonly ticket: Ticket; readonly request: ZendeskRequest }[] = []
    let isOver = place === null || isFresh
    for (let index = 0; found.length <= limit; index++) {
      const request = await walk.at(index, call?.signal)
      if (!request) break
      const at = Date.parse(request[how.key])
      if (since !== null && at <= since) break
      if (place && !isOver) {
        isOver = request.id === place.id
        continue
      }
      // The walk was forgotten: goes on behind the place, and what moved up comes by the delta.
      if (place && isFresh && !isBehind(request, at, place, how)) continue
      const ticket = eyes.toTicket(sight, request, walk.people)
      if (isWanted(ticket)) found.push({ ticket, request })
    }
    return { how, name, found: found.slice(0, limit), hasMore: found.length > limit, walk }
  }

  /** Where the next delta begins, by Zendesk's own clock. */
  async function syncCursor(
    query: TicketQuery,
    how: WalkQuery,
    walk: RequestWalk,
    call: Call | undefined,
  ): Promise<string> {
    const since = query.since === undefined ? 0 : readTime(query.since)
    const isLatestFirst = how.key === 'updated_at' && how.order === 'desc' && !how.query
    const newest = isLatestFirst ? walk : createWalk(calls, latestOf(how), [1])
    const first = await newest.at(0, call?.signal)
    const latest = Date.parse(first?.updated_at ?? '') || 0
    return String(Math.max(since, Math.min(latest, Math.floor(clock.now()) - SETTLED_MS)))
  }

  async function byNumber(query: TicketQuery, number: string, call: Call | undefined) {
    const id = number.replace(/^#/u, '')
    const ticket = await eyes.ticket(id, call).catch((error: unknown) => {
      if (toSupportError(error).code === 'not_found') return null
      throw error
    })
    return ticket && testOf(query)(ticket) ? [ticket] : []
  }

  return {
    async list(query, call) {
      const sight = await eyes.sight(call)
      const number = query.number ?? /^\s*(#\d+)\s*$/u.exec(query.q ?? '')?.[1]
      if (number !== undefined) {
        const { q: _isNumber, ...others } = query
        const items = await byNumber(others, number, call)
        return { items, nextCursor: null, removedIds: [], syncCursor: null }
      }
      const { how, name, found, hasMore, walk } = await pageOf(query, sight, call)
      const last = found.at(-1)?.request
      const next = last && hasMore ? `${name}.${Date.parse(last[how.key])}.${last.id}` : null
      return {
        items: found.map(({ ticket }) => ticket),
        nextCursor: next,
        removedIds: [],
        syncCursor: query.cursor === undefined ? await syncCursor(query, how, walk, call) : null,
      }
    },
  }
}

function latestOf({ path }: WalkQuery): WalkQuery {
  const own = path === '/requests/search' ? '/requests' : path
  return { path: own, key: 'updated_at', order: 'desc' }
}

/** What the search has no filter for, or one that lets everything through where it knows no word. */
function testOf(query: TicketQuery): (ticket: Ticket) => boolean {
  const { state, status, categoryId, typeId, projectId, from, to, scope = 'mine' } = query
  return ticketTest({ state, status, categoryId, typeId, projectId, from, to, scope })
}

/** Words alone: signs of Zendesk's own search language would mean something else to it. */
export function plainWords(q: string): string {
  return q
    .replace(/[:"*<>=()\\]|(?<![\p{L}\p{N}])-/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function isBehind(request: ZendeskRequest, at: number, place: Place, how: WalkQuery): boolean {
  const turn = how.order === 'asc' ? 1 : -1
  return turn * (at - place.key || request.id - place.id) > 0
}

function readPlace(cursor: string): Place {
  const parts = /^(\w+-\d+)\.(\d{1,15})\.(\d{1,15})$/.exec(cursor)
  if (!parts) throw new SupportError('invalid', 'a cursor that this backend did not make')
  return { walk: String(parts[1]), key: Number(parts[2]), id: Number(parts[3]) }
}

function readTime(since: string): number {
  if (/^\d{1,15}$/.test(since)) return Number(since)
  throw new SupportError('invalid', 'a place in time that this backend did not give')
}
