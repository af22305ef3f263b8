import { checkText } from '../../config/checkText.js'
import { SupportError } from '../../errors/SupportError.js'
import type { NewReply, NewTicket, Rating, ReplyResult, Ticket } from '../../wire/index.js'
import { acceptNewTicket, checkNewReply, takeableUploads } from './checks.js'
import {
  activeStatus,
  addEntry,
  addEvent,
  changeStatus,
  findTicket,
  saveVisibly,
  words,
} from './entries.js'
import { requireAction } from './facts.js'
import { newRecord } from './newRecord.js'
import type { Author, FileRecord, TicketRecord, WorldContext } from './state.js'
import { countUnread, toMessage, toTicket } from './views.js'

/** The verbs of one person, without the keys that make them happen once. */

const CUSTOMER: Author = { role: 'customer' }

export function createTicket(world: WorldContext, personId: string, sent: NewTicket): Ticket {
  const input = acceptNewTicket(world, personId, sent)
  const files = takeableUploads(world, personId, input.uploadIds)
  const ticket = newRecord(world, personId, input)
  attach(world, files, ticket.id)
  const { body, submissionId } = input
  const fileIds = files.map(({ id }) => id)
  const content = words({ body, fileIds, submissionId })
  const added = addEntry(world, ticket, { author: CUSTOMER, internal: false, content })
  return toTicket(world, added.ticket, personId)
}

export function reply(
  world: WorldContext,
  personId: string,
  ticketId: string,
  input: NewReply,
): ReplyResult {
  const ticket = findTicket(world, ticketId, personId)
  requireAction(world, ticket, personId, 'reply')
  if (input.uploadIds.length > 0) requireAction(world, ticket, personId, 'attach')
  checkNewReply(world, input)
  const files = takeableUploads(world, personId, input.uploadIds)
  attach(world, files, ticketId)
  const { body, submissionId } = input
  const fileIds = files.map(({ id }) => id)
  const content = words({ body, fileIds, submissionId })
  const added = addEntry(world, ticket, { author: CUSTOMER, internal: false, content })
  const moved = changeStatus(world, added.ticket, statusAfterReply(ticket), CUSTOMER)
  return {
    ticket: toTicket(world, moved, personId),
    message: toMessage(world, moved, added.entry, personId),
  }
}

export function closeTicket(
  world: WorldContext,
  personId: string,
  ticketId: string,
  rating: Rating | null,
): Ticket {
  const ticket = findTicket(world, ticketId, personId)
  requireAction(world, ticket, personId, 'close')
  if (rating !== null) checkRating(world, rating)
  const closed = changeStatus(world, ticket, 'closed', CUSTOMER)
  return toTicket(world, rating === null ? closed : giveStars(world, closed, rating), personId)
}

export function reopenTicket(world: WorldContext, personId: string, ticketId: string): Ticket {
  const ticket = findTicket(world, ticketId, personId)
  requireAction(world, ticket, personId, 'reopen')
  return toTicket(world, changeStatus(world, ticket, activeStatus(ticket), CUSTOMER), personId)
}

export function rateTicket(
  world: WorldContext,
  personId: string,
  ticketId: string,
  rating: Rating,
): Ticket {
  const ticket = findTicket(world, ticketId, personId)
  checkRating(world, rating)
  requireAction(world, ticket, personId, 'rate')
  return toTicket(world, giveStars(world, ticket, rating), personId)
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
  const isTheirs = ticket.personId !== personId
  if (isTheirs || countUnread(marked) === countUnread(ticket)) {
    return toTicket(world, ticket, personId)
  }
  const saved = saveVisibly(world, marked)
  world.changed()
  return toTicket(world, saved, personId)
}

function attach(world: WorldContext, files: readonly FileRecord[], ticketId: string): void {
  for (const file of files) world.state.files.set(file.id, { ...file, ticketId })
}

function statusAfterReply(ticket: TicketRecord): TicketRecord['status'] {
  if (ticket.status === 'waiting_on_customer') return 'in_progress'
  return ticket.status === 'solved' ? activeStatus(ticket) : ticket.status
}

function checkRating(world: WorldContext, rating: Rating): void {
  if (world.desk.rating === null) throw new SupportError('not_supported', 'No stars at this desk')
  const { score, comment } = rating
  checkText(world.desk, '/rating/comment', comment)
  if (Number.isInteger(score) && score >= 1 && score <= 5) return
  const fields = [{ pointer: '/rating/score', code: 'not_an_option' }]
  throw new SupportError('invalid', 'Stars go from 1 to 5', { fields })
}

function giveStars(world: WorldContext, ticket: TicketRecord, rating: Rating): TicketRecord {
  const to = String(rating.score)
  const reason = rating.comment ?? null
  return addEvent(world, { ...ticket, rating }, CUSTOMER, { type: 'rating', to, reason })
}
