import type { Ask } from '../../wire/index.js'
import { changeStatus, messagesOf, timestamp } from './entries.js'
import type { Author, TicketRecord, WorldContext } from './state.js'

const CUSTOMER: Author = { role: 'customer' }

/** Access that is granted, wherever, is what staff may have asked for: nobody is asked again. */
export function answerAccessAsks(world: WorldContext, ticket: TicketRecord): TicketRecord {
  const answer = { at: timestamp(world), done: true }
  const isIt = (ask: Ask) => ask.kind === 'access' && ask.answer === null
  if (!messagesOf(ticket).some(({ asks }) => asks.some(isIt))) return ticket
  const entries = ticket.entries.map((entry) => {
    if (entry.content.kind !== 'message') return entry
    const asks = entry.content.asks.map((ask) => (isIt(ask) ? { ...ask, answer } : ask))
    return { ...entry, content: { ...entry.content, asks } }
  })
  const answered = { ...ticket, entries }
  world.state.tickets.set(answered.id, answered)
  return moveOn(world, answered)
}

/** The last open ask answered ends the waiting. */
export function moveOn(world: WorldContext, ticket: TicketRecord): TicketRecord {
  const isOpen = messagesOf(ticket).some(({ asks }) => asks.some(({ answer }) => answer === null))
  if (isOpen || ticket.status !== 'waiting_on_customer') return ticket
  return changeStatus(world, ticket, 'in_progress', CUSTOMER)
}
