import { expect, test } from 'vitest'
import type { Message } from '../wire/index.js'
import { isOverdue, promiseFor, type ReplyPromise, replyDueBy } from './replyDueBy.js'
import type { SupportHours } from './supportHours.js'
import { firstReplyAt, type ThreadEntry, waitingSpans } from './waitingSpans.js'

const day = [{ from: '10:00', to: '19:00' }]
const hours: SupportHours = {
  zone: 'Europe/Moscow',
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  plans: { premium: { weekly: 'always' } },
}
const hour: ReplyPromise = { workingMinutes: 60 }

/** Thursday, 2026-06-18. */
const at = (time: string) => Date.parse(`2026-06-18T${time}Z`)
const iso = (time: string) => new Date(at(time)).toISOString()

function status(time: string, to: string): ThreadEntry {
  return { kind: 'event', createdAt: iso(time), event: { type: 'status', to } }
}

function message(time: string, role: string): ThreadEntry {
  return { kind: 'message', createdAt: iso(time), author: { role } }
}

function due(thread: readonly ThreadEntry[], now: string, promises = [hour]) {
  const whom = { plan: null, priority: null }
  return replyDueBy({ hours, promises, ...whom, askedAt: at('07:00'), thread, now: at(now) })
}

test('C2: a ticket of the morning is due an hour later, and late only after that', () => {
  const answer = due([], '07:10')
  expect(answer).toEqual({ status: 'due', at: at('08:00') })
  expect(isOverdue(answer, at('08:00'))).toBe(false)
  expect(isOverdue(answer, at('08:00') + 1)).toBe(true)
})

test('B1: the plan decides what is promised: a day, three hours on premium', () => {
  const promises: ReplyPromise[] = [
    { clockMinutes: 24 * 60 },
    { plan: 'premium', clockMinutes: 180 },
  ]
  const asked = { hours, promises, askedAt: at('20:00'), thread: [], now: at('20:00') }
  expect(replyDueBy({ ...asked, plan: 'basic', priority: null })).toEqual({
    status: 'due',
    at: at('20:00') + 24 * 3_600_000,
  })
  expect(replyDueBy({ ...asked, plan: 'premium', priority: null })).toEqual({
    status: 'due',
    at: at('23:00'),
  })
})

test('working minutes run by the hours of the plan', () => {
  const asked = { hours, promises: [hour], askedAt: at('20:00'), thread: [], now: at('20:00') }
  expect(replyDueBy({ ...asked, plan: 'premium', priority: null })).toEqual({
    status: 'due',
    at: at('21:00'),
  })
  expect(replyDueBy({ ...asked, plan: 'basic', priority: null })).toEqual({
    status: 'due',
    at: Date.parse('2026-06-19T08:00Z'),
  })
})

test('a promise for the plan wins over one for the priority, both over the general one', () => {
  const general: ReplyPromise = { clockMinutes: 4 }
  const high: ReplyPromise = { priority: 'high', clockMinutes: 3 }
  const gold: ReplyPromise = { plan: 'gold', clockMinutes: 2 }
  const both: ReplyPromise = { plan: 'gold', priority: 'high', clockMinutes: 1 }
  const all = [general, high, gold, both]
  expect(promiseFor(all, { plan: 'gold', priority: 'high' })).toBe(both)
  expect(promiseFor(all, { plan: 'gold', priority: 'low' })).toBe(gold)
  expect(promiseFor([general, high, gold], { plan: 'gold', priority: 'high' })).toBe(gold)
  expect(promiseFor(all, { plan: null, priority: 'high' })).toBe(high)
  expect(promiseFor(all, { plan: null, priority: null })).toBe(general)
  expect(promiseFor([gold, both], { plan: null, priority: 'high' })).toBeNull()
  expect(promiseFor([general, { ...general }], { plan: null, priority: null })).toBe(general)
})

test('D10: while it is the person’s turn nothing is due', () => {
  const thread = [status('07:20', 'waiting_on_customer')]
  expect(due(thread, '07:10')).toEqual({ status: 'due', at: at('08:00') })
  const answer = due(thread, '15:00')
  expect(answer).toEqual({ status: 'waiting_on_customer', since: at('07:20') })
  expect(isOverdue(answer, at('15:00'))).toBe(false)
})

test('D10: after the person’s turn the clock goes on where it stopped', () => {
  const thread = [status('07:20', 'waiting_on_customer'), status('09:00', 'open')]
  expect(due(thread, '09:00')).toEqual({ status: 'due', at: at('09:40') })
})

test('D10: minutes by the clock stand still just the same', () => {
  const thread = [status('07:20', 'waiting_on_customer'), status('09:00', 'open')]
  expect(due(thread, '09:00', [{ clockMinutes: 60 }])).toEqual({ status: 'due', at: at('09:40') })
})

