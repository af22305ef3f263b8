import { expect, test } from 'vitest'
import { countOf, isUnread, statusesOf } from './inboxModel.js'
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
  expect(statusesOf('todo')).toEqual(['open', 'in_progress'])
  expect(statusesOf('all')).toBeNull()
  expect(countOf(counts, 'todo')).toBe(3)
  expect(countOf(counts, 'closed')).toBe(48)
  expect(countOf(counts, 'all')).toBe(63)
  expect(countOf(null, 'all')).toBe(0)
})

test('a ticket is unread while nobody has begun with it, and after news since the last look', () => {
  expect(isUnread(aTicket('1'), {})).toBe(true)
  expect(isUnread(aTicket('1', { status: 'solved' }), {})).toBe(false)
  expect(isUnread(aTicket('1', { lastActivityAt: early }), { 1: early })).toBe(false)
  expect(isUnread(aTicket('1', { lastActivityAt: late }), { 1: early })).toBe(true)
})
