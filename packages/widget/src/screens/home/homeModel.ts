import type {
  DeskConfig,
  DraftState,
  SessionState,
  Submission,
  Ticket,
  TicketListState,
} from '@deskside/core'
import { isDraftEmpty } from '@deskside/core'
import type { Layout } from '../../state/context.js'
import { saysWhen } from '../saysWhen.js'
import { activityOf } from '../ticketWords.js'

/** Rows that fit before «All requests»: a page has more room than a panel. */
const ROWS: Record<Layout, number> = { floating: 3, drawer: 5, phone: 3, page: 10 }

/** What stands under «Recent requests», the latest first. */
export type RecentTickets =
  | { readonly status: 'loading' }
  | { readonly status: 'empty' }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly tickets: readonly Ticket[] }

export function recentTickets(list: TicketListState, layout: Layout): RecentTickets {
  if (list.tickets.length > 0) {
    return { status: 'ready', tickets: list.tickets.toSorted(byActivity).slice(0, ROWS[layout]) }
  }
  if (list.status === 'ready') return { status: 'empty' }
  return { status: list.status === 'failed' ? 'failed' : 'loading' }
}

function byActivity(one: Ticket, other: Ticket): number {
  return Date.parse(activityOf(other)) - Date.parse(activityOf(one))
}

/** The person's turn after a new answer, both before what merely goes its way. */
function rankOf({ unreadCount, status }: Ticket): number {
  return (unreadCount > 0 ? 2 : 0) + (status === 'waiting_on_customer' ? 1 : 0)
}

/** Whoever has an answer to read comes for that; all others are asked first what they look for. */
export function isNewsFirst({ tickets }: TicketListState): boolean {
  return tickets.some((ticket) => rankOf(ticket) > 0)
}

/** Is there anything to wait for before it is known what comes first? */
export function isOnTheWay(list: TicketListState, session: SessionState): boolean {
  const isKnown = list.tickets.length > 0 || list.status === 'ready' || list.status === 'failed'
  return !isKnown && session.status === 'signed_in'
}

/** Does a desk say when it answers, or where else it can be reached? */
export function saysMore(desk: Pick<DeskConfig, 'support' | 'channels' | 'form'>): boolean {
  return saysWhen(desk) || desk.channels.length + desk.form.delayReasons.length > 0
}

/** Is there a message that was begun and not sent? */
export function hasBegun({ draft, status }: DraftState): boolean {
  return status === 'ready' && !isDraftEmpty(draft)
}

/** New tickets that were sent off and have not arrived, latest first. */
export function pendingTickets(submissions: readonly Submission[]): readonly Submission[] {
  return submissions.filter(({ kind }) => kind === 'ticket').toReversed()
}

/** What a pending ticket is called: its subject, or the first line of its text. */
export function titleOf({ subject, body }: Submission['draft']): string {
  return subject.trim() || (body.trim().split('\n')[0] ?? '')
}
