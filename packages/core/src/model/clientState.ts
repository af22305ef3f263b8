import type { SupportError } from '../errors/SupportError.js'
import type { Store } from '../store/store.js'
import type { DeskDescription, Message, Ticket } from '../wire/index.js'
import type { Draft } from './draft.js'

/** Who uses the host's app. `id` is the host's own; it must be the `sub` of the host's tokens. */
export type SupportUser = {
  readonly id: string
  readonly name?: string
  readonly email?: string
  readonly organization?: { readonly id: string; readonly name?: string }
  /** Where the host's app works in one project at a time. Another project is another epoch. */
  readonly project?: { readonly id: string; readonly name?: string }
  /** What the person pays for; promises, scopes and gates ask it. The server reads its own token. */
  readonly plan?: string
  readonly roles?: readonly string[]
  /** The language that the person reads, a BCP 47 tag: mails of the relay are in it. */
  readonly locale?: string
  /** Known by an e-mail address alone. */
  readonly isGuest?: true
}

/** How far something of the server's has been read. `idle`: nobody has looked yet. */
export type Loadable = {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed'
  /** Why it failed; what was loaded before stays. */
  readonly error: SupportError | null
}

/** The desk and what its backend can do; `null` until it has been read once. */
export type DeskState = Loadable & { readonly description: DeskDescription | null }

/**
 * The person's tickets, as many pages as were asked for. What was loaded stays while it is read
 * anew.
 */
export type TicketListState = Loadable & {
  /** In the order of the query: the latest activity first, if it names none. */
  readonly tickets: readonly Ticket[]
  readonly hasMore: boolean
  readonly loadingMore: boolean
}

/** The tickets that a query asks for; loads and keeps itself fresh while watched. */
export interface TicketQueryStore extends Store<TicketListState> {
  /** The next page. Rejects with what the server says; `hasMore` tells whether there is one. */
  loadMore(): Promise<void>
}

/** A list of which nothing is known yet. */
export const NO_TICKETS: TicketListState = {
  status: 'idle',
  error: null,
  tickets: [],
  hasMore: false,
  loadingMore: false,
}

/** One ticket with its correspondence; `null` until it has been read once. */
export type TicketState = Loadable & {
  readonly ticket: Ticket | null
  /** Oldest first. */
  readonly messages: readonly Message[]
  /** Is `ticket.note` kept on this device alone, because the desk keeps none? */
  readonly noteIsLocal?: boolean
}

/** A draft, where it came from and whether this device keeps it. */
export type DraftState = {
  readonly draft: Draft
  /** `loading` until storage has answered; typing may begin before. */
  readonly status: 'loading' | 'ready'
  /** Was it found on this device, from an earlier visit? */
  readonly restored: boolean
  /** `memory`: not saved on this device. */
  readonly saved: 'nothing' | 'saving' | 'kept' | 'memory'
  /** Device clock; `null` before the first save. */
  readonly savedAt: number | null
  /**
   * What another tab had typed here, where both typed at the same time and this one was the last;
   * to be offered, until something is sent or discarded. `null` most of the time.
   */
  readonly displaced: Draft | null
}

/** Who is here, and what the server last said of the token. */
export type SessionState = {
  readonly user: SupportUser | null
  /** `signed_out`: nobody is identified. `auth_required`: the host must sign the person in again. */
  readonly status: 'signed_out' | 'signed_in' | 'auth_required' | 'auth_unavailable'
}

/** As the last requests show it, not as the browser believes. */
export type ConnectionState = {
  readonly status: 'unknown' | 'online' | 'offline' | 'unavailable'
  /** When the next try is due, if the server asked to wait. Device clock. */
  readonly retryAt: number | null
}
