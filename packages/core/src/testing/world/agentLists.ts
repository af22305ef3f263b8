import { hasEnded } from '../../model/hasEnded.js'
import type { AgentQuery, WorldAgent } from '../world.js'
import { countByStatus } from './countByStatus.js'
import { findTicket } from './entries.js'
import type { TicketRecord, WorldContext } from './state.js'
import { toTicket } from './views.js'

/** What an agent reads of all tickets: only those that are shown are made ready to be shown. */
export function createAgentLists(
  world: WorldContext,
): Pick<WorldAgent, 'list' | 'counts' | 'priorities' | 'newest' | 'get' | 'people' | 'person'> {
  return {
    list: ({ statuses, priorities, q, limit = Number.POSITIVE_INFINITY } = {}) =>
      found(world, q)
        .filter(({ status }) => statuses === undefined || statuses.includes(status))
        .filter(({ priority }) => priorities === undefined || priorities.includes(priority ?? ''))
        .sort((a, b) => lastSequence(b) - lastSequence(a))
        .slice(0, limit)
        .map((ticket) => toTicket(world, ticket)),
    counts: ({ q } = {}) => countByStatus(found(world, q)),
    priorities({ q } = {}) {
      const counts = new Map<string, number>()
      for (const { status, priority } of found(world, q)) {
        if (!hasEnded(status) && priority) counts.set(priority, (counts.get(priority) ?? 0) + 1)
      }
      return Object.fromEntries(counts)
    },
    newest() {
      const last = [...world.state.tickets.values()].at(-1)
      return last === undefined ? null : toTicket(world, last)
    },
    people: (q = '', limit = 20) =>
      [...world.state.persons.values()]
        .filter((person) => hasWords(`${person.name ?? ''} ${person.email ?? ''} ${person.id}`, q))
        .sort((a, b) => (a.name ?? a.id).localeCompare(b.name ?? b.id))
        .slice(0, limit)
        .map((person) => structuredClone(person)),
    person: (id) => structuredClone(world.state.persons.get(id) ?? null),
    get: (ticketId) => toTicket(world, findTicket(world, ticketId)),
  }
}

function found(world: WorldContext, q: AgentQuery['q'] = ''): TicketRecord[] {
  const all = [...world.state.tickets.values()]
  if (q.trim() === '') return all
  return all.filter(({ subject, number, personId }) => {
    const { name = '', email = '' } = world.state.persons.get(personId) ?? {}
    return hasWords(`${subject} #${number} ${name} ${email}`, q)
  })
}

/** Every word of the search, in whatever order. */
function hasWords(text: string, q: string): boolean {
  const words = q.toLowerCase().split(/\s+/u).filter(Boolean)
  return words.every((word) => text.toLowerCase().includes(word))
}

function lastSequence(ticket: TicketRecord): number {
  return ticket.entries.at(-1)?.sequence ?? 0
}
