import { SupportError } from '../../errors/SupportError.js'
import type { AccessChoice, Ticket } from '../../wire/index.js'
import { addEvent, findTicket, GRANTED, timestamp, WITHDRAWN } from './entries.js'
import { accessOf, requireAction } from './facts.js'
import { answerAccessAsks } from './openAsks.js'
import type { Author, TicketRecord, WorldContext } from './state.js'
import { toTicket } from './views.js'

const CUSTOMER: Author = { role: 'customer' }

/** C7: on a ticket about a project alone; it ends by itself when the ticket does. */
export function setAccess(
  world: WorldContext,
  personId: string,
  ticketId: string,
  { granted, until }: AccessChoice,
): Ticket {
  const ticket = findTicket(world, ticketId, personId)
  requireAction(world, ticket, personId, granted ? 'grant_access' : 'withdraw_access')
  const next = granted
    ? answerAccessAsks(world, grant(world, ticket, until ?? null))
    : withdraw(world, ticket, CUSTOMER)
  return toTicket(world, next, personId)
}

export function grant(
  world: WorldContext,
  ticket: TicketRecord,
  until: string | null,
): TicketRecord {
  if (until !== null && !(Date.parse(until) > world.clock.now())) {
    const fields = [{ pointer: '/until', code: 'in_the_past' }]
    throw new SupportError('invalid', 'That time has passed', { fields })
  }
  const access = { grantedAt: timestamp(world), until }
  return addEvent(world, { ...ticket, access }, CUSTOMER, GRANTED)
}

export function withdraw(world: WorldContext, ticket: TicketRecord, author: Author): TicketRecord {
  return addEvent(world, { ...ticket, access: null }, author, WITHDRAWN)
}

/** Staff look into the project while they may; the person reads in the thread that they did. */
export function enterProject(world: WorldContext, ticketId: string, agent: string): Ticket {
  const ticket = findTicket(world, ticketId)
  if (accessOf(world, ticket) === null) {
    throw new SupportError('conflict', 'There is no access to the project')
  }
  const author: Author = { role: 'agent', name: agent }
  const entered = addEvent(world, ticket, author, { type: 'access', to: 'entered' })
  world.changed()
  return toTicket(world, entered)
}
