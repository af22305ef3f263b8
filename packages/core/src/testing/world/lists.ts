import { SupportError } from '../../errors/SupportError.js'
import type { MessageQuery, TicketQuery } from '../../ports/Backend.js'
import type { Changes, MessagePage, TicketPage } from '../../wire/index.js'
import { findTicket, isEnded } from './entries.js'
import type { TicketRecord, WorldContext } from './state.js'
import { countUnread, toMessage, toTicket, visibleEntries } from './views.js'

const TICKETS_A_PAGE = 25
const MESSAGES_A_PAGE = 100
const ITEMS_AT_MOST = 200

/**
 * A place in a list that stands still: `asOf` is the moment of the first page, by which all pages
 * are ordered, so that tickets which move to the top in between are neither missed nor doubled.
 */
type Place = { readonly asOf: number; readonly before: number }

export function listTickets(world: WorldContext, personId: string, query: TicketQuery): TicketPage {
  const { state } = world
  const place = query.cursor === undefined ? firstPlace(state.sequence) : readPlace(query.cursor)
  const since = query.since === undefined ? null : readNumber(query.since)
  const order = since === null ? activityAsOf(place.asOf) : changeAsOf(place.asOf, since)
  const found = ticketsOf(world, personId)
    .map((ticket) => ({ ticket, position: order(ticket) }))
    .filter(({ position }) => position > 0 && position < place.before)
    .filter(({ ticket }) => matches(ticket, query))
    .sort((a, b) => b.position - a.position)
  const page = found.slice(0, clampLimit(query.limit, TICKETS_A_PAGE))
  const last = page.at(-1)
  const hasMore = last !== undefined && page.length < found.length
  return {
    items: page.map(({ ticket }) => toTicket(world, ticket)),
    nextCursor: hasMore ? `${place.asOf}.${last.position}` : null,
    removedIds: [],
    syncCursor: String(place.asOf),
  }
}

export function listMessages(
  world: WorldContext,
  personId: string,
  ticketId: string,
  query: MessageQuery,
): MessagePage {
  const ticket = findTicket(world, ticketId, personId)
  const after = query.cursor === undefined ? 0 : readNumber(query.cursor)
  const found = visibleEntries(ticket).filter((entry) => entry.sequence > after)
  const page = found.slice(0, clampLimit(query.limit, MESSAGES_A_PAGE))
  const last = page.at(-1)
  return {
    items: page.map((entry) => toMessage(world, ticket, entry)),
    nextCursor: last !== undefined && page.length < found.length ? String(last.sequence) : null,
  }
}

export function getChanges(world: WorldContext, personId: string): Changes {
  const tickets = ticketsOf(world, personId)
  return {
    version: `${tickets.length}.${Math.max(0, ...tickets.map(({ sequence }) => sequence))}`,
    unreadCount: tickets.reduce((sum, ticket) => sum + countUnread(ticket), 0),
    ticketCount: tickets.length,
  }
}

function ticketsOf(world: WorldContext, personId: string): readonly TicketRecord[] {
  return [...world.state.tickets.values()].filter((ticket) => ticket.personId === personId)
}

/** The last entry that the person could see at that moment; 0 for a ticket that came later. */
function activityAsOf(asOf: number): (ticket: TicketRecord) => number {
  return (ticket) =>
    visibleEntries(ticket).findLast((entry) => entry.sequence <= asOf)?.sequence ?? 0
}

/** What changed after `asOf` is left to the next delta, whose `since` is `asOf`. */
function changeAsOf(asOf: number, since: number): (ticket: TicketRecord) => number {
  return ({ sequence }) => (sequence > since && sequence <= asOf ? sequence : 0)
}

function matches(ticket: TicketRecord, { q = '', state = 'all' }: TicketQuery): boolean {
  if (state !== 'all' && isEnded(ticket) !== (state === 'closed')) return false
  const words = q.toLowerCase().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return true
  const texts = visibleEntries(ticket).map(({ content }) =>
    content.kind === 'message' ? content.body : '',
  )
  const text = [`#${ticket.number}`, ticket.subject, ...texts].join('\n').toLowerCase()
  return words.every((word) => text.includes(word))
}

function clampLimit(limit: number | undefined, fallback: number): number {
  return Math.min(ITEMS_AT_MOST, Math.max(1, Math.floor(limit ?? fallback)))
}

function firstPlace(asOf: number): Place {
  return { asOf, before: Number.POSITIVE_INFINITY }
}

function readPlace(cursor: string): Place {
  const [asOf = '', before = ''] = cursor.split('.')
  return { asOf: readNumber(asOf), before: readNumber(before) }
}

function readNumber(text: string): number {
  if (/^\d{1,15}$/u.test(text)) return Number(text)
  throw new SupportError('invalid', 'A cursor that this desk did not make')
}
