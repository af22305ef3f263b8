import {
  type Changes,
  listTickets as fitting,
  SupportError,
  type Ticket,
  type TicketPage,
  type TicketQuery,
} from '@deskside/core'
import { MESSAGES, type RtVisit } from './context.js'
import { type Ledger, openLedger } from './ledger.js'
import { readId, scopeSql, sideOf } from './owner.js'
import { AT_ONCE, ofTickets } from './reader.js'
import { quoted } from './sql.js'
import { bareTicket, type Seen, withLedger } from './tickets.js'

const A_PAGE = 25

/**
 * A place in a list that stands still: `asOf` is the last transaction of the first page's moment, by
 * which all pages are ordered, so that tickets which move in between are neither missed nor doubled.
 */
type Place = { readonly asOf: number; readonly value: number; readonly id: number }
type Found = { readonly seen: Seen; readonly value: number; readonly id: number }

export async function listTickets(
  visit: RtVisit,
  query: TicketQuery,
  signal?: AbortSignal | undefined,
): Promise<TicketPage> {
  const place = query.cursor === undefined ? null : readPlace(query.cursor)
  const since = query.since === undefined ? null : readNumber(query.since)
  const all = await ticketsOf(visit, query, signal)
  const ledger = await openLedger(visit, idsOf(all), signal)
  const asOf = place?.asOf ?? Math.max(since ?? 0, await ledger.newest())
  const fits = await filterOf(visit, query, all, signal)
  const positioned = await positions(query, all.filter(fits), ledger, { since, asOf })
  const turn = query.order === 'asc' ? -1 : 1
  const found = positioned
    .filter((one) => place === null || turn * compare(place, one) > 0)
    .sort((a, b) => turn * compare(b, a))
  const page = found.slice(0, clamp(query.limit))
  const last = page.at(-1)
  const shown = page.map(({ seen }) => seen)
  const items = await withLedger(visit, shown, ledger, signal)
  const isMore = last !== undefined && page.length < found.length
  return {
    items: [...items],
    nextCursor: isMore ? `${asOf}.${last.value}.${last.id}` : null,
    removedIds: [],
    syncCursor: String(asOf),
  }
}

/** The idle poll. */
export async function readChanges(
  visit: RtVisit,
  signal?: AbortSignal | undefined,
): Promise<Changes> {
  const all = await ticketsOf(visit, { scope: 'organization' }, signal)
  const mine = all.filter(({ side }) => side === 'mine').map(({ ticket }) => ticket)
  const ledger = await openLedger(visit, idsOf(all), signal)
  const [newest, unread] = await Promise.all([ledger.newest(), ledger.unread(mine)])
  const unreadCount = [...unread.values()].reduce((sum, count) => sum + count, 0)
  return { version: `${all.length}.${newest}`, unreadCount, ticketCount: mine.length }
}

function idsOf(seen: readonly Seen[]): readonly string[] {
  return seen.map(({ ticket }) => ticket.id)
}

async function ticketsOf(
  visit: RtVisit,
  { scope = 'mine', number }: TicketQuery,
  signal: AbortSignal | undefined,
): Promise<readonly Seen[]> {
  const id = number === undefined ? undefined : readId(number.replace(/^#/u, ''))
  if (id === null) return []
  const sql = scopeSql(visit, scope) + (id === undefined ? '' : ` AND id = ${id}`)
  const found = await visit.reader.tickets(sql, signal)
  return found.flatMap((ticket) => {
    const side = sideOf(visit, ticket)
    return side === null || (scope === 'mine' && side !== 'mine') ? [] : [{ ticket, side }]
  })
}

type Moment = { readonly since: number | null; readonly asOf: number }

/** Where each ticket stands in the list of that moment; one that came later has no place. */
async function positions(
  { sort }: TicketQuery,
  seen: readonly Seen[],
  ledger: Ledger,
  { since, asOf }: Moment,
): Promise<readonly Found[]> {
  const kind = since === null ? 'visible' : 'changes'
  const last = await ledger.latest(kind, { above: since ?? undefined, upTo: asOf })
  return seen.flatMap((one) => {
    const { id, Created } = one.ticket
    const row = last.get(id)
    if (row === undefined) return []
    const byTicket = sort === 'created' ? Date.parse(Created) : Number(id)
    const isByActivity = since !== null || sort === undefined || sort === 'activity'
    return [{ seen: one, value: isByActivity ? Number(row.id) : byTicket, id: Number(id) }]
  })
}

/** Everything but words is decided here, by what RT gave; words that stand in messages RT looks for. */
async function filterOf(
  visit: RtVisit,
  query: TicketQuery,
  all: readonly Seen[],
  signal: AbortSignal | undefined,
): Promise<(seen: Seen) => boolean> {
  const { q = '', state, status, categoryId, typeId, projectId, from, to } = query
  const words = q.split(/\s+/u).filter(Boolean)
  const holders = await Promise.all(words.map((word) => holdersOf(visit, word, all, signal)))
  const filter = { state, status, categoryId, typeId, projectId, from, to }
  const has = (ticket: Ticket, word: string) => fitting([ticket], { q: word }).length > 0
  return (seen) => {
    const ticket = bareTicket(visit, seen)
    if (fitting([ticket], filter).length === 0) return false
    return words.every((word, at) => has(ticket, word) || holders[at]?.has(ticket.id) === true)
  }
}

/** Never asked of `Content` as such: RT would look into what staff say among themselves as well. */
async function holdersOf(
  { options, reader }: RtVisit,
  word: string,
  all: readonly Seen[],
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<string>> {
  if (options.hasFullText !== true) return new Set()
  const found = new Set<string>()
  for (const tickets of ofTickets(all.map(({ ticket }) => ticket.id))) {
    const sql = `${tickets} AND ${MESSAGES} AND Content LIKE ${quoted(word)}`
    const rows = await reader.transactions(sql, { order: 'DESC', limit: AT_ONCE, signal })
    for (const { ObjectId } of rows) found.add(ObjectId)
  }
  return found
}

function compare(a: Omit<Place, 'asOf'>, b: Omit<Place, 'asOf'>): number {
  return a.value - b.value || a.id - b.id
}

function clamp(limit = A_PAGE): number {
  return Math.min(AT_ONCE, Math.max(1, Math.floor(limit)))
}

function readPlace(cursor: string): Place {
  const [asOf = '', value = '', id = '', ...rest] = cursor.split('.')
  if (rest.length > 0) throw strangeCursor()
  return { asOf: readNumber(asOf), value: readNumber(value), id: readNumber(id) }
}

function readNumber(text: string): number {
  if (/^\d{1,15}$/u.test(text)) return Number(text)
  throw strangeCursor()
}

function strangeCursor(): SupportError {
  return new SupportError('invalid', 'a cursor that this backend did not make')
}
