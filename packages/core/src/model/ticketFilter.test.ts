import { expect, it } from 'vitest'
import { seededRandom } from '../testing/seededRandom.js'
import type { Ticket, TicketStatus } from '../wire/index.js'
import { folded, type ListQuery, listTickets, mergeTickets, ticketTest } from './ticketFilter.js'

const NOW = Date.parse('2026-06-01T00:00:00Z')
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString()

function ticket(number: number, own: Partial<Ticket> = {}): Ticket {
  return {
    id: `t${number}`,
    number: String(number),
    subject: `Ticket ${number}`,
    preview: '',
    status: 'open',
    categoryId: null,
    typeId: null,
    project: null,
    requester: { role: 'me' },
    createdAt: at(number),
    updatedAt: at(number),
    lastActivityAt: at(number),
    unreadCount: 0,
    ...own,
  } as Ticket
}

const numbers = (tickets: readonly Ticket[], query: ListQuery) =>
  listTickets(tickets, query).map((each) => Number(each.number))

it('E4 finds words in any place and order, whatever their case and accents', () => {
  const tickets = [
    ticket(1042, { subject: 'Écran noir', preview: 'Depuis lundi' }),
    ticket(1043, { subject: 'Straße gesperrt' }),
    ticket(1044, { subject: 'Ещё раз про счёт', preview: 'оплата' }),
    ticket(1045, { subject: 'Ο ΔΡΟΜΟΣ' }),
    ticket(1046, { subject: 'İstanbul' }),
    ticket(1047, { subject: 'ガイド', preview: 'ＡＢＣ' }),
  ]
  const found = (q: string) => numbers(tickets, { q })
  expect(found('ecran')).toEqual([1042])
  expect(found('LUNDI écran')).toEqual([1042])
  expect(found('STRASSE')).toEqual([1043])
  expect(found('еще СЧЕТ оплата')).toEqual([1044])
  expect(found('δρομοσ')).toEqual([1045])
  expect(found('istanbul')).toEqual([1046])
  expect(found('abc ガイ')).toEqual([1047])
  expect(found('カイ')).toEqual([])
  expect(found('ecran mardi')).toEqual([])
  expect(found('   ')).toHaveLength(6)
})

it('A7 finds by number, with the sign and without, and by project', () => {
  const tickets = [
    ticket(1042),
    ticket(2104, { project: { id: 'p-77', name: 'Kiosk' } }),
    ticket(3000, { subject: 'Like 1042?' }),
  ]
  expect(numbers(tickets, { q: '#1042' })).toEqual([1042])
  expect(numbers(tickets, { q: '104' })).toEqual([3000, 2104, 1042])
  expect(numbers(tickets, { q: 'kiosk' })).toEqual([2104])
  expect(numbers(tickets, { q: 'P-77' })).toEqual([2104])
  expect(numbers([ticket(1)], { q: 'undefined' })).toEqual([])
})

it('D5 filters by status, category, type, project and period at once', () => {
  const tickets = [
    ticket(1, { status: 'open', categoryId: 'help', typeId: 'a' }),
    ticket(2, { status: 'declined', categoryId: 'help', typeId: 'b' }),
    ticket(3, { status: 'solved', categoryId: 'errors', project: { id: 'p', name: 'P' } }),
    ticket(4, { status: 'closed', categoryId: 'errors' }),
  ]
  expect(numbers(tickets, { status: ['open', 'solved'] })).toEqual([3, 1])
  expect(numbers(tickets, { status: [] })).toEqual([])
  expect(numbers(tickets, { categoryId: 'help' })).toEqual([2, 1])
  expect(numbers(tickets, { categoryId: 'help', typeId: 'b' })).toEqual([2])
  expect(numbers(tickets, { projectId: 'p' })).toEqual([3])
  expect(numbers(tickets, { from: at(2), to: at(4) })).toEqual([3, 2])
  expect(numbers(tickets, { state: 'closed' })).toEqual([4, 2])
  expect(numbers(tickets, { state: 'open' })).toEqual([3, 1])
  expect(numbers(tickets, { state: 'all', q: 'ticket 3' })).toEqual([3])
})

it('E5 tells mine from those of the organisation, and unread ones from the others', () => {
  const tickets = [
    ticket(1, { unreadCount: 2 }),
    ticket(2, { requester: { role: 'colleague' } }),
    ticket(3, { requester: { role: 'agent' } }),
  ]
  expect(numbers(tickets, { scope: 'mine' })).toEqual([3, 1])
  expect(numbers(tickets, { scope: 'organization' })).toEqual([3, 2, 1])
  expect(numbers(tickets, { unread: true })).toEqual([1])
  expect(ticketTest({ unread: true })(tickets[0] as Ticket)).toBe(true)
})

