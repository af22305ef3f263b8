import { expect, test } from 'vitest'
import { readDeskConfig } from '../config/index.js'
import type { SupportUser } from '../supportClient.js'
import type { DeskConfig } from '../wire/index.js'
import { deskHours, type TicketDue, ticketDue } from './deskHours.js'
import type { ThreadEntry } from './waitingSpans.js'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
const week = (from: string, to: string) =>
  Object.fromEntries(weekdays.map((day) => [day, [{ from, to }]]))

/** B: around the clock, a day to the first answer, three hours on Premium. */
const shops = readDeskConfig({
  name: 'Shops',
  support: {
    hours: { zone: 'Europe/Moscow', weekly: 'always' },
    promises: [{ clockMinutes: 24 * 60 }, { plan: 'premium', clockMinutes: 180 }],
  },
})

/** C: ten to seven in Moscow, one working hour. */
const analytics = readDeskConfig({
  name: 'Analytics',
  support: {
    hours: { zone: 'Europe/Moscow', weekly: week('10:00', '19:00') },
    promises: [{ workingMinutes: 60 }],
  },
})

/** Where clocks change, with hours of its own for a plan and a promise for what is urgent. */
const berlin = readDeskConfig({
  name: 'Berlin',
  form: {
    priorities: [
      { id: 'normal', label: 'Normal' },
      { id: 'urgent', label: 'Urgent' },
    ],
    defaultPriority: 'normal',
  },
  support: {
    hours: {
      zone: 'Europe/Berlin',
      weekly: week('09:00', '17:00'),
      holidays: [{ date: '12-25' }],
      plans: { gold: { weekly: 'always' } },
    },
    promises: [{ workingMinutes: 240 }, { priority: 'urgent', workingMinutes: 60 }],
  },
})

const at = (time: string) => Date.parse(time)
const person = (plan?: string): SupportUser =>
  plan === undefined ? { id: 'p' } : { id: 'p', plan }
const shown = (instant: number | null) =>
  instant === null ? null : new Date(instant).toISOString().slice(0, 16)

type Told = readonly [
  desk: DeskConfig,
  plan: string | undefined,
  now: string,
  status: string,
  due: string,
]

test.each<Told>([
  [shops, undefined, '2026-06-20T12:00Z', 'open', '2026-06-21T12:00'],
  [shops, 'premium', '2026-06-20T12:00Z', 'open', '2026-06-20T15:00'],
  [shops, 'unheard', '2026-06-20T12:00Z', 'open', '2026-06-21T12:00'],
  // A Saturday, and a Friday half an hour before closing.
  [analytics, undefined, '2026-06-20T12:00Z', 'closed', '2026-06-22T08:00'],
  [analytics, undefined, '2026-06-19T15:30Z', 'open', '2026-06-22T07:30'],
  // Christmas is a Friday, also for the plan that is open around the clock.
  [berlin, undefined, '2026-12-24T14:00Z', 'open', '2026-12-28T10:00'],
  [berlin, 'gold', '2026-12-24T14:00Z', 'open', '2026-12-24T18:00'],
  [berlin, 'gold', '2026-12-24T22:00Z', 'open', '2026-12-26T02:00'],
  [berlin, 'gold', '2026-12-25T12:00Z', 'closed', '2026-12-26T03:00'],
  // The weekends on which clocks change: nine o’clock is another instant after them.
  [berlin, undefined, '2026-03-27T15:00Z', 'open', '2026-03-30T10:00'],
  [berlin, undefined, '2026-10-23T14:00Z', 'open', '2026-10-26T11:00'],
  [berlin, 'gold', '2026-03-28T23:00Z', 'open', '2026-03-29T03:00'],
])('B1: the plan decides what is shown before sending: %#', (...told) => {
  const [desk, plan, now, status, due] = told
  const hours = deskHours(desk, person(plan), at(now))
  expect([hours.state?.status, shown(hours.replyDueAt)]).toEqual([status, due])
})

