import { emptyDraft, type Message, type Submission } from '@deskside/core'
import { expect, test } from 'vitest'
import { englishFor } from '../../i18n/i18n.js'
import { createThreadDates } from './threadDates.js'
import {
  firstNewId,
  pendingReplies,
  type TimelineInput,
  type TimelineItem,
  timelineOf,
} from './timelineModel.js'

const agent = { role: 'agent', name: 'Anna' } as const
const me = { role: 'me', name: 'Maya' } as const
const now = new Date(2026, 10, 20, 12).getTime()
const at = (day: number, hour: number, minute = 0) =>
  new Date(2026, 10, day, hour, minute).toISOString()

const message = (
  id: string,
  createdAt: string,
  author: typeof agent | typeof me = agent,
): Message => ({
  kind: 'message',
  id,
  createdAt,
  author,
  body: id,
  format: 'text',
  attachments: [],
  submissionId: author === me ? `draft ${id}` : null,
  isSolution: false,
  helped: null,
  asks: [],
})

const event = (id: string, createdAt: string, type: 'other' | 'created' = 'other'): Message => ({
  kind: 'event',
  id,
  createdAt,
  author: agent,
  event: { type, from: null, to: null, reason: null },
})

const turn = (
  id: string,
  from: string | null,
  to: string,
  reason: string | null = null,
): Message => ({
  ...(event(id, at(20, 9)) as Message & { kind: 'event' }),
  event: { type: 'status', from, to, reason },
})

const reply = (id: string, ticketId = 'a'): Submission => ({
  id,
  kind: 'reply',
  ticketId,
  draft: emptyDraft(`reply:${ticketId}`, id, 0),
  status: 'waiting',
  attempts: 0,
  retryAt: null,
  error: null,
  createdAt: 0,
})

const dates = createThreadDates(englishFor('en-GB'))
const lines = (some: Partial<TimelineInput>) =>
  timelineOf({
    messages: [],
    pending: [],
    firstNewId: null,
    dates,
    now,
    // Two statuses of this desk have one word.
    wordOf: (status) => (status === 'closed' ? 'solved' : String(status)),
    ...some,
  })

function words(item: TimelineItem): string {
  switch (item.kind) {
    case 'day':
      return `— ${item.label}`
    case 'new':
      return '— new'
    case 'message':
      return item.isFollowUp ? `  ${item.message.id}` : item.message.id
    case 'event':
      return `event ${item.message.id}`
    case 'unreadable':
      return '?'
    case 'pending':
      return `… ${item.submission.id}`
  }
}

test('A8 a turn between statuses that the desk calls the same is no news, nor does it begin a day', () => {
  const messages = [
    message('one', at(19, 9), me),
    { ...turn('done', 'open', 'solved'), createdAt: at(19, 10) },
    turn('over', 'solved', 'closed'),
    turn('why', 'solved', 'closed', 'No answer came.'),
    turn('again', 'closed', 'open'),
    turn('unknown', null, 'open'),
  ]
  expect(lines({ messages }).map(words)).toEqual([
    '— Yesterday',
    'one',
    'event done',
    '— Today',
    'event why',
    'event again',
    'event unknown',
  ])
})

test('a thread has its days, its messages in order and what waits at its end A9', () => {
  const messages = [
    message('one', at(2, 9), me),
    message('two', at(19, 23, 58)),
    message('three', at(20, 0, 1)),
    message('four', at(20, 0, 2)),
    event('taken', at(20, 1)),
    message('five', at(20, 1, 1)),
  ]
  expect(lines({ messages, pending: [reply('r1')] }).map(words)).toEqual([
    '— 2 November',
    'one',
    '— Yesterday',
    'two',
    '— Today',
    'three',
    '  four',
    'event taken',
    'five',
    '… r1',
  ])
})

test('messages of one person in one breath are said under one name', () => {
  const messages = [
    message('a', at(20, 9)),
    message('b', at(20, 9, 4)),
    message('c', at(20, 9, 10)),
    message('d', at(20, 9, 11), me),
  ]
  expect(lines({ messages }).map(words).slice(1)).toEqual(['a', '  b', 'c', 'd'])
})

test('«New» stands above the first message that was not seen, and begins a name anew', () => {
  const messages = [message('a', at(20, 9)), message('b', at(20, 9, 1))]
  expect(lines({ messages, firstNewId: 'b' }).map(words)).toEqual(['— Today', 'a', '— new', 'b'])
})

test('what could not be read keeps its place and makes no day of its own', () => {
  const lost: Message = { kind: 'unreadable', id: 'u', createdAt: '1970-01-01T00:00:00Z' }
  const messages = [message('a', at(20, 9)), lost, message('b', at(20, 9, 30))]
  expect(lines({ messages }).map(words)).toEqual(['— Today', 'a', '?', 'b'])
})

test('that it was created is said by its first message: no line and no day', () => {
  expect(lines({ messages: [event('begun', at(3, 9), 'created')] })).toEqual([])
})

test('a time that is none does not break the thread', () => {
  expect(lines({ messages: [message('a', 'soon')] }).map(words)).toEqual(['a'])
})

test('a reply keeps its key from the outbox to the thread', () => {
  const [pending] = lines({ pending: [reply('draft one')] })
  const sent = lines({ messages: [message('one', at(20, 9), me)] }).at(-1)
  expect(sent?.key).toBe(pending?.key)
})

test('a reply that has arrived is not shown as waiting too X2', () => {
  const submissions = [reply('draft one'), reply('r2'), reply('r3', 'b')]
  const messages = [message('one', at(20, 9), me)]
  expect(pendingReplies(submissions, messages, 'a').map(({ id }) => id)).toEqual(['r2'])
})

test('the first new message is found from the count of unread ones', () => {
  const messages = [
    message('a', at(20, 8)),
    message('b', at(20, 9)),
    event('e', at(20, 9)),
    message('mine', at(20, 9), me),
    message('c', at(20, 10)),
  ]
  const first = (unreadCount: number) =>
    firstNewId(messages, { unreadCount, lastActivityAt: at(20, 10) })
  expect([0, 1, 2, 3, 9].map(first)).toEqual([null, 'c', 'b', 'a', 'a'])
})

test('while the newest messages are not there yet nothing is called new', () => {
  const messages = [message('a', at(20, 8))]
  expect(firstNewId([], { unreadCount: 1, lastActivityAt: at(20, 8) })).toBeUndefined()
  expect(firstNewId(messages, { unreadCount: 1, lastActivityAt: at(20, 9) })).toBeUndefined()
  expect(firstNewId(messages, { unreadCount: 1, lastActivityAt: undefined })).toBe('a')
})
