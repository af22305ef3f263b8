import type { Message, Person, Ticket } from '../wire/index.js'
import type { ExportOptions } from './ticketDocument.js'

/** Of another number, another program may not read it. */
const VERSION = 1

/**
 * A ticket with its correspondence as JSON, for another program: what the person sees of it, as
 * data. Left out is what only the two ends of Deskside need: keys of sending, what is unread, what
 * may be done now, and ids of people.
 *
 * @param messages the whole correspondence, oldest first: see `readCorrespondence`
 */
export function ticketToJson(
  ticket: Ticket,
  messages: readonly Message[],
  { withNote = false }: ExportOptions = {},
): string {
  const { id, number, subject, status, statusLabel, declineReason, categoryId, typeId } = ticket
  const { priority, project, createdAt, updatedAt, closedAt, rating, fields, followUpOf } = ticket
  const facts = { id, number, subject, status, statusLabel, declineReason, categoryId, typeId }
  const more = { priority, project, createdAt, updatedAt, closedAt, rating, fields, followUpOf }
  const people = {
    requester: toPerson(ticket.requester),
    assignee: ticket.assignee && toPerson(ticket.assignee),
  }
  const note = withNote ? { note: ticket.note } : {}
  const exported = {
    format: 'deskside-ticket',
    version: VERSION,
    ticket: { ...facts, ...more, ...people, ...note },
    messages: messages.map(toEntry),
  }
  return `${JSON.stringify(exported, null, 2)}\n`
}

function toEntry(message: Message): unknown {
  const { kind, id, createdAt } = message
  if (message.kind === 'unreadable') return { kind, id, createdAt }
  const author = toPerson(message.author)
  if (message.kind === 'event') return { kind, id, createdAt, author, event: message.event }
  const { body, format, isSolution, helped, asks, attachments } = message
  return { kind, id, createdAt, author, body, format, isSolution, helped, asks, attachments }
}

/** JSON leaves out a name that is not known. */
function toPerson({ role, name }: Person): unknown {
  return { role, name }
}