test('C2: it says the hours of the plan, the longest time to an answer, and when it opens next', () => {
  const now = at('2026-06-18T08:00Z')
  expect(deskHours(analytics, null, now)).toEqual({
    hours: analytics.support.hours,
    state: { status: 'open', closesAt: at('2026-06-18T16:00Z') },
    nextOpening: at('2026-06-19T07:00Z'),
    promise: { workingMinutes: 60 },
    replyDueAt: at('2026-06-18T09:00Z'),
  })
  expect(deskHours(berlin, person('gold'), now).hours?.weekly).toBe('always')
  expect(deskHours(shops, person('premium'), now).promise).toEqual({
    plan: 'premium',
    clockMinutes: 180,
  })
})

test('the priority is what the person chose, and the form’s own before that', () => {
  const now = at('2026-10-23T14:30Z')
  const due = (priority?: string | null) => shown(deskHours(berlin, null, now, priority).replyDueAt)
  expect(due('urgent')).toBe('2026-10-26T08:30')
  expect(due('normal')).toBe('2026-10-26T11:30')
  expect(due()).toBe('2026-10-26T11:30')
  const urgentFirst = { ...berlin, form: { ...berlin.form, defaultPriority: 'urgent' } }
  expect(shown(deskHours(urgentFirst, null, now).replyDueAt)).toBe('2026-10-26T08:30')
})

test('B11: a desk that says nothing promises nothing, and one without hours counts each minute', () => {
  const now = at('2026-06-20T12:00Z')
  const silent = readDeskConfig({ name: 'Silent' })
  const nothing = { hours: null, state: null, nextOpening: null, promise: null, replyDueAt: null }
  expect(deskHours(silent, person(), now)).toEqual(nothing)
  const { support } = silent
  const quick = { ...silent, support: { ...support, promises: [{ workingMinutes: 60 }] } }
  expect(deskHours(quick, person(), now)).toMatchObject({
    state: null,
    replyDueAt: now + 3_600_000,
  })
})

const message = (time: string, role: string): ThreadEntry => ({
  kind: 'message',
  createdAt: time,
  author: { role },
})
const moved = (time: string, to: string): ThreadEntry => ({
  kind: 'event',
  createdAt: time,
  event: { type: 'status', to },
})
/** It was the person’s turn between two times. */
const turn = (from: string, to: string) => [moved(from, 'waiting_on_customer'), message(to, 'me')]

type Stands = readonly [
  desk: DeskConfig,
  plan: string | undefined,
  created: string,
  thread: readonly ThreadEntry[],
  now: string,
  expected: string,
]

const morning = '2026-06-18T07:00Z'

