import type { Ticket, TicketStatus } from '../wire/index.js'

/** What a list may show, of the tickets that are known or of the desk's; all of it at once. */
export type TicketFilter = {
  /** Text or number. Here: words that all occur, in any order; accents and case do not count. */
  readonly q?: string | undefined
  /** @default 'all' */
  readonly state?: 'open' | 'closed' | 'all' | undefined
  /** One of these. @default all */
  readonly status?: readonly TicketStatus[] | undefined
  readonly categoryId?: string | undefined
  readonly typeId?: string | undefined
  readonly projectId?: string | undefined
  /** RFC 3339: created at this moment or later. */
  readonly from?: string | undefined
  /** RFC 3339: created before this moment. */
  readonly to?: string | undefined
  /** `mine`: of this person, as a desk takes it unless told; `organization`: of colleagues as well. */
  readonly scope?: 'mine' | 'organization' | undefined
}

/** In which order a list shows them. @default the latest activity first */
export type TicketOrder = {
  /** Of a desk's list for whole lists only: a delta comes by its last change. */
  readonly sort?: 'activity' | 'created' | 'number' | undefined
  /** @default 'desc' */
  readonly order?: 'desc' | 'asc' | undefined
}

/** Which tickets a list shows, and in which order. */
export type ListQuery = TicketFilter &
  TicketOrder & {
    /** Only those with answers that this person has not seen. */
    readonly unread?: boolean | undefined
  }

/** What sorting and searching need of a ticket, worked out once for as long as it is known. */
type Facts = {
  readonly ticket: Ticket
  readonly activity: number
  readonly created: number
  readonly number: number
  text?: string
}

/** Marks of letters that are written with and without: Latin, Greek, Cyrillic, Hebrew, Arabic. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g
/** Most texts, which need no more than the case. */
const ASCII = /^[\0-\x7f]*$/

/** Equal for texts that a person searching takes for the same: É and e, ß and SS, ς and σ. */
export function folded(text: string): string {
  const plain = ASCII.test(text) ? text : text.normalize('NFKD').replace(MARKS, '')
  return plain.toUpperCase()
}

/** Tickets do not change, others take their place: what is known of one goes with it. */
const known = new WeakMap<Ticket, Facts>()

function factsOf(ticket: Ticket): Facts {
  let facts = known.get(ticket)
  if (!facts) {
    const { lastActivityAt, updatedAt, createdAt, number } = ticket
    facts = {
      ticket,
      activity: Date.parse(lastActivityAt ?? updatedAt) || 0,
      created: Date.parse(createdAt) || 0,
      number: Number(number.replace(/\D+/g, '')),
    }
    known.set(ticket, facts)
  }
  return facts
}

function textOf(facts: Facts): string {
  facts.text ??= searchedText(facts.ticket)
  return facts.text
}

function searchedText({ number, subject, preview, project }: Ticket): string {
  return folded([`#${number}`, subject, preview, project?.id, project?.name].join('\n'))
}

type Test = (facts: Facts) => boolean

/** Only what the filter asks: most ask little, and ten thousand tickets are asked each. */
function testsOf(filter: ListQuery): readonly Test[] {
  const { q = '', state = 'all', status, categoryId, typeId, projectId, from, to } = filter
  const tests: Test[] = []
  const add = (isAsked: unknown, test: (ticket: Ticket, facts: Facts) => boolean) => {
    if (isAsked) tests.push((facts) => test(facts.ticket, facts))
  }
  const first = Date.parse(from ?? '')
  const end = Date.parse(to ?? '')
  const words = folded(q).split(/\s+/u).filter(Boolean)
  add(state !== 'all', (ticket) => isEnded(ticket) === (state === 'closed'))
  add(status, (ticket) => status?.includes(ticket.status) === true)
  add(categoryId, (ticket) => ticket.categoryId === categoryId)
  add(typeId, (ticket) => ticket.typeId === typeId)
  add(projectId, (ticket) => ticket.project?.id === projectId)
  add(from, (_, { created }) => created >= first)
  add(to, (_, { created }) => created < end)
  add(filter.scope === 'mine', (ticket) => ticket.requester.role !== 'colleague')
  add(filter.unread, (ticket) => ticket.unreadCount > 0)
  for (const word of words) add(true, (_, facts) => textOf(facts).includes(word))
  return tests
}

/** May nothing be added any more? */
function isEnded({ status }: Ticket): boolean {
  return status === 'closed' || status === 'declined'
}

function before({
  sort = 'activity',
  order = 'desc',
}: TicketOrder): (a: Facts, b: Facts) => number {
  const turn = order === 'desc' ? 1 : -1
  return (a, b) => turn * (b[sort] - a[sort] || b.number - a.number || 0)
}

export function ticketTest(filter: ListQuery): (ticket: Ticket) => boolean {
  const tests = testsOf(filter)
  return (ticket) => tests.every((test) => test(factsOf(ticket)))
}

/** For `sort`: who stands first. Of two at the same place, the higher number in front. */
export function ticketOrder(order: TicketOrder): (a: Ticket, b: Ticket) => number {
  const compare = before(order)
  return (a, b) => compare(factsOf(a), factsOf(b))
}

/**
 * Searches, filters and sorts tickets that are known here; equal ones stay as they stood.
 * Searches number, subject, preview and project: whole conversations are searched by the server
 * (`client.tickets.query`).
 *
 * @example
 * listTickets(tickets, { q: 'ecran 1042', status: ['open'], sort: 'created' })
 */
export function listTickets(tickets: readonly Ticket[], query: ListQuery): readonly Ticket[] {
  const tests = testsOf(query)
  const found = tickets.map(factsOf).filter((facts) => tests.every((test) => test(facts)))
  return found.sort(before(query)).map(({ ticket }) => ticket)
}

/**
 * Puts what changed into a list that is in order, without sorting the others again.
 *
 * @param changed what is to stand in it now, in any order
 * @param isGone is an entry of before to be left out?
 */
export function mergeTickets(
  list: readonly Ticket[],
  changed: readonly Ticket[],
  isGone: (ticket: Ticket) => boolean,
  order: TicketOrder,
): readonly Ticket[] {
  const compare = ticketOrder(order)
  const next = [...changed].sort(compare)
  const merged: Ticket[] = []
  for (const ticket of list) {
    if (isGone(ticket)) continue
    while (next[0] && compare(next[0], ticket) < 0) merged.push(next.shift() as Ticket)
    merged.push(ticket)
  }
  return [...merged, ...next]
}
