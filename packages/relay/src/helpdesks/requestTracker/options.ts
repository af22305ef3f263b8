import type { Clock, DeskConfigInput, SupportUser, TicketStatus } from '@deskside/core'
import type { Columns } from '../columns.js'

/** The custom fields in which the relay marks what it wrote; each may be called otherwise. */
export type RequestTrackerMarks = {
  /** Of tickets and of transactions: by it a write that may have happened is found again. */
  readonly key: string
  /** Of tickets and of transactions: the client's own id of the draft. */
  readonly submission: string
  /** Of tickets: who filed it, by the host's id. */
  readonly person: string
  /** Of transactions: the person in whose name the relay wrote. */
  readonly author: string
  /** Of tickets: the last transaction that its requestor saw; `null`: nothing is kept of that. */
  readonly seen: string | null
}

export type RequestTrackerOptions = {
  /** `https://rt.example.com`, without `/REST/2.0`. */
  readonly url: string
  /** An authentication token of the relay's own account; see docs/request-tracker.md for its rights. */
  readonly token: string
  /** The name of that account: what it wrote, a customer said. */
  readonly account: string
  /** What the desk is to its customers; what RT has nothing for is left out of it. */
  readonly desk: DeskConfigInput
  /** Where new tickets go. */
  readonly queue: string
  /** Queues whose tickets their requestors may see as well. @default none */
  readonly otherQueues?: readonly string[]
  /**
   * RT's statuses, by name, over the usual ones: `new` is open, `open` in progress, `stalled` waits
   * for the person, `resolved` is solved, `closed` closed, `rejected` declined. One that is not
   * there is shown as open, under its own name.
   */
  readonly statuses?: Readonly<Record<string, TicketStatus>>
  /**
   * The status that a person's closing leads to; one of a lifecycle of your own, because RT's usual
   * one has only `resolved`. `null`: people do not close. @default null
   */
  readonly closedStatus?: string | null
  /** In which custom fields RT keeps what the form asks for; the rest is written under the text. */
  readonly columns?: Columns
  /** The custom fields of stars and of why. `null`: nobody is asked. @default null */
  readonly rating?: { readonly score: string; readonly comment?: string } | null
  /** The custom field that says why a ticket was declined. @default 'Decline reason' */
  readonly declineReason?: string
  /** Articles of this class are the help articles; their text is in this custom field. */
  readonly articles?: { readonly className: string; readonly body: string } | null
  /**
   * The `Organization` of RT's users whose tickets this person may read, besides their own.
   * @default nobody's
   */
  readonly organizationOf?: (person: SupportUser) => string | undefined
  /** RT has a full-text index: searches look into the messages too. @default false */
  readonly hasFullText?: boolean
  readonly marks?: Partial<RequestTrackerMarks>
  /**
   * How long RT may go on with a request whose caller is gone, in milliseconds: a write that may
   * still be on its way is not repeated before. @default 10000
   */
  readonly settleMs?: number
  readonly fetch?: typeof globalThis.fetch
  readonly clock?: Clock
}

export const USUAL_MARKS: RequestTrackerMarks = {
  key: 'Deskside key',
  submission: 'Deskside submission',
  person: 'Deskside person',
  author: 'Written by',
  seen: 'Deskside seen',
}

export const USUAL_STATUSES: Readonly<Record<string, TicketStatus>> = {
  new: 'open',
  open: 'in_progress',
  stalled: 'waiting_on_customer',
  resolved: 'solved',
  closed: 'closed',
  rejected: 'declined',
}

/** Where a reply and an opening anew lead to. */
export const GOING_ON = 'open'
