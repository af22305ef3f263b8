import {
  type Changes,
  listTickets,
  SupportError,
  type Ticket,
  type TicketPage,
  type TicketQuery,
} from '@deskside/core'
import * as v from 'valibot'

const A_PAGE = 25
const A_PAGE_AT_MOST = 100
/** `Date` counts whole seconds: a ticket of this very second is older than the answer. */
const A_SECOND_MS = 1_000

/** All tickets of a person as the helpdesk gave them, and when, by its own clock. */
export type PersonTickets = {
  readonly tickets: readonly Ticket[]
  /** Milliseconds. */
  readonly at: number
}

/** Where a page ends: `asOf` is the moment of the first one, `value` and `number` its last ticket. */
const placeSchema = v.object({ asOf: v.number(), value: v.number(), number: v.number() })
type Place = v.InferOutput<typeof placeSchema>

/**
 * A page of a list, or a delta, of a helpdesk that cannot do that by itself: filtered, searched and
 * sorted here. Nobody has so many tickets that they could not be looked through; what was filed
 * after the first page is left to the delta.
 *
 * @param overlapMs how far back a delta reaches: by what the helpdesk's clock and indexes lag. What
 *   it repeats has the `updatedAt` that its client knows
 */
export function pageOf(
  { tickets, at }: PersonTickets,
  query: TicketQuery,
  overlapMs: number,
): TicketPage {
  const { cursor, since, number, limit = A_PAGE, ...filter } = query
  const place = cursor === undefined ? null : readPlace(cursor)
  const asOf = place?.asOf ?? at
  const from = since === undefined ? null : readTime(since) - overlapMs
  const order =
    from === null ? filter : { ...filter, sort: 'activity' as const, order: 'desc' as const }
  const turn = order.order === 'asc' ? -1 : 1
  const found = listTickets(tickets, order)
    .filter((ticket) => from === null || Date.parse(ticket.updatedAt) >= from)
    .filter((ticket) => number === undefined || ticket.number === number.replace(/^#/, ''))
    .filter((ticket) => from !== null || Date.parse(ticket.createdAt) < asOf + A_SECOND_MS)
    .filter((ticket) => place === null || isAfter(ticket, place, order.sort, turn))
  const items = found.slice(0, Math.min(A_PAGE_AT_MOST, Math.max(1, Math.floor(limit))))
  const last = items.at(-1)
  const isMore = last !== undefined && items.length < found.length
  return {
    items,
    nextCursor: isMore ? writePlace({ asOf, ...keyOf(last, order.sort) }) : null,
    removedIds: [],
    syncCursor: new Date(asOf).toISOString(),
  }
}

/** The idle poll: differs whenever a ticket came, went or changed. */
export function changesOf({ tickets }: PersonTickets): Changes {
  const latest =
    tickets
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1) ?? ''
  const atLatest = tickets.filter(({ updatedAt }) => updatedAt === latest).map(({ id }) => id)
  return {
    version: [tickets.length, latest, ...atLatest.sort()].join(' '),
    unreadCount: tickets.reduce((sum, { unreadCount }) => sum + unreadCount, 0),
    ticketCount: tickets.length,
  }
}

type Key = Pick<Place, 'value' | 'number'>

function keyOf(ticket: Ticket, sort: TicketQuery['sort'] = 'activity'): Key {
  const number = Number(ticket.number.replace(/\D+/g, ''))
  if (sort === 'number') return { value: number, number }
  const { lastActivityAt, updatedAt, createdAt } = ticket
  return {
    value: Date.parse(sort === 'created' ? createdAt : (lastActivityAt ?? updatedAt)),
    number,
  }
}

function isAfter(ticket: Ticket, place: Key, sort: TicketQuery['sort'], turn: number): boolean {
  const { value, number } = keyOf(ticket, sort)
  return turn * (place.value - value || place.number - number) > 0
}

function writePlace({ asOf, value, number }: Place): string {
  return [asOf, value, number].join('.')
}

function readPlace(cursor: string): Place {
  const [asOf, value, number] = cursor.split('.').map(Number)
  const result = v.safeParse(placeSchema, { asOf, value, number })
  if (result.success) return result.output
  throw new SupportError('invalid', 'a cursor that this backend did not make')
}

function readTime(text: string): number {
  const time = Date.parse(text)
  if (Number.isNaN(time)) throw new SupportError('invalid', 'a time that this backend did not give')
  return time
}
