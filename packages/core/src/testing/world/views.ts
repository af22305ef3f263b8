import type { Attachment, Message, Person, Text, Ticket } from '../../wire/index.js'
import { accessOf, actionsOf } from './facts.js'
import { noteOf } from './notes.js'
import type { Author, Entry, TicketRecord, WorldContext } from './state.js'

const PREVIEW_CHARACTERS = 140

/**
 * A ticket as one person sees it: its requester, or a colleague. The desk's own door (`viewerId`
 * left out) shows the requester's, without anybody's private note.
 */
export function toTicket(world: WorldContext, ticket: TicketRecord, viewerId?: string): Ticket {
  const visible = visibleEntries(ticket)
  const { desk } = world
  const note = viewerId === undefined ? undefined : noteOf(world, ticket.id, viewerId)
  return {
    id: ticket.id,
    number: ticket.number,
    subject: ticket.subject,
    preview: toPreview(visible),
    status: ticket.status,
    statusLabel: toStatusLabel(desk.statuses[ticket.status]?.label, ticket.locale),
    declineReason: ticket.declineReason,
    categoryId: ticket.categoryId,
    typeId: ticket.typeId,
    priority: ticket.priority,
    project: desk.form.projects.find((project) => project.id === ticket.projectId) ?? null,
    requester: toPerson(world, ticket, { role: 'customer' }, viewerId),
    assignee: ticket.assignee === null ? null : { role: 'agent', name: ticket.assignee },
    createdAt: ticket.createdAt,
    updatedAt: note && note.at > ticket.updatedAt ? note.at : ticket.updatedAt,
    lastActivityAt: visible.at(-1)?.createdAt ?? ticket.createdAt,
    closedAt: ticket.closedAt,
    unreadCount: countUnread(ticket, viewerId),
    rating: ticket.rating,
    actions: actionsOf(world, ticket, viewerId ?? ticket.personId),
    followUpOf: ticket.followUpOf,
    submissionId: ticket.submissionId,
    fields: { ...ticket.fields },
    source: ticket.source,
    access: accessOf(world, ticket),
    categoryRequest: ticket.categoryRequest,
    escalatedAt: ticket.escalatedAt,
    escalatedTo: ticket.escalatedTo,
    note: note?.text ?? null,
    organizationId: ticket.organizationId,
  }
}

export function toMessage(
  world: WorldContext,
  ticket: TicketRecord,
  entry: Entry,
  viewerId?: string,
): Message {
  const { content } = entry
  const common = {
    id: entry.id,
    createdAt: entry.createdAt,
    author: toPerson(world, ticket, entry.author, viewerId),
  }
  if (content.kind === 'event') {
    const { type, from, to, reason } = content
    return { ...common, kind: 'event', event: { type, from, to, reason } }
  }
  const { fileIds, asks, ...words } = content
  const attachments = fileIds.map((id) => toAttachment(world, id))
  return { ...common, ...words, attachments, asks: structuredClone([...asks]) }
}

export function visibleEntries(ticket: TicketRecord): readonly Entry[] {
  return ticket.entries.filter((entry) => !entry.internal)
}

/** Answers of agents that the customer has not seen; a colleague has nothing to see to. */
export function countUnread(ticket: TicketRecord, viewerId = ticket.personId): number {
  if (viewerId !== ticket.personId) return 0
  return visibleEntries(ticket).filter(
    (entry) =>
      entry.content.kind === 'message' &&
      entry.author.role === 'agent' &&
      entry.sequence > ticket.seenSequence,
  ).length
}

function toPerson(
  world: WorldContext,
  ticket: TicketRecord,
  author: Author,
  viewerId = ticket.personId,
): Person {
  if (author.role === 'system') return { role: 'system' }
  if (author.role === 'agent') return { role: 'agent', name: author.name ?? 'Support' }
  const person = world.state.persons.get(ticket.personId)
  const name = person?.name === undefined ? {} : { name: person.name }
  const role = viewerId === ticket.personId ? 'me' : 'colleague'
  return { role, id: ticket.personId, ...name }
}

function toAttachment(world: WorldContext, fileId: string): Attachment {
  const file = world.state.files.get(fileId)
  if (file === undefined) throw new Error('A thread names a file that the world does not hold')
  return { id: file.id, name: file.name, size: file.size, type: file.type }
}

function toPreview(entries: readonly Entry[]): string {
  const last = entries.findLast(({ content }) => content.kind === 'message')?.content
  const body = last?.kind === 'message' ? last.body : ''
  const plain = last?.kind === 'message' && last.format === 'markdown' ? withoutMarks(body) : body
  const oneLine = plain.replace(/\s+/gu, ' ').trim()
  const characters = [...oneLine]
  if (characters.length <= PREVIEW_CHARACTERS) return oneLine
  return `${characters.slice(0, PREVIEW_CHARACTERS - 1).join('')}…`
}

/** One line in a list is no place for Markdown: its marks go, its words stay. */
export function withoutMarks(markdown: string): string {
  return markdown
    .replace(/^[ \t]*(?:```.*|[>#-]+ |\d+\. )/gmu, '')
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/gu, '$1')
    .replace(/\*\*|[`*]/gu, '')
}

function toStatusLabel(label: Text | undefined, locale: string | null): string {
  if (label === undefined) return ''
  if (typeof label === 'string') return label
  const language = locale?.split('-')[0] ?? ''
  // A locale is what somebody sent: `constructor` is no language.
  const found = [locale ?? '', language, 'en'].find((word) => Object.hasOwn(label, word))
  return (found === undefined ? Object.values(label)[0] : label[found]) ?? ''
}
