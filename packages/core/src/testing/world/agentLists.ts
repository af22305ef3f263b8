import type { TicketStatus } from '../../wire/index.js'
import type { AgentQuery, WorldAgent } from '../world.js'
import { findTicket } from './entries.js'
import type { TicketRecord, WorldContext } from './state.js'
import { toTicket } from './views.js'

const NO_TICKETS: Readonly<Record<TicketStatus, number>> = {
  open: 0,
  in_progress: 0,
  waiting_on_customer: 0,
  solved: 0,
  closed: 0,
  declined: 0,
}

/** What an agent reads of all tickets: only those that are shown are made ready to be shown. */
export function createAgentLists(
  world: WorldContext,
): Pick<WorldAgent, 'list' | 'counts' | 'newest' | 'get'> {
  return {
    list: ({ statuses, q, limit = Number.POSITIVE_INFINITY } = {}) =>
      found(world, q)
        .filter(({ status }) => statuses === undefined || statuses.includes(status))
        .sort((a, b) => lastSequence(b) - lastSequence(a))
        .slice(0, limit)
        .map((ticket) => toTicket(world, ticket)),
    counts({ q } = {}) {
      const counts = { ...NO_TICKETS }
      for (const { status } of found(world, q)) counts[status] += 1
      return counts
    },
    newest() {
      const last = [...world.state.tickets.values()].at(-1)
      return last === undefined ? null : toTicket(world, last)
    },
    get: (ticketId) => toTicket(world, findTicket(world, ticketId)),
  }
}

function found(world: WorldContext, q: AgentQuery['q'] = ''): TicketRecord[] {
  const words = q.toLowerCase().split(/\s+/u).filter(Boolean)
  const all = [...world.state.tickets.values()]
  if (words.length === 0) return all
  return all.filter((ticket) => {
    const name = world.state.persons.get(ticket.personId)?.name ?? ''
    const text = `${ticket.subject} #${ticket.number} ${name}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

function lastSequence(ticket: TicketRecord): number {
  return ticket.entries.at(-1)?.sequence ?? 0
}
