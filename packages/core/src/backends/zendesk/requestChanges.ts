import type { Call, Conditional, ConditionalCall } from '../../ports/Backend.js'
import { conditional } from '../../ports/conditional.js'
import type { Clock } from '../../time/clock.js'
import type { Changes } from '../../wire/index.js'
import { type PersonDeps, refuseAborted, wordOf, type ZendeskEyes } from './eyes.js'
import { SETTLED_MS } from './requestLists.js'
import { requestsSchema, type ZendeskRequest } from './shapes.js'

/** One constant address; more that changed between two polls is news in any case. */
const LOOKED_AT = 10

export type ChangesQuestion = (call: ConditionalCall | undefined) => Promise<Conditional<Changes>>

/**
 * The idle poll: one call as long as nothing happens.
 *
 * `updated_at` moves with internal notes as well. So a ticket that moved is looked at: only where
 * its status or its last public comment is another is that news. What is not remembered (the process
 * is young) counts as news, which costs a delta and shows nothing.
 */
export function createChanges(deps: PersonDeps, eyes: ZendeskEyes): ChangesQuestion {
  const { calls, memory, clock } = deps

  async function isNews(request: ZendeskRequest, call: Call | undefined): Promise<boolean> {
    const known = memory.visible.get(request.id)
    const { comments } = await eyes.latestComments(String(request.id), 1, call)
    eyes.note(request, comments[0]?.id)
    return known?.word !== wordOf(request, comments[0]?.id)
  }

  async function look(rows: readonly ZendeskRequest[], count: number, call: Call | undefined) {
    const before = memory.changes
    const latest = rows[0]?.updated_at ?? ''
    const version = `${count}.${latest}.${rows[0]?.id ?? ''}`
    const isFirst = before === null
    let hasNews = isFirst || before.changes.ticketCount !== count
    const moved = rows.filter(({ updated_at }) => updated_at > (before?.latest ?? ''))
    // The first time, the newest alone: nobody waits for what an idle poll wants to know later.
    for (const request of isFirst ? moved.slice(0, 1) : moved) {
      if (memory.visible.get(request.id)?.updatedAt === request.updated_at) hasNews ||= !isFirst
      else hasNews = (await isNews(request, call)) || hasNews
    }
    const shown = hasNews || before === null ? version : before.changes.version
    memory.changes = { changes: { version: shown, unreadCount: 0, ticketCount: count }, latest }
    return memory.changes
  }

  return async (call) => {
    refuseAborted(call)
    const { requests, count } = await calls.ask({
      path: '/requests',
      query: { sort_by: 'updated_at', sort_order: 'desc', per_page: LOOKED_AT },
      as: requestsSchema,
      signal: call?.signal,
    })
    const { changes, latest } = await look(requests, count, call)
    const value = { ...changes, version: changes.version + unsettled(latest, clock) }
    return conditional(value, value.version, call?.etag)
  }
}

/** A second that is not over may bring more under the same time: it is asked about once more. */
function unsettled(latest: string, clock: Clock): string {
  return clock.now() - Date.parse(latest) < SETTLED_MS ? '~' : ''
}
