import type { Ticket, TicketStatus } from '@deskside/core'
import type { TicketList } from './deskApi.js'

/** The console's lists, by what an agent has to do. */
export const FILTERS = [
  { id: 'todo', label: 'To do', statuses: ['open', 'in_progress'] },
  { id: 'waiting', label: 'Waiting', statuses: ['waiting_on_customer'] },
  { id: 'solved', label: 'Solved', statuses: ['solved'] },
  { id: 'closed', label: 'Closed', statuses: ['closed', 'declined'] },
  { id: 'all', label: 'All', statuses: null },
] as const satisfies readonly {
  readonly id: string
  readonly label: string
  readonly statuses: readonly TicketStatus[] | null
}[]

export type FilterId = (typeof FILTERS)[number]['id']

/** When the agent last looked at a ticket: its `lastActivityAt` at that moment, by ticket id. */
export type Seen = Readonly<Record<string, string>>

/** What a list asks the desk for; `null`: every status. */
export function statusesOf(id: FilterId): readonly TicketStatus[] | null {
  return FILTERS.find((filter) => filter.id === id)?.statuses ?? null
}

/** How many tickets a list holds, of those that the desk has counted. */
export function countOf(counts: TicketList['counts'] | null, id: FilterId): number {
  if (counts === null) return 0
  const statuses = statusesOf(id) ?? (Object.keys(counts) as TicketStatus[])
  return statuses.reduce((sum, status) => sum + counts[status], 0)
}

export function activityOf(ticket: Ticket): string {
  return ticket.lastActivityAt ?? ticket.updatedAt
}

/** A ticket never looked at counts as unread only while nobody has begun with it. */
export function isUnread(ticket: Ticket, seen: Seen): boolean {
  const last = seen[ticket.id]
  return last === undefined ? ticket.status === 'open' : activityOf(ticket) > last
}
