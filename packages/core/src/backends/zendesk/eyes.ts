import { SupportError } from '../../errors/SupportError.js'
import type { Call } from '../../ports/Backend.js'
import type { Clock } from '../../time/clock.js'
import type { Ticket } from '../../wire/index.js'
import { type Account, type AccountFacts, KEPT_MS, unreadFacts } from './accountFacts.js'
import { type PersonMemory, remember } from './personMemory.js'
import type { ZendeskSetup } from './setup.js'
import {
  commentsSchema,
  meSchema,
  oneRequestSchema,
  type ZendeskComment,
  type ZendeskMe,
  type ZendeskPerson,
  type ZendeskRequest,
} from './shapes.js'
import { toTicket } from './toTicket.js'
import { strangerIsUnknown, type ZendeskCalls } from './zendeskCalls.js'

export type PersonDeps = {
  readonly setup: ZendeskSetup
  readonly calls: ZendeskCalls
  readonly account: Account
  readonly memory: PersonMemory
  readonly clock: Clock
  /** Known by an address alone: may file, and reads nothing back. */
  readonly guest: ZendeskGuest | null
  /** Does a server ask for somebody else? Then it reads every answer. */
  readonly isRelay: boolean
}

export type ZendeskGuest = { readonly name: string; readonly email: string }

/** What one needs to know to show something to this person. */
export type Sight = { readonly facts: AccountFacts; readonly me: ZendeskMe }

/** One person's view of the account: what every verb begins with. */
export interface ZendeskEyes {
  /** Rejects with `aborted` before anything is asked. */
  sight(call: Call | undefined): Promise<Sight>
  /** Rejects with `not_found` where it is somebody else's, or none. */
  request(
    ticketId: string,
    call: Call | undefined,
  ): Promise<{
    readonly request: ZendeskRequest
    readonly people: ReadonlyMap<number, ZendeskPerson>
  }>
  ticket(ticketId: string, call: Call | undefined): Promise<Ticket>
  /** Newest first. */
  latestComments(
    ticketId: string,
    limit: number,
    call: Call | undefined,
  ): Promise<{
    readonly comments: readonly ZendeskComment[]
    readonly people: ReadonlyMap<number, ZendeskPerson>
  }>
  toTicket(
    sight: Sight,
    request: ZendeskRequest,
    people: ReadonlyMap<number, ZendeskPerson>,
  ): Ticket
  /** Remembers what this person can see of it just now. */
  note(request: ZendeskRequest, lastCommentId: number | undefined): void
}

const NOBODY: ZendeskMe = { id: null, name: '', organization_id: null }

export function createEyes(deps: PersonDeps): ZendeskEyes {
  const { setup, calls, account, memory, guest } = deps
  /** Kept with the person: a relay makes a backend a request. */
  function whoAmI(): Promise<ZendeskMe> {
    const now = deps.clock.monotonic()
    if (memory.me && now < memory.me.until) return memory.me.is
    const is = calls.ask({ path: '/users/me', as: meSchema }).then(({ user }) => user)
    memory.me = { is, until: now + KEPT_MS }
    is.catch(() => {
      memory.me = null
    })
    return is
  }

  const eyes: ZendeskEyes = {
    async sight(call) {
      refuseAborted(call)
      if (guest) return { facts: unreadFacts(setup), me: NOBODY }
      const [facts, who] = [await account.facts(calls), await whoAmI()]
      refuseAborted(call)
      return { facts, me: who }
    },
    async request(ticketId, call) {
      refuseAborted(call)
      // Other words are no ids of Zendesk, and must not become parts of an address.
      if (guest || !/^\d{1,15}$/.test(ticketId)) throw new SupportError('not_found')
      const { request, users } = await calls
        .ask({
          path: `/requests/${ticketId}`,
          query: { include: 'users' },
          as: oneRequestSchema,
          signal: call?.signal,
        })
        .catch(strangerIsUnknown)
      return { request, people: byId(users) }
    },
    async ticket(ticketId, call) {
      const sight = await eyes.sight(call)
      const { request, people } = await eyes.request(ticketId, call)
      return eyes.toTicket(sight, request, people)
    },
    async latestComments(ticketId, limit, call) {
      const { comments, users } = await calls
        .ask({
          path: `/requests/${ticketId}/comments`,
          query: { sort: '-created_at', 'page[size]': limit },
          as: commentsSchema,
          signal: call?.signal,
        })
        .catch(strangerIsUnknown)
      return { comments, people: byId(users) }
    },
    toTicket: (sight, request, people) =>
      toTicket(
        { ...sight, setup, people, ratingOf: (id) => memory.ratings.get(id) ?? null },
        request,
      ),
    note(request, lastCommentId) {
      const word = wordOf(request, lastCommentId)
      remember(memory.visible, request.id, { updatedAt: request.updated_at, word })
    },
  }
  return eyes
}

/** Equal as long as the person can see the same. */
export function wordOf(request: ZendeskRequest, lastCommentId: number | undefined): string {
  const { status, custom_status_id, assignee_id, can_be_solved_by_me } = request
  return [status, custom_status_id, assignee_id, can_be_solved_by_me, lastCommentId].join(' ')
}

export function byId(people: readonly ZendeskPerson[]): ReadonlyMap<number, ZendeskPerson> {
  return new Map(people.map((person) => [person.id, person]))
}

export function refuseAborted(call: Call | undefined): void {
  if (call?.signal?.aborted) throw new SupportError('aborted')
}
