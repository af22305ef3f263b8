import { checkText } from '../../config/checkText.js'
import type { NoteText, Ticket } from '../../wire/index.js'
import { findTicket, timestamp } from './entries.js'
import { requireAction } from './facts.js'
import type { NoteRecord, TicketRecord, WorldContext } from './state.js'
import { toTicket } from './views.js'

/** What this person keeps on the ticket. Nobody else's view asks for it. */
export function noteOf(
  world: WorldContext,
  ticketId: string,
  personId: string,
): NoteRecord | undefined {
  return world.state.notes.get(noteKey(ticketId, personId))
}

/** The last change that this person can see: of the ticket, or of their note on it. */
export function sequenceFor(world: WorldContext, ticket: TicketRecord, personId: string): number {
  return Math.max(ticket.sequence, noteOf(world, ticket.id, personId)?.sequence ?? 0)
}

/** Leaves no line in the thread, and the ticket itself as it was: staff must not notice. */
export function setNote(
  world: WorldContext,
  personId: string,
  ticketId: string,
  { text }: NoteText,
): Ticket {
  const ticket = findTicket(world, ticketId, personId)
  requireAction(world, ticket, personId, 'write_note')
  checkText(world.desk, '/text', text)
  world.state.sequence += 1
  const { sequence } = world.state
  const kept = text?.trim() ? text : null
  const note = { text: kept, at: timestamp(world), sequence }
  world.state.notes.set(noteKey(ticketId, personId), note)
  return toTicket(world, ticket, personId)
}

function noteKey(ticketId: string, personId: string): string {
  return JSON.stringify([ticketId, personId])
}
