import { SupportError } from '../../errors/SupportError.js'
import type { MessageQuery, TicketQuery } from '../../ports/Backend.js'
import type { Changes, MessagePage, TicketPage } from '../../wire/index.js'
import { findTicket, isEnded, mayRead } from './entries.js'
import { sequenceFor } from './notes.js'
import type { TicketRecord, WorldContext } from './state.js'
import { countUnread, toMessage, toTicket, visibleEntries } from './views.js'

const TICKETS_A_PAGE = 25
const MESSAGES_A_PAGE = 100
const ITEMS_AT_MOST = 200

/**
 * A place in a list that stands still: `asOf` is the moment of the first page, by which all pages
 * are ordered, so that tickets which move to the top in between are neither missed nor doubled.
 */
type Place = { readonly asOf: number; readonly after: number | null }

export function listTickets(world: WorldContext, personId: string, query: TicketQuery): TicketPage {
  const { state } = world
  const place = query.cursor === undefined ? firstPlace(state.sequence) : readPlace(query.cursor)
  const since = query.since === undefined ? null : readNumber(query.since)
  const position =
    since === null
      ? positionAsOf(place.asOf, query.sort)
      : changeAsOf(world, personId, place, since)
  const turn = query.order === 'asc' ? -1 : 1
  const isNext = (at: number) => place.after === null || (place.after - at) * turn > 0
  const found = ticketsOf(world, personId, query.scope)
    .map((ticket) => ({ ticket, at: position(ticket) }))
    .filter(({ ticket, at }) => at > 0 && isNext(at) && matches(ticket, query))
    .sort((a, b) => (b.at - a.at) * turn)
  const page = found.slice(0, clampLimit(query.limit, TICKETS_A_PAGE))
  const last = page.at(-1)
  const hasMore = last !== undefined && page.length < found.length
  return {
    items: page.map(({ ticket }) => toTicket(world, ticket, personId)),
    nextCursor: hasMore ? `${place.asOf}.${last.at}` : null,
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
    items: page.map((entry) => toMessage(world, ticket, entry, personId)),
    nextCursor: last !== undefined && page.length < found.length ? String(last.sequence) : null,
  }
}

export function getChanges(world: WorldContext, personId: string): Changes {
  const tickets = ticketsOf(world, personId)
  const seen = ticketsOf(world, personId, 'organization')
  let last = 0
  for (const ticket of seen) last = Math.max(last, sequenceFor(world, ticket, personId))
  return {
    version: `${seen.length}.${last}`,
    unreadCount: tickets.reduce((sum, ticket) => sum + countUnread(ticket), 0),
    ticketCount: tickets.length,
  }
}

export function ticketsOf(
  world: WorldContext,
  personId: string,
  scope: TicketQuery['scope'] = 'mine',
): readonly TicketRecord[] {
  return [...world.state.tickets.values()].filter((ticket) =>
    scope === 'mine' ? ticket.personId === personId : mayRead(world, ticket, personId),
  )
}

type Position = (ticket: TicketRecord) => number

/** Where a ticket stands in a list of that moment; 0 for one that came later. */
function positionAsOf(asOf: number, sort: TicketQuery['sort']): Position {
  const activity = activityAsOf(asOf)
  if (sort === 'number') return (ticket) => activity(ticket) && Number(ticket.number)
  return sort === 'created'
    ? (ticket) => activity(ticket) && (ticket.entries[0]?.sequence ?? 0)
    : activity
}

/** The last entry that the person could see at that moment. */
function activityAsOf(asOf: number): Position {
  return (ticket) =>
    visibleEntries(ticket).findLast((entry) => entry.sequence <= asOf)?.sequence ?? 0
}

/** What changed after `asOf` is left to the next delta, whose `since` is `asOf`. */
function changeAsOf(
  world: WorldContext,
  personId: string,
  { asOf }: Place,
  since: number,
): Position {
  return (ticket) => {
    const sequence = sequenceFor(world, ticket, personId)
    return sequence > since && sequence <= asOf ? sequence : 0
  }
}

function matches(ticket: TicketRecord, query: TicketQuery): boolean {
  const { q = '', state = 'all', status, number, from, to } = query
  if (state !== 'all' && isEnded(ticket) !== (state === 'closed')) return false
  if (status !== undefined && !status.includes(ticket.status)) return false
  if (number !== undefined && ticket.number !== number.replace(/^#/u, '')) return false
  const createdAt = Date.parse(ticket.createdAt)
  if (from !== undefined && createdAt < Date.parse(from)) return false
  if (to !== undefined && createdAt >= Date.parse(to)) return false
  const facts = ['categoryId', 'typeId', 'projectId'] as const
  if (facts.some((fact) => query[fact] !== undefined && query[fact] !== ticket[fact])) return false
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
  return { asOf, after: null }
}

function readPlace(cursor: string): Place {
  const [asOf = '', after = ''] = cursor.split('.')
  return { asOf: readNumber(asOf), after: readNumber(after) }
}

function readNumber(text: string): number {
  if (/^\d{1,15}$/u.test(text)) return Number(text)
  throw new SupportError('invalid', 'A cursor that this desk did not make')
}
