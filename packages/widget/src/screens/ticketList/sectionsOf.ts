import type { DeskConfig, Text, Ticket, TicketGroup } from '@deskside/core'
import { groupTickets } from '@deskside/core'

/** Rows under a heading; `null` where the list has none. */
export type RowSection = {
  readonly id: string
  readonly label: Text | null
  readonly tickets: readonly Ticket[]
}

/** The rows under the headings that the desk gives its group; empty headings are left out. */
export function sectionsOf(
  tickets: readonly Ticket[],
  { groups }: DeskConfig['list'],
  groupId: string | null,
): readonly RowSection[] {
  const rules = groups.find(({ id }) => id === groupId)?.sections as readonly TicketGroup[]
  if (!rules || rules.length < 2) return [{ id: 'all', label: null, tickets }]
  return groupTickets(tickets, rules)
    .filter(({ count }) => count > 0)
    .map(({ id, label = id, tickets: under }) => ({ id, label, tickets: under }))
}
