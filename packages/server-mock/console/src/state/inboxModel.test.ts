import { expect, test } from 'vitest'
import { isUnread, ticketsToShow } from './inboxModel.js'
import { aTicket } from './scriptedDesk.js'

const early = '2026-01-05T10:00:00.000Z'
const late = '2026-01-06T10:00:00.000Z'

test('shows the latest activity first, and only the statuses of the list', () => {
  const tickets = [
    aTicket('1', { lastActivityAt: early }),
    aTicket('2', { lastActivityAt: late, status: 'in_progress' }),
    aTicket('3', { status: 'waiting_on_customer' }),
    aTicket('4', { status: 'declined' }),
  ]
  const shown = (filter: Parameters<typeof ticketsToShow>[1]) =>
    ticketsToShow(tickets, filter, '').map(({ id }) => id)
  expect(shown('todo')).toEqual(['2', '1'])
  expect(shown('waiting')).toEqual(['3'])
  expect(shown('closed')).toEqual(['4'])
  expect(shown('all')).toHaveLength(4)
})

test('finds a ticket by subject, number and person, whatever the case', () => {
  const tickets = [
    aTicket('1042', { subject: 'CSV export stops' }),
    aTicket('1043', { requester: { role: 'colleague', name: 'Tom Okafor' } }),
  ]
  const found = (wanted: string) => ticketsToShow(tickets, 'all', wanted).map(({ id }) => id)
  expect(found(' csv ')).toEqual(['1042'])
  expect(found('1043')).toEqual(['1043'])
  expect(found('okafor')).toEqual(['1043'])
  expect(found('nothing like it')).toEqual([])
})

test('a ticket is unread while nobody has begun with it, and after news since the last look', () => {
  expect(isUnread(aTicket('1'), {})).toBe(true)
  expect(isUnread(aTicket('1', { status: 'solved' }), {})).toBe(false)
  expect(isUnread(aTicket('1', { lastActivityAt: early }), { 1: early })).toBe(false)
  expect(isUnread(aTicket('1', { lastActivityAt: late }), { 1: early })).toBe(true)
})
