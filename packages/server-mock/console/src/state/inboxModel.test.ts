import type { Ticket } from '@deskside/core'
import { expect, test } from 'vitest'
import { countOf, isPressing, isUnread, prioritiesOf, statusesOf, whoIs } from './inboxModel.js'
import { aTicket } from './scriptedDesk.js'

const early = '2026-01-05T10:00:00.000Z'
const late = '2026-01-06T10:00:00.000Z'

test('each list asks for its statuses and counts them', () => {
  const counts = {
    open: 1,
    in_progress: 2,
    waiting_on_customer: 4,
    solved: 8,
    closed: 16,
    declined: 32,
  }
  const list = { counts, priorities: { low: 3, high: 2, urgent: 1 } }
  expect(statusesOf('todo')).toEqual(['open', 'in_progress'])
  expect(statusesOf('all')).toBeNull()
  expect(countOf(list, 'todo')).toBe(3)
  expect(countOf(list, 'closed')).toBe(48)
  expect(countOf(list, 'all')).toBe(63)
  expect(countOf(list, 'urgent')).toBe(3)
  expect(countOf(null, 'all')).toBe(0)
  expect(prioritiesOf('todo')).toBeNull()
  expect(prioritiesOf('urgent')).toEqual(['urgent', 'high'])
})

test('what cannot wait is pressing until somebody has solved it', () => {
  const pressing = (status: Ticket['status'], priority: string | null) =>
    isPressing({ status, priority })
  expect(pressing('open', 'urgent')).toBe(true)
  expect(pressing('waiting_on_customer', 'high')).toBe(true)
  expect(pressing('open', 'low')).toBe(false)
  expect(pressing('open', null)).toBe(false)
  expect(pressing('solved', 'urgent')).toBe(false)
})

test('a guest is called by name or address, never by an id', () => {
  const guest = { id: 'guest_4f1c', isGuest: true } as const
  expect(whoIs({ ...guest, name: 'Lena', email: 'lena@oolong.example' })).toBe('Lena')
  expect(whoIs({ ...guest, email: 'lena@oolong.example' })).toBe('lena@oolong.example')
  expect(whoIs(guest)).toBe('A guest')
  expect(whoIs({ id: 'maya' })).toBe('maya')
  expect(whoIs(null)).toBe('Somebody')
})

test('a ticket is unread while nobody has begun with it, and after news since the last look', () => {
  expect(isUnread(aTicket('1'), {})).toBe(true)
  expect(isUnread(aTicket('1', { status: 'solved' }), {})).toBe(false)
  expect(isUnread(aTicket('1', { lastActivityAt: early }), { 1: early })).toBe(false)
  expect(isUnread(aTicket('1', { lastActivityAt: late }), { 1: early })).toBe(true)
})