it('A7 sorts by activity, creation and number, both ways, and keeps equal ones as they stand', () => {
  const tickets = [
    ticket(9, { createdAt: at(5), lastActivityAt: at(50) }),
    ticket(10, { createdAt: at(7), lastActivityAt: at(20) }),
    ticket(8, { createdAt: at(6), lastActivityAt: at(40) }),
  ]
  expect(numbers(tickets, {})).toEqual([9, 8, 10])
  expect(numbers(tickets, { order: 'asc' })).toEqual([10, 8, 9])
  expect(numbers(tickets, { sort: 'created' })).toEqual([10, 8, 9])
  expect(numbers(tickets, { sort: 'created', order: 'asc' })).toEqual([9, 8, 10])
  expect(numbers(tickets, { sort: 'number' })).toEqual([10, 9, 8])
  expect(numbers(tickets, { sort: 'number', order: 'asc' })).toEqual([8, 9, 10])
  const same = [ticket(1, { id: 'first' }), ticket(1, { id: 'second' })]
  expect(listTickets(same, {}).map(({ id }) => id)).toEqual(['first', 'second'])
  expect(listTickets(same, { order: 'asc' }).map(({ id }) => id)).toEqual(['first', 'second'])
})

it('puts the latest activity first, and of one moment the higher number', () => {
  const moment = { updatedAt: at(0), lastActivityAt: undefined }
  const tickets = [ticket(1, moment), ticket(3, moment), ticket(2, { ...moment, updatedAt: at(1) })]
  expect(numbers(tickets, {})).toEqual([2, 3, 1])
})

it('takes the last change for the activity where the server names none', () => {
  const { lastActivityAt: _, ...without } = ticket(1, { updatedAt: at(99) })
  expect(numbers([ticket(2), without as Ticket], {})).toEqual([1, 2])
  expect(numbers([ticket(2), ticket(3, { lastActivityAt: 'nonsense' })], {})).toEqual([2, 3])
})

it('folds text without losing what tells letters apart', () => {
  expect(folded('Ünïcödé')).toBe('UNICODE')
  expect(folded('السَّلام')).toBe(folded('السلام'))
  expect(folded('कि')).not.toBe(folded('क'))
})

it('puts changes into a list in order exactly as sorting it anew would', () => {
  const random = seededRandom(7)
  const pick = (count: number) => Math.floor(random() * count)
  const statuses: readonly TicketStatus[] = ['open', 'closed']
  for (let round = 0; round < 200; round++) {
    const query: ListQuery = {
      sort: (['activity', 'created', 'number'] as const)[pick(3)],
      order: (['asc', 'desc'] as const)[pick(2)],
    }
    const draw = (number: number) =>
      ticket(number, {
        status: statuses[pick(2)] ?? 'open',
        createdAt: at(pick(30)),
        lastActivityAt: at(pick(30)),
      })
    const all = Array.from({ length: pick(40) }, (_, index) => draw(index))
    const list = listTickets(all, query)
    const changed = Array.from({ length: pick(6) }, () => pick(45)).map(draw)
    const latest = new Map(changed.map((each) => [each.id, each]))
    const merged = mergeTickets(list, [...latest.values()], ({ id }) => latest.has(id), query)
    const anew = listTickets(
      [...all.filter(({ id }) => !latest.has(id)), ...latest.values()],
      query,
    )
    expect(merged).toEqual(anew)
  }
})

it('E4 ten thousand tickets are worked out once: fifty changes touch no other', () => {
  let reads = 0
  const many = Array.from({ length: 10_000 }, (_, n) => {
    const { createdAt, subject, ...rest } = ticket(n + 1)
    return {
      ...rest,
      get createdAt() {
        reads++
        return createdAt
      },
      get subject() {
        reads++
        return subject
      },
    } as Ticket
  })
  const list = listTickets(many, { q: 'ticket' })
  expect(list).toHaveLength(10_000)
  expect(reads).toBe(20_000)
  const changed = Array.from({ length: 50 }, (_, n) =>
    ticket(200 * (n + 1), { lastActivityAt: at(20_000 + n) }),
  )
  const ids = new Set(changed.map(({ id }) => id))
  const merged = mergeTickets(list, changed, ({ id }) => ids.has(id), {})
  expect(listTickets(merged, { q: 'ticket 10000', status: ['open'] })).toHaveLength(1)
  expect(merged).toHaveLength(10_000)
  expect(merged.slice(0, 50)).toEqual(changed.toReversed())
  expect(reads).toBe(20_000)
})
