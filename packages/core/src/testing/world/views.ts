import type {
  Attachment,
  Message,
  Person,
  Text,
  Ticket,
  TicketAction,
  TicketStatus,
} from '../../wire/index.js'
import { isEnded } from './entries.js'
import type { Author, Entry, TicketRecord, WorldContext } from './state.js'

const PREVIEW_CHARACTERS = 140

/** A ticket as its customer sees it; the desk's own door shows the same. */
export function toTicket(world: WorldContext, ticket: TicketRecord): Ticket {
  const visible = visibleEntries(ticket)
  const { desk } = world
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
    requester: toPerson(world, ticket, { role: 'customer' }),
    assignee: ticket.assignee === null ? null : { role: 'agent', name: ticket.assignee },
    createdAt: ticket.createdAt,
    updatedAt: ticket.updatedAt,
    lastActivityAt: visible.at(-1)?.createdAt ?? ticket.createdAt,
    closedAt: ticket.closedAt,
    unreadCount: countUnread(ticket),
    rating: ticket.rating,
    actions: toActions(ticket, desk.rating !== null),
    followUpOf: ticket.followUpOf,
    submissionId: ticket.submissionId,
    fields: { ...ticket.fields },
    source: ticket.source,
    access: ticket.access,
    categoryRequest: ticket.categoryRequest,
    escalatedAt: ticket.escalatedAt,
    escalatedTo: ticket.escalatedTo,
    note: null,
    organizationId: ticket.organizationId,
  }
}

export function toMessage(world: WorldContext, ticket: TicketRecord, entry: Entry): Message {
  const { content } = entry
  const common = {
    id: entry.id,
    createdAt: entry.createdAt,
    author: toPerson(world, ticket, entry.author),
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

/** Answers of agents that the customer has not seen. */
export function countUnread(ticket: TicketRecord): number {
  return visibleEntries(ticket).filter(
    (entry) =>
      entry.content.kind === 'message' &&
      entry.author.role === 'agent' &&
      entry.sequence > ticket.seenSequence,
  ).length
}

export function canReopen(status: TicketStatus): boolean {
  return status === 'solved' || status === 'closed'
}

export function canRate(ticket: TicketRecord): boolean {
  return canReopen(ticket.status) && ticket.rating === null
}

function toActions(ticket: TicketRecord, asksForStars: boolean): TicketAction[] {
  const actions: TicketAction[] = []
  if (!isEnded(ticket)) actions.push('reply', 'attach', 'close')
  if (canReopen(ticket.status)) actions.push('reopen')
  if (asksForStars && canRate(ticket)) actions.push('rate')
  return actions
}

function toPerson(world: WorldContext, ticket: TicketRecord, author: Author): Person {
  if (author.role === 'agent') return { role: 'agent', name: author.name ?? 'Support' }
  const person = world.state.persons.get(ticket.personId)
  const name = person?.name === undefined ? {} : { name: person.name }
  return { role: 'me', id: ticket.personId, ...name }
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
  return label[locale ?? ''] ?? label[language] ?? label.en ?? Object.values(label)[0] ?? ''
}
