import { SupportError } from '../../errors/SupportError.js'
import type { TicketStatus } from '../../wire/index.js'
import type { Author, Entry, TextContent, TicketRecord, WorldContext } from './state.js'

export function timestamp(world: WorldContext): string {
  return new Date(world.clock.now()).toISOString()
}

/** The ticket, or `not_found`; the same words whether it is missing or somebody else's. */
export function findTicket(world: WorldContext, ticketId: string, personId?: string): TicketRecord {
  const ticket = world.state.tickets.get(ticketId)
  if (ticket === undefined || (personId !== undefined && ticket.personId !== personId)) {
    throw new SupportError('not_found', 'No such ticket')
  }
  return ticket
}

/** Keeps a ticket after a change that its customer can see. */
export function saveVisibly(world: WorldContext, ticket: TicketRecord): TicketRecord {
  world.state.sequence += 1
  const saved = { ...ticket, sequence: world.state.sequence, updatedAt: timestamp(world) }
  world.state.tickets.set(saved.id, saved)
  return saved
}

/** A message of words and files alone, unless more is said. */
export function words(said: Partial<TextContent> & Pick<TextContent, 'body'>): TextContent {
  return {
    kind: 'message',
    format: 'text',
    fileIds: [],
    submissionId: null,
    isSolution: false,
    helped: null,
    asks: [],
    ...said,
  }
}

/** Adds a line to a thread. An internal one leaves no trace on what the customer sees. */
export function addEntry(
  world: WorldContext,
  ticket: TicketRecord,
  line: Pick<Entry, 'author' | 'internal' | 'content'>,
): { readonly ticket: TicketRecord; readonly entry: Entry } {
  world.state.sequence += 1
  const { sequence } = world.state
  const createdAt = timestamp(world)
  const entry: Entry = { ...line, id: world.createId(), sequence, createdAt }
  const entries = [...ticket.entries, entry]
  const saved = line.internal
    ? { ...ticket, entries }
    : { ...ticket, entries, sequence, updatedAt: createdAt }
  world.state.tickets.set(saved.id, saved)
  return { ticket: saved, entry }
}

/** Moves a ticket on and writes it into the thread; the same status again does nothing. */
export function changeStatus(
  world: WorldContext,
  ticket: TicketRecord,
  status: TicketStatus,
  author: Author,
  reason: string | null = null,
): TicketRecord {
  if (ticket.status === status) return ticket
  const ended = status === 'closed' || status === 'declined'
  const moved: TicketRecord = {
    ...ticket,
    status,
    declineReason: status === 'declined' ? reason : null,
    closedAt: ended ? timestamp(world) : null,
  }
  const content = {
    kind: 'event',
    type: 'status',
    from: ticket.status,
    to: status,
    reason,
  } as const
  return addEntry(world, moved, { author, internal: false, content }).ticket
}

/** May nothing be added any more? */
export function isEnded(ticket: TicketRecord): boolean {
  return ticket.status === 'closed' || ticket.status === 'declined'
}
