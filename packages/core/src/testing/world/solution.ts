import { SupportError } from '../../errors/SupportError.js'
import type { SolutionVerdict, Ticket } from '../../wire/index.js'
import {
  activeStatus,
  addEvent,
  changeStatus,
  findMessage,
  findTicket,
  saveVisibly,
  withMessage,
} from './entries.js'
import { requireAction } from './facts.js'
import type { Author, WorldContext } from './state.js'
import { toTicket } from './views.js'

/** D7: «yes» solves the ticket, «no» goes on with the dialogue. */
export function judgeSolution(
  world: WorldContext,
  personId: string,
  ticketId: string,
  { messageId, helped }: SolutionVerdict,
): Ticket {
  const ticket = findTicket(world, ticketId, personId)
  const message = findMessage(ticket, messageId)
  requireAction(world, ticket, personId, 'judge_solution')
  if (!message.isSolution || message.helped !== null) {
    throw new SupportError('conflict', 'Nobody asks whether this message helped')
  }
  const author: Author = { role: 'customer' }
  const judged = withMessage(ticket, messageId, { helped })
  const told = addEvent(world, judged, author, { type: 'solution', to: helped ? 'yes' : 'no' })
  const wasWaiting = ticket.status === 'solved' || ticket.status === 'waiting_on_customer'
  const goingOn = wasWaiting ? activeStatus(told) : told.status
  const moved = changeStatus(world, told, helped ? 'solved' : goingOn, author)
  return toTicket(world, moved, personId)
}

/** The desk recommends a message that it wrote. */
export function markSolution(world: WorldContext, ticketId: string, messageId: string): Ticket {
  const ticket = findTicket(world, ticketId)
  const entry = ticket.entries.find(({ id, internal }) => id === messageId && !internal)
  if (entry?.content.kind !== 'message') throw new SupportError('not_found', 'No such message')
  if (entry.author.role !== 'agent') {
    throw new SupportError('conflict', 'Only what staff wrote can be recommended')
  }
  if (entry.content.isSolution) return toTicket(world, ticket)
  const marked = withMessage(ticket, messageId, { isSolution: true })
  const saved = saveVisibly(world, marked)
  world.changed()
  return toTicket(world, saved)
}
