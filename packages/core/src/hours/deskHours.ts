import { nextOpening, type OpenState, openState } from './openState.js'
import { isOverdue, promiseFor, type ReplyPromise, replyDueBy } from './replyDueBy.js'
import { hoursFor, type SupportHours } from './supportHours.js'
import type { ThreadEntry } from './waitingSpans.js'

/** What of a desk says when it answers; every `DeskConfig` of the core is one. */
export type AnsweringDesk = {
  readonly support: {
    readonly hours: SupportHours | null
    readonly promises: readonly ReplyPromise[]
  }
  readonly form: { readonly defaultPriority: string | null }
}

/** Whose plan counts; every `SupportUser` of the core is one, and nobody is one too. */
export type AnsweredPerson = { readonly plan?: string | undefined } | null

/** What of a ticket its clock reads; every `Ticket` of the core is one. */
export type AnsweredTicket = {
  readonly status: string
  readonly priority: string | null
  /** RFC 3339. */
  readonly createdAt: string
}

/** When a desk answers this person. Instants in milliseconds since 1970. */
export type DeskHours = {
  /** Those of the person's plan; `null`: this desk says nothing of its hours. */
  readonly hours: SupportHours | null
  /** Open now and until when, or closed and from when on it is open. */
  readonly state: OpenState | null
  /** Also while it is open; `null`: not within a year. */
  readonly nextOpening: number | null
  /** The longest time to a first answer that holds for the plan and the priority. */
  readonly promise: ReplyPromise | null
  /** By when that is, for what is sent at this moment. */
  readonly replyDueAt: number | null
}

/** How the promise of a first answer stands for one ticket. */
export type TicketDue =
  /** Nothing is promised, or the ticket is over. */
  | { readonly status: 'none' }
  | { readonly status: 'due'; readonly at: number }
  /** The promised time has passed, and nobody has answered. */
  | { readonly status: 'overdue'; readonly at: number }
  /** The clock stands still; `since: null` where the thread does not tell. */
  | { readonly status: 'waiting_on_customer'; readonly since: number | null }
  | { readonly status: 'answered'; readonly at: number; readonly isLate: boolean }

/** For a desk that says nothing of its hours: then each minute is one of work. */
const AROUND_THE_CLOCK: SupportHours = { zone: 'UTC', weekly: 'always' }
const OVER = ['solved', 'closed', 'declined']

/**
 * What a form shows before sending: hours, open or closed, and by when an answer is promised, by
 * the person's own plan. It promises no time of solving.
 *
 * @param priority what the person has chosen. @default the form's own
 */
export function deskHours(
  desk: AnsweringDesk,
  person: AnsweredPerson,
  now: number,
  priority: string | null = desk.form.defaultPriority,
): DeskHours {
  const { hours, promises } = desk.support
  const plan = person?.plan ?? null
  const own = hours && hoursFor(hours, plan)
  const due = dueOf(desk, { plan, priority, askedAt: now, thread: [], now })
  return {
    hours: own,
    state: own && openState(own, now),
    nextOpening: own && nextOpening(own, now),
    promise: promiseFor(promises, { plan, priority }),
    replyDueAt: due.status === 'due' ? due.at : null,
  }
}

/**
 * Whether an answer is due, late or there: from the desk's promise for the person's plan and the
 * ticket's priority, with the time taken out in which it was the person's turn.
 *
 * @param thread the whole correspondence; of a part of it, less is known
 */
export function ticketDue(
  desk: AnsweringDesk,
  person: AnsweredPerson,
  ticket: AnsweredTicket,
  thread: readonly ThreadEntry[],
  now: number,
): TicketDue {
  const plan = person?.plan ?? null
  const { status, priority, createdAt } = ticket
  const due = dueOf(desk, { plan, priority, askedAt: Date.parse(createdAt), thread, now })
  if (due.status === 'answered') return due
  if (OVER.includes(status)) return { status: 'none' }
  if (due.status === 'waiting_on_customer') return due
  if (status === 'waiting_on_customer') return { status, since: null }
  return due.status === 'due' && isOverdue(due, now) ? { status: 'overdue', at: due.at } : due
}

type Asked = Pick<
  Parameters<typeof replyDueBy>[0],
  'plan' | 'priority' | 'askedAt' | 'thread' | 'now'
>

function dueOf({ support }: AnsweringDesk, asked: Asked) {
  const hours = support.hours ?? AROUND_THE_CLOCK
  return replyDueBy({ ...asked, hours, promises: support.promises })
}
