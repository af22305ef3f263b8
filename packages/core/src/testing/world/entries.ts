import { SupportError } from '../../errors/SupportError.js'
import type { TicketStatus } from '../../wire/index.js'
import type {
  Author,
  Entry,
  EventContent,
  TextContent,
  TicketRecord,
  WorldContext,
} from './state.js'

export function timestamp(world: WorldContext): string {
  return new Date(world.clock.now()).toISOString()
}

/**
 * The ticket, or `not_found`; the same words whether it is missing or somebody else's. A person
 * sees their own and, where the desk shows them, those of their organisation.
 */
export function findTicket(world: WorldContext, ticketId: string, personId?: string): TicketRecord {
  const ticket = world.state.tickets.get(ticketId)
  if (ticket === undefined || (personId !== undefined && !mayRead(world, ticket, personId))) {
    throw new SupportError('not_found', 'No such ticket')
  }
  return ticket
}

/** Is it theirs, or a colleague's that the desk shows them? */
export function mayRead(world: WorldContext, ticket: TicketRecord, personId: string): boolean {
  if (ticket.personId === personId) return true
  const organizationId = world.state.persons.get(personId)?.organization?.id
  return (
    organizationId !== undefined &&
    organizationId === ticket.organizationId &&
    world.desk.list.views.includes('organization')
  )
}

export function messagesOf(ticket: TicketRecord): readonly TextContent[] {
  return ticket.entries.flatMap(({ content, internal }) =>
    content.kind === 'message' && !internal ? [content] : [],
  )
}

/** A message that the customer can see, or `not_found`. */
export function findMessage(ticket: TicketRecord, messageId: string): TextContent {
  const found = ticket.entries.find(({ id, internal }) => id === messageId && !internal)
  if (found?.content.kind === 'message') return found.content
  throw new SupportError('not_found', 'No such message')
}

/** The same thread with other words in one message. */
export function withMessage(
  ticket: TicketRecord,
  messageId: string,
  patch: Partial<TextContent>,
): TicketRecord {
  const entries = ticket.entries.map((entry) =>
    entry.id === messageId && entry.content.kind === 'message'
      ? { ...entry, content: { ...entry.content, ...patch } }
      : entry,
  )
  return { ...ticket, entries }
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

/**
 * Adds a line to a thread. An internal one leaves no trace on what the customer sees; whoever writes
 * or decides something there has read what stands above it.
 */
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
    : { ...ticket, entries, sequence, updatedAt: createdAt, ...seenBy(line.author, sequence) }
  world.state.tickets.set(saved.id, saved)
  return { ticket: saved, entry }
}

function seenBy({ role }: Author, sequence: number): Partial<TicketRecord> {
  return role === 'customer' ? { seenSequence: sequence } : {}
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
    ...(ended ? withoutGrants(world, ticket) : ticket),
    status,
    declineReason: status === 'declined' ? reason : null,
    closedAt: ended ? timestamp(world) : null,
  }
  return addEvent(world, moved, author, { type: 'status', from: ticket.status, to: status, reason })
}

/** What was allowed or asked for while it was open ends with it, and does not come back. */
function withoutGrants(world: WorldContext, ticket: TicketRecord): TicketRecord {
  const { access } = ticket
  const rest = { ...ticket, access: null, categoryRequest: null }
  return access === null ? rest : addEvent(world, rest, { role: 'system' }, WITHDRAWN)
}

export const GRANTED = { type: 'access', to: 'granted' } as const
export const WITHDRAWN = { type: 'access', to: 'withdrawn' } as const

/** Something happened, as a line of the thread. */
export function addEvent(
  world: WorldContext,
  ticket: TicketRecord,
  author: Author,
  event: Pick<EventContent, 'type'> & Partial<EventContent>,
): TicketRecord {
  const content: EventContent = { kind: 'event', from: null, to: null, reason: null, ...event }
  return addEntry(world, ticket, { author, internal: false, content }).ticket
}

/** Where a ticket goes back to: to the one who had it, or to the pile. */
export function activeStatus(ticket: TicketRecord): TicketStatus {
  return ticket.assignee === null ? 'open' : 'in_progress'
}

/** May nothing be added any more? */
export function isEnded(ticket: TicketRecord): boolean {
  return ticket.status === 'closed' || ticket.status === 'declined'
}
