import type { Ticket, TicketStatus } from '@deskside/core'

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

export function isInFilter(ticket: Ticket, id: FilterId): boolean {
  const statuses: readonly TicketStatus[] | null =
    FILTERS.find((filter) => filter.id === id)?.statuses ?? null
  return statuses === null || statuses.includes(ticket.status)
}

/** Latest activity first; `wanted` is looked for in subject, number and requester. */
export function ticketsToShow(
  tickets: readonly Ticket[],
  filter: FilterId,
  wanted: string,
): readonly Ticket[] {
  const text = wanted.trim().toLowerCase()
  return tickets
    .filter((ticket) => isInFilter(ticket, filter) && textOf(ticket).includes(text))
    .sort((a, b) => activityOf(b).localeCompare(activityOf(a)))
}

export function activityOf(ticket: Ticket): string {
  return ticket.lastActivityAt ?? ticket.updatedAt
}

/** A ticket never looked at counts as unread only while nobody has begun with it. */
export function isUnread(ticket: Ticket, seen: Seen): boolean {
  const last = seen[ticket.id]
  return last === undefined ? ticket.status === 'open' : activityOf(ticket) > last
}

function textOf({ subject, number, requester }: Ticket): string {
  return `${subject} ${number} ${requester.name ?? ''}`.toLowerCase()
}
