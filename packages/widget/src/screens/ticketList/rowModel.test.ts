import { expect, test } from 'vitest'
import { ticketList as words } from '../../i18n/en/ticketList.js'
import { englishFor } from '../../i18n/i18n.js'
import { describeDesk, ticketLike } from '../../testing/scriptedClient.js'
import { rowOf } from './rowModel.js'

const now = Date.parse('2026-11-20T12:00:00Z')
const { desk } = describeDesk({ statuses: { open: { label: 'Received' } } })
const row = (some: Parameters<typeof ticketLike>[0]) =>
  rowOf(ticketLike(some), { i18n: englishFor('en-GB'), words, desk, now })

test('a row has number, project, assignee, created and updated C9', () => {
  const project = { id: '4411', name: 'Autumn sale' }
  const full = row({ id: 'a', project, assignee: { role: 'agent', name: 'Anna' } })
  expect(full).toMatchObject({
    subject: 'The report does not open',
    number: '#1042',
    project: { label: 'Project 4411', name: 'Autumn sale' },
    assignee: 'Anna',
    created: { text: '3 hours ago' },
    updated: { text: '2 hours ago' },
    unread: null,
  })
})

test('a general question has no project number', () => {
  expect(row({ id: 'a' }).project).toBeNull()
})

test('a closed request shows when it was closed, an open one its latest activity C9', () => {
  const closedAt = '2026-11-20T11:00:00Z'
  expect(row({ id: 'a', status: 'closed', closedAt }).updatedWords).toBe('Closed 1 hour ago')
  expect(row({ id: 'a', status: 'open', closedAt }).updatedWords).toBe('Updated 2 hours ago')
})

test('the status is called as the desk calls it A8', () => {
  expect(row({ id: 'a' }).status).toMatchObject({ label: 'Received', tone: 'info' })
})

test('unread answers are counted in words', () => {
  expect(row({ id: 'a', unreadCount: 2 }).unread).toBe('2 new answers')
})