test('the person’s own message ends their turn where the desk leaves its status', () => {
  const thread = [status('07:20', 'waiting_on_customer'), message('09:00', 'colleague')]
  expect(due(thread, '09:10')).toEqual({ status: 'due', at: at('09:40') })
})

type Asked = readonly [
  what: string,
  asks: readonly (string | null)[],
  said: readonly string[],
  until: string | null,
]

test.each<Asked>([
  ['nothing was asked for', [], ['08:00'], '08:00'],
  ['nobody has answered', [null, null], [], null],
  ['one of two is answered', ['08:00', null], ['08:00'], null],
  ['both are answered', ['08:00', '09:00'], ['08:00', '09:00'], '09:00'],
  ['the later one first', ['09:00', '08:00'], ['08:00', '09:00'], '09:00'],
  ['a message that answers nothing', [null], ['08:30'], null],
  ['such a message, and then the answer', ['09:00'], ['08:30', '09:00'], '09:00'],
  ['what was done leaves no message', ['08:00', '09:00'], [], '09:00'],
  ['the answer is noted a moment after its message', ['09:00'], ['08:59'], '09:00'],
  ['an unreadable time is no open question', ['someday'], ['08:00'], '08:00'],
])('C13: the turn of the desk begins when the last open ask is answered: %s', (...row) => {
  const [, asks, said, until] = row
  const answered = asks.map((time) => {
    if (time === null) return { answer: null }
    return { answer: { at: time.includes(':') ? iso(time) : time } }
  })
  const thread = [
    { ...message('07:20', 'agent'), asks: answered },
    status('07:20', 'waiting_on_customer'),
    ...said.map((time) => message(time, 'me')),
  ]
  const to = until === null ? Number.POSITIVE_INFINITY : at(until)
  expect(waitingSpans(thread)).toEqual([{ from: at('07:20'), to }])
})

test('C13: no answer takes the turn from the person whom staff asked something else since', () => {
  const thread = [
    { ...message('07:20', 'agent'), asks: [{ answer: { at: iso('09:00') } }] },
    status('07:20', 'waiting_on_customer'),
    status('08:00', 'open'),
    { ...message('08:30', 'agent'), asks: [{ answer: null }] },
    status('08:30', 'waiting_on_customer'),
    message('09:00', 'me'),
  ]
  expect(waitingSpans(thread)).toEqual([
    { from: at('07:20'), to: at('08:00') },
    { from: at('08:30'), to: Number.POSITIVE_INFINITY },
  ])
})

test('a reply of staff keeps the promise, or comes late', () => {
  expect(due([message('07:00', 'me'), message('07:30', 'agent')], '12:00')).toEqual({
    status: 'answered',
    at: at('07:30'),
    isLate: false,
  })
  expect(due([message('08:01', 'agent')], '12:00')).toMatchObject({ isLate: true })
  expect(due([message('08:00', 'agent')], '12:00')).toMatchObject({ isLate: false })
  expect(due([message('08:01', 'agent')], '12:00', [])).toMatchObject({ isLate: false })
})

test('a message of the system is no reply, nor is one from before the question', () => {
  const thread = [message('06:00', 'agent'), message('07:01', 'system')]
  expect(due(thread, '07:30')).toEqual({ status: 'due', at: at('08:00') })
  expect(firstReplyAt(thread, at('05:00'))).toBe(at('06:00'))
})

test('where nothing is promised nothing is due, and where nobody ever opens neither', () => {
  expect(due([], '07:30', [])).toEqual({ status: 'none' })
  const never = { hours: { zone: 'UTC', weekly: {} }, promises: [hour], thread: [] }
  const whom = { plan: null, priority: null, askedAt: at('07:00'), now: at('07:00') }
  expect(replyDueBy({ ...never, ...whom })).toEqual({ status: 'none' })
})

test('spans come from events in any order; garbage and repeats change nothing', () => {
  const thread = [
    status('12:00', 'waiting_on_customer'),
    status('09:00', 'open'),
    status('08:00', 'waiting_on_customer'),
    { kind: 'unreadable', createdAt: iso('08:05') },
    status('08:30', 'waiting_on_customer'),
    message('08:40', 'agent'),
    { kind: 'event', createdAt: 'yesterday', event: { type: 'status', to: 'open' } },
    { kind: 'event', createdAt: iso('08:10'), event: { type: 'assignee', to: 'Ann' } },
  ]
  expect(waitingSpans(thread)).toEqual([
    { from: at('08:00'), to: at('09:00') },
    { from: at('12:00'), to: Number.POSITIVE_INFINITY },
  ])
})

test('a thread of the wire is taken as it is', () => {
  const thread: readonly Message[] = [
    { kind: 'unreadable', id: 'm1', createdAt: iso('07:00') },
    {
      kind: 'event',
      id: 'm2',
      createdAt: iso('07:10'),
      author: { role: 'agent' },
      event: { type: 'status', from: 'open', to: 'waiting_on_customer', reason: null },
    },
  ]
  expect(waitingSpans(thread)).toHaveLength(1)
})
