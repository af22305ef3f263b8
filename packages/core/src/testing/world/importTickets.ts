import type { Clock } from '../../time/clock.js'
import type { ImportedEvent, ImportedTicket } from '../world.js'
import { addEntry, addEvent, changeStatus, findTicket, words } from './entries.js'
import { newRecord } from './newRecord.js'
import type { Author, TicketRecord, WorldContext } from './state.js'

const CUSTOMER: Author = { role: 'customer' }

/**
 * Takes over what happened elsewhere, in the order in which it happened, without a view of each
 * step: thousands of tickets in the time of some.
 */
export function importTickets(world: WorldContext, tickets: readonly ImportedTicket[]): void {
  const ids = new Map<ImportedTicket, string>()
  const steps = tickets.flatMap((ticket) => [
    { at: ticket.at, run: (then: WorldContext) => void ids.set(ticket, begin(then, ticket)) },
    ...ticket.events.map((event) => ({
      at: event.at,
      run: (then: WorldContext) => live(then, findTicket(then, ids.get(ticket) ?? ''), event),
    })),
  ])
  for (const { at, run } of steps.sort((a, b) => a.at - b.at)) {
    const clock: Clock = { ...world.clock, now: () => at }
    run({ ...world, clock })
  }
  for (const ticket of tickets) {
    const record = findTicket(world, ids.get(ticket) ?? '')
    if (ticket.isRead)
      world.state.tickets.set(record.id, { ...record, seenSequence: record.sequence })
  }
  world.changed()
}

function begin(world: WorldContext, { person, body, ...facts }: ImportedTicket): string {
  if (!world.state.persons.has(person.id)) world.state.persons.set(person.id, person)
  const { subject, categoryId = null, typeId = null, priority = null, projectId = null } = facts
  const nothing = { fields: {}, followUpOf: null, source: null, locale: null, submissionId: null }
  const known = { subject, body, categoryId, typeId, priority, projectId }
  const record = newRecord(world, person.id, { ...nothing, ...known })
  addEntry(world, record, { author: CUSTOMER, internal: false, content: words({ body }) })
  return record.id
}

function live(world: WorldContext, ticket: TicketRecord, event: ImportedEvent): void {
  const author: Author = event.agent === undefined ? CUSTOMER : { role: 'agent', name: event.agent }
  switch (event.does) {
    case 'write': {
      const { body, internal = false } = event
      addEntry(world, ticket, { author, internal, content: words({ body }) })
      return
    }
    case 'take': {
      const { agent } = event
      const taken = { ...ticket, assignee: agent }
      addEvent(world, taken, author, { type: 'assignee', from: ticket.assignee, to: agent })
      return
    }
    case 'status':
      changeStatus(world, ticket, event.status, author, event.reason ?? null)
  }
}
