import { TICKET_STATUSES, type TicketStatus } from '../../wire/ticketWords.js'

/** How many of these tickets have each status; every status is named, also with none. */
export function countByStatus(
  tickets: Iterable<{ readonly status: TicketStatus }>,
): Readonly<Record<TicketStatus, number>> {
  const none = Object.fromEntries(TICKET_STATUSES.map((status) => [status, 0]))
  const counts = none as Record<TicketStatus, number>
  for (const { status } of tickets) counts[status] += 1
  return counts
}
