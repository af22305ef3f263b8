import { expect, test } from 'vitest'
import { listing } from '../../i18n/en/listing.js'
import { ticketList as words } from '../../i18n/en/ticketList.js'
import { englishFor } from '../../i18n/i18n.js'
import { describeDesk } from '../../testing/scriptedClient.js'
import { ticketLike } from '../../testing/ticketLike.js'
import { type RowDeps, rowOf } from './rowModel.js'

const now = Date.parse('2026-11-20T12:00:00Z')
const { desk } = describeDesk({
  statuses: { open: { label: 'Received', explanation: 'We have it.' } },
  form: {
    categories: [
      { id: 'money', label: 'Documents', types: [{ id: 'tariff', label: 'Tariffing' }] },
      { id: 'errors', label: 'System errors' },
    ],
  },
})
const row = (some: Parameters<typeof ticketLike>[0], deps: Partial<RowDeps> = {}) =>
  rowOf(ticketLike(some), { i18n: englishFor('en-GB'), words, more: listing, desk, now, ...deps })

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

test('a closed request shows when it was closed where the desk says so, else its activity C9', () => {
  const closedAt = '2026-11-20T11:00:00Z'
  const closed = { id: 'a', status: 'closed', closedAt } as const
  expect(row(closed).updated.text).toBe('1 hour ago')
  expect(row(closed, { hasClosed: false }).updated.text).toBe('2 hours ago')
  expect(row({ ...closed, status: 'open' }).updated.text).toBe('2 hours ago')
})

test('the status is called and explained as the desk does A8 D6', () => {
  const { status } = row({ id: 'a' })
  expect(status).toEqual({ label: 'Received', tone: 'info', explanation: 'We have it.' })
})

test('declined comes with its reason, and no other status does D6', () => {
  const declineReason = 'This belongs to sales.'
  expect(row({ id: 'a', status: 'declined', declineReason }).reason).toBe(declineReason)
  expect(row({ id: 'a', status: 'closed', declineReason }).reason).toBeNull()
})

test('the question type is the section where that has no types D5', () => {
  expect(row({ id: 'a', categoryId: 'money', typeId: 'tariff' }).type).toBe('Tariffing')
  expect(row({ id: 'a', categoryId: 'errors' }).type).toBe('System errors')
  expect(row({ id: 'a', categoryId: 'gone' }).type).toBe('')
})

test('without a subject the short description is the first line of the question D4 D5', () => {
  const ticket = { id: 'a', subject: 'It stops.', preview: 'Thank you, we look.' }
  expect(row(ticket, { hasSubject: false }).preview).toBe('It stops.')
  expect(row(ticket).preview).toBe('Thank you, we look.')
})

test('a colleague’s ticket says whose it is E5', () => {
  expect(row({ id: 'a', requester: { role: 'colleague', name: 'Ben' } }).from).toBe('From Ben')
  expect(row({ id: 'a', requester: { role: 'me', name: 'Ann' } }).from).toBeNull()
})

test('unread answers are counted in words', () => {
  expect(row({ id: 'a', unreadCount: 2 }).unread).toBe('2 new answers')
})

test('an escalated ticket is marked urgent, in the desk’s own word where it has one D10', () => {
  expect(row({ id: 'a', priority: 'urgent' }).urgent).toBe('Urgent')
  expect(row({ id: 'a', priority: 'high' }).urgent).toBeNull()
  const own = describeDesk({ form: { priorities: [{ id: 'urgent', label: 'At once' }] } })
  expect(row({ id: 'a', priority: 'urgent' }, { desk: own.desk }).urgent).toBe('At once')
})