test.each<Stands>([
  [analytics, undefined, morning, [], '2026-06-18T07:30Z', 'due 2026-06-18T08:00'],
  [analytics, undefined, morning, [], '2026-06-18T08:00Z', 'due 2026-06-18T08:00'],
  [analytics, undefined, morning, [], '2026-06-18T08:01Z', 'overdue 2026-06-18T08:00'],
  // Twenty minutes were used; the other forty begin when the person has answered.
  [
    analytics,
    undefined,
    morning,
    turn('2026-06-18T07:20Z', '2026-06-18T12:00Z'),
    '2026-06-18T11:00Z',
    'waiting_on_customer 2026-06-18T07:20',
  ],
  [
    analytics,
    undefined,
    morning,
    turn('2026-06-18T07:20Z', '2026-06-18T12:00Z'),
    '2026-06-18T12:30Z',
    'due 2026-06-18T12:40',
  ],
  [
    analytics,
    undefined,
    morning,
    turn('2026-06-18T07:20Z', '2026-06-18T12:00Z'),
    '2026-06-18T12:41Z',
    'overdue 2026-06-18T12:40',
  ],
  // Answered on a Saturday: Monday, ten o’clock in Moscow, and forty minutes.
  [
    analytics,
    undefined,
    morning,
    turn('2026-06-18T07:20Z', '2026-06-20T12:00Z'),
    '2026-06-22T07:10Z',
    'due 2026-06-22T07:40',
  ],
  // Two turns of the person.
  [
    shops,
    'premium',
    morning,
    [
      ...turn('2026-06-18T08:00Z', '2026-06-18T10:00Z'),
      ...turn('2026-06-18T10:30Z', '2026-06-18T11:00Z'),
    ],
    '2026-06-18T11:00Z',
    'due 2026-06-18T12:30',
  ],
  [
    shops,
    undefined,
    morning,
    turn('2026-06-18T08:00Z', '2026-06-18T20:00Z'),
    '2026-06-18T20:00Z',
    'due 2026-06-19T19:00',
  ],
  // A turn over the weekend on which clocks change.
  [
    berlin,
    undefined,
    '2026-03-27T15:00Z',
    turn('2026-03-27T15:30Z', '2026-03-30T08:00Z'),
    '2026-03-30T08:00Z',
    'due 2026-03-30T11:30',
  ],
  [
    berlin,
    undefined,
    '2026-10-23T14:00Z',
    turn('2026-10-23T14:30Z', '2026-10-26T08:30Z'),
    '2026-10-26T08:30Z',
    'due 2026-10-26T12:00',
  ],
  [
    berlin,
    'gold',
    '2026-03-28T22:00Z',
    turn('2026-03-28T23:00Z', '2026-03-29T01:30Z'),
    '2026-03-29T01:30Z',
    'due 2026-03-29T04:30',
  ],
  [
    analytics,
    undefined,
    morning,
    [message('2026-06-18T07:40Z', 'agent')],
    '2026-06-18T09:00Z',
    'answered 2026-06-18T07:40',
  ],
  [
    analytics,
    undefined,
    morning,
    [message('2026-06-18T08:30Z', 'agent')],
    '2026-06-18T09:00Z',
    'answered late 2026-06-18T08:30',
  ],
])('D10: an answer is due, late, waited for or there: %#', (...stands) => {
  const [desk, plan, createdAt, thread, now, expected] = stands
  const ticket = { status: 'open', priority: null, createdAt }
  expect(told(ticketDue(desk, person(plan), ticket, thread, at(now)))).toBe(expected)
})

test('D10: nothing is due of a ticket that is over, or that waits for the person', () => {
  const now = at('2026-06-18T12:00Z')
  const due = (status: string, thread: readonly ThreadEntry[] = []) =>
    ticketDue(analytics, null, { status, priority: null, createdAt: morning }, thread, now)
  for (const over of ['solved', 'closed', 'declined']) {
    expect(due(over)).toEqual({ status: 'none' })
    expect(due(over, [message('2026-06-18T07:40Z', 'agent')]).status).toBe('answered')
  }
  // Of a long thread only the end may be known here.
  expect(due('waiting_on_customer')).toEqual({ status: 'waiting_on_customer', since: null })
  const since = at('2026-06-18T07:20Z')
  const asked = [moved('2026-06-18T07:20Z', 'waiting_on_customer')]
  expect(due('waiting_on_customer', asked)).toEqual({ status: 'waiting_on_customer', since })
  const promiseless = readDeskConfig({ name: 'Silent' })
  const ticket = { status: 'open', priority: null, createdAt: morning }
  expect(ticketDue(promiseless, null, ticket, [], now)).toEqual({ status: 'none' })
})

test('the priority of the ticket counts, not the one of the form', () => {
  const ticket = { status: 'open', priority: 'urgent', createdAt: '2026-06-18T08:00Z' }
  const now = at('2026-06-18T08:30Z')
  expect(told(ticketDue(berlin, null, ticket, [], now))).toBe('due 2026-06-18T09:00')
  const calm = { ...ticket, priority: 'normal' }
  expect(told(ticketDue(berlin, null, calm, [], now))).toBe('due 2026-06-18T12:00')
})

function told(due: TicketDue): string {
  if (due.status === 'none') return 'none'
  if (due.status === 'waiting_on_customer') return `${due.status} ${shown(due.since)}`
  const late = due.status === 'answered' && due.isLate ? ' late' : ''
  return `${due.status}${late} ${shown(due.at)}`
}
