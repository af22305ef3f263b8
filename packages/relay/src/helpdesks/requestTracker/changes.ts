import {
  type CategoryChoice,
  type Rating,
  SupportError,
  type Ticket,
  type TicketAction,
  type WriteCall,
} from '@deskside/core'
import { toStars } from '../stars.js'
import { checkAction } from '../ticketParts.js'
import { refuseAborted } from '../vendorHttp.js'
import type { RtVisit } from './context.js'
import { GOING_ON } from './options.js'
import { findTicket, readId } from './owner.js'
import { fieldOf, type RtTicket, rtSaid } from './shapes.js'
import { bareTicket, readTicket, type Seen } from './tickets.js'
import { ratingOf } from './views.js'

export async function closeTicket(
  visit: RtVisit,
  ticketId: string,
  rating: Rating | null,
  call: WriteCall,
): Promise<Ticket> {
  refuseAborted(call.signal)
  const seen = await findTicket(visit, ticketId)
  const status = visit.options.closedStatus
  if (status == null) throw unsupported('close')
  if (rating !== null) checkRating(visit, rating)
  const isDone = (ticket: RtTicket) => ticket.Status === status && hasRating(visit, ticket, rating)
  // A try that may be the second one: what it wanted is there.
  if (call.mayHaveHappened !== false && isDone(seen.ticket)) return readTicket(visit, ticketId)
  requireAction(visit, seen, 'close')
  const fields = rating === null ? {} : { CustomFields: starFields(visit, rating) }
  return change(visit, ticketId, { Status: status, ...fields }, isDone)
}

export async function reopenTicket(
  visit: RtVisit,
  ticketId: string,
  call: WriteCall,
): Promise<Ticket> {
  refuseAborted(call.signal)
  requireAction(visit, await findTicket(visit, ticketId), 'reopen')
  return change(visit, ticketId, { Status: GOING_ON }, ({ Status }) => Status === GOING_ON)
}

export async function rateTicket(
  visit: RtVisit,
  ticketId: string,
  rating: Rating,
  call: WriteCall,
): Promise<Ticket> {
  refuseAborted(call.signal)
  const seen = await findTicket(visit, ticketId)
  if (visit.options.rating == null) throw unsupported('rate')
  checkRating(visit, rating)
  requireAction(visit, seen, 'rate')
  const fields = { CustomFields: starFields(visit, rating) }
  return change(visit, ticketId, fields, (ticket) => hasRating(visit, ticket, rating))
}

export async function setCategory(
  visit: RtVisit,
  ticketId: string,
  { categoryId, typeId }: CategoryChoice,
  call: WriteCall,
): Promise<Ticket> {
  refuseAborted(call.signal)
  const seen = await findTicket(visit, ticketId)
  const { columns = {} } = visit.options
  const field = columns.categoryId
  if (field === undefined) throw unsupported('category')
  const category = visit.desk.form.categories.find(({ id }) => id === categoryId)
  const hasType = typeId === null || category?.types.some(({ id }) => id === typeId) === true
  if (category === undefined || !hasType) {
    const pointer = category === undefined ? '/categoryId' : '/typeId'
    const fields = [{ pointer, code: 'not_an_option' }]
    throw new SupportError('invalid', 'no such category', { fields })
  }
  requireAction(visit, seen, 'change_category')
  const ofType = columns.typeId === undefined ? {} : { [columns.typeId]: typeId ?? '' }
  const values = { CustomFields: { [field]: categoryId, ...ofType } }
  return change(visit, ticketId, values, (ticket) => fieldOf(ticket, field) === categoryId)
}

/** Writes how far the person has read; back is no direction. */
export async function markRead(
  visit: RtVisit,
  ticketId: string,
  messageId: string,
  signal?: AbortSignal | undefined,
): Promise<Ticket> {
  refuseAborted(signal)
  const { ticket, side } = await findTicket(visit, ticketId, signal)
  const { seen } = visit.marks
  if (seen === null) throw unsupported('markRead')
  const id = readId(messageId)
  const { visible } = await visit.types()
  const sql = `ObjectId = ${Number(ticketId)} AND ${visible} AND id = ${id ?? 0}`
  const rows = await visit.reader.transactions(sql, { order: 'ASC', limit: 1, signal })
  if (id === null || rows.length === 0) throw new SupportError('not_found', 'no such message')
  if (side !== 'mine' || id <= Number(fieldOf(ticket, seen) ?? 0)) {
    return readTicket(visit, ticketId, signal)
  }
  const fields = { CustomFields: { [seen]: String(id) } }
  return change(visit, ticketId, fields, (after) => Number(fieldOf(after, seen)) >= id)
}

/** What is not among a ticket's actions is refused, by whatever way it comes. */
export function requireAction(visit: RtVisit, seen: Seen, action: TicketAction): void {
  checkAction(bareTicket(visit, seen), action)
}

/** RT answers 200 and a sentence where it refuses a value: only what is read back was done. */
async function change(
  visit: RtVisit,
  ticketId: string,
  values: Readonly<Record<string, unknown>>,
  isDone: (ticket: RtTicket) => boolean,
): Promise<Ticket> {
  const path = `/ticket/${Number(ticketId)}`
  await visit.http.ask({ method: 'PUT', path, json: values, as: rtSaid })
  const { ticket } = await findTicket(visit, ticketId)
  if (!isDone(ticket)) throw new SupportError('not_applied', 'RT said yes and did not do it')
  return readTicket(visit, ticketId)
}

function checkRating({ desk }: RtVisit, { score }: Rating): void {
  if (desk.rating === null) throw unsupported('rate')
  if (Number.isInteger(score) && score >= 1 && score <= 5) return
  const fields = [{ pointer: '/rating/score', code: 'not_an_option' }]
  throw new SupportError('invalid', 'stars go from 1 to 5', { fields })
}

function starFields({ options }: RtVisit, rating: Rating) {
  return options.rating == null ? {} : toStars(options.rating, rating)
}

function hasRating(visit: RtVisit, ticket: RtTicket, rating: Rating | null): boolean {
  return rating === null || ratingOf(visit, ticket)?.score === rating.score
}

function unsupported(what: string): SupportError {
  const detail = `This desk is not set up for "${what}"`
  return new SupportError('not_supported', detail, { detail })
}
