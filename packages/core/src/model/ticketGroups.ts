import type { Ticket, TicketGroup, TicketStatus } from '../wire/index.js'

/** A group of the desk's list with its tickets. */
export type GroupedTickets = TicketGroup & {
  /** In the order in which they were given. */
  readonly tickets: readonly Ticket[]
  readonly count: number
}

/** Where a status stands that no group names: declined is as good as closed. */
const BESIDE: Readonly<Record<TicketStatus, TicketStatus>> = {
  open: 'open',
  in_progress: 'open',
  waiting_on_customer: 'open',
  solved: 'open',
  closed: 'closed',
  declined: 'closed',
}

/**
 * Puts each ticket into the first group that names its status; empty groups stay, and no ticket
 * disappears because a configuration forgot its status.
 */
export function groupTickets(
  tickets: readonly Ticket[],
  rules: readonly TicketGroup[],
): readonly GroupedTickets[] {
  const places = new Map<TicketStatus, number>()
  for (const [place, { statuses }] of rules.entries()) {
    for (const status of statuses) if (!places.has(status)) places.set(status, place)
  }
  const groups: Ticket[][] = rules.map(() => [])
  for (const ticket of tickets) {
    const { status } = ticket
    groups[places.get(status) ?? places.get(BESIDE[status]) ?? 0]?.push(ticket)
  }
  return rules.map((rule, place) => {
    const here = groups[place] ?? []
    return { ...rule, tickets: here, count: here.length }
  })
}
