import type { SupportUser, Ticket, TicketStatus } from '@deskside/core'
import type { TicketList } from './deskApi.js'

/** What cannot wait: an escalation's mark, and what desks call their highest. */
const PRESSING = ['urgent', 'high']
const UNDONE = ['open', 'in_progress', 'waiting_on_customer'] as const

/** The console's lists, by what an agent has to do. */
export const FILTERS = [
  { id: 'todo', label: 'To do', statuses: ['open', 'in_progress'] },
  { id: 'urgent', label: 'Urgent', statuses: UNDONE },
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

/** The priorities that a list asks for; `null`: any. */
export function prioritiesOf(id: FilterId): readonly string[] | null {
  return id === 'urgent' ? PRESSING : null
}

/** Is there still something to do, for whomever? */
export function isUndone({ status }: Pick<Ticket, 'status'>): boolean {
  return UNDONE.some((one) => one === status)
}

/** Whether an agent should see at a glance that it cannot wait; what is over can. */
export function isPressing({ status, priority }: Pick<Ticket, 'status' | 'priority'>): boolean {
  return isUndone({ status }) && PRESSING.includes(priority ?? '')
}

/** How many tickets a list holds, of those that the desk has counted. */
export function countOf(
  list: Pick<TicketList, 'counts' | 'priorities'> | null,
  id: FilterId,
): number {
  if (list === null) return 0
  const { counts, priorities } = list
  if (id === 'urgent') return sum(PRESSING.map((priority) => priorities[priority] ?? 0))
  const statuses = statusesOf(id) ?? (Object.keys(counts) as TicketStatus[])
  return sum(statuses.map((status) => counts[status]))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

/** As an agent would call them: by name, else by address; a guest's id says nothing to anybody. */
export function whoIs(person: SupportUser | null): string {
  if (person === null) return 'Somebody'
  return person.name || person.email || (person.isGuest ? 'A guest' : person.id)
}

export function activityOf(ticket: Ticket): string {
  return ticket.lastActivityAt ?? ticket.updatedAt
}

/** A ticket never looked at counts as unread only while nobody has begun with it. */
export function isUnread(ticket: Ticket, seen: Seen): boolean {
  const last = seen[ticket.id]
  return last === undefined ? ticket.status === 'open' : activityOf(ticket) > last
}
