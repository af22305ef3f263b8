import { SupportError } from '../../errors/SupportError.js'
import type { NewReply, NewTicket, Rating, ReplyResult, Ticket } from '../../wire/index.js'
import { checkNewReply, checkNewTicket, takeableUploads } from './checks.js'
import {
  addEntry,
  changeStatus,
  findTicket,
  isEnded,
  saveVisibly,
  timestamp,
  words,
} from './entries.js'
import type { Author, FileRecord, TicketRecord, WorldContext } from './state.js'
import { canRate, canReopen, countUnread, toMessage, toTicket } from './views.js'

/** The verbs of one person, without the keys that make them happen once. */

const CUSTOMER: Author = { role: 'customer' }

export function createTicket(world: WorldContext, personId: string, input: NewTicket): Ticket {
  checkNewTicket(world, input)
  const files = takeableUploads(world, personId, input.uploadIds)
  const { state } = world
  state.lastNumber += 1
  const ticket = newRecord(world, personId, input)
  attach(world, files, ticket.id)
  const { body, submissionId } = input
  const fileIds = files.map(({ id }) => id)
  const content = words({ body, fileIds, submissionId })
  return toTicket(
    world,
    addEntry(world, ticket, { author: CUSTOMER, internal: false, content }).ticket,
  )
}

export function reply(
  world: WorldContext,
  personId: string,
  ticketId: string,
  input: NewReply,
): ReplyResult {
  const ticket = findTicket(world, ticketId, personId)
  if (isEnded(ticket)) throw new SupportError('conflict', 'The ticket is closed')
  checkNewReply(world, input)
  const files = takeableUploads(world, personId, input.uploadIds)
  attach(world, files, ticketId)
  const { body, submissionId } = input
  const fileIds = files.map(({ id }) => id)
  const content = words({ body, fileIds, submissionId })
  const added = addEntry(world, ticket, { author: CUSTOMER, internal: false, content })
  const moved = changeStatus(world, added.ticket, statusAfterReply(ticket), CUSTOMER)
  return { ticket: toTicket(world, moved), message: toMessage(world, moved, added.entry) }
}

export function closeTicket(
  world: WorldContext,
  personId: string,
  ticketId: string,
  rating: Rating | null,
): Ticket {
  const ticket = findTicket(world, ticketId, personId)
  if (isEnded(ticket)) throw new SupportError('conflict', 'The ticket is closed already')
  if (rating !== null) checkRating(world, rating)
  const closed = changeStatus(world, ticket, 'closed', CUSTOMER)
  return toTicket(world, rating === null ? closed : giveStars(world, closed, rating))
}

export function reopenTicket(world: WorldContext, personId: string, ticketId: string): Ticket {
  const ticket = findTicket(world, ticketId, personId)
  if (!canReopen(ticket.status)) throw new SupportError('conflict', 'It cannot be opened again')
  return toTicket(world, changeStatus(world, ticket, activeStatus(ticket), CUSTOMER))
}

export function rateTicket(
  world: WorldContext,
  personId: string,
  ticketId: string,
  rating: Rating,
): Ticket {
  const ticket = findTicket(world, ticketId, personId)
  checkRating(world, rating)
  if (!canRate(ticket)) throw new SupportError('conflict', 'It cannot be rated now')
  return toTicket(world, giveStars(world, ticket, rating))
}

export function markRead(
  world: WorldContext,
  personId: string,
  ticketId: string,
  messageId: string,
): Ticket {
  const ticket = findTicket(world, ticketId, personId)
  const seen = ticket.entries.find((entry) => entry.id === messageId && !entry.internal)
  if (seen === undefined) throw new SupportError('not_found', 'No such message')
  const seenSequence = Math.max(ticket.seenSequence, seen.sequence)
  const marked = { ...ticket, seenSequence }
  if (countUnread(marked) === countUnread(ticket)) return toTicket(world, ticket)
  const saved = saveVisibly(world, marked)
  world.changed()
  return toTicket(world, saved)
}

function newRecord(world: WorldContext, personId: string, input: NewTicket): TicketRecord {
  const createdAt = timestamp(world)
  const firstLine = input.body.trim().split('\n')[0]?.trim() ?? ''
  return {
    id: world.createId(),
    number: String(world.state.lastNumber),
    personId,
    subject: input.subject.trim() || firstLine.slice(0, world.desk.limits.subjectCharacters),
    status: 'open',
    declineReason: null,
    categoryId: input.categoryId,
    typeId: input.typeId,
    priority: input.priority ?? world.desk.form.defaultPriority,
    projectId: input.projectId,
    assignee: null,
    createdAt,
    updatedAt: createdAt,
    closedAt: null,
    rating: null,
    fields: structuredClone(input.fields),
    followUpOf: input.followUpOf,
    submissionId: input.submissionId,
    source: input.source,
    locale: input.locale,
    organizationId: world.state.persons.get(personId)?.organization?.id ?? null,
    access: null,
    categoryRequest: null,
    escalatedAt: null,
    escalatedTo: null,
    entries: [],
    seenSequence: 0,
    sequence: 0,
  }
}

function attach(world: WorldContext, files: readonly FileRecord[], ticketId: string): void {
  for (const file of files) world.state.files.set(file.id, { ...file, ticketId })
}

function statusAfterReply(ticket: TicketRecord): TicketRecord['status'] {
  if (ticket.status === 'waiting_on_customer') return 'in_progress'
  return ticket.status === 'solved' ? activeStatus(ticket) : ticket.status
}

/** Where a ticket goes back to: to the one who had it, or to the pile. */
function activeStatus(ticket: TicketRecord): TicketRecord['status'] {
  return ticket.assignee === null ? 'open' : 'in_progress'
}

function checkRating(world: WorldContext, rating: Rating): void {
  if (world.desk.rating === null) throw new SupportError('not_supported', 'No stars at this desk')
  const { score } = rating
  if (Number.isInteger(score) && score >= 1 && score <= 5) return
  const fields = [{ pointer: '/rating/score', code: 'not_an_option' }]
  throw new SupportError('invalid', 'Stars go from 1 to 5', { fields })
}

function giveStars(world: WorldContext, ticket: TicketRecord, rating: Rating): TicketRecord {
  const to = String(rating.score)
  const reason = rating.comment ?? null
  const content = { kind: 'event', type: 'rating', from: null, to, reason } as const
  return addEntry(world, { ...ticket, rating }, { author: CUSTOMER, internal: false, content })
    .ticket
}
