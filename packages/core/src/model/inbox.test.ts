import { expect, it } from 'vitest'
import type { Message, Ticket } from '../wire/index.js'
import { isNewer, mergeMessages } from './inbox.js'

const ticket = (updatedAt: string) => ({ id: '1', number: '1', updatedAt }) as Ticket
const known = (updatedAt: string, asked: number) => ({ ticket: ticket(updatedAt), asked })
const message = (id: string, createdAt: string, body = id): Message => ({
  kind: 'message',
  id,
  createdAt,
  author: { role: 'agent' },
  body,
  format: 'text',
  attachments: [],
  submissionId: null,
  isSolution: false,
  helped: null,
  asks: [],
})

it('takes what was changed later, whichever answer comes first', () => {
  const [old, next] = ['2026-01-05T10:00:00Z', '2026-01-05T10:00:00.001Z']
  expect(isNewer(known(next, 1), known(old, 2))).toBe(true)
  expect(isNewer(known(old, 9), known(next, 2))).toBe(false)
  expect(isNewer(known(old, 1), undefined)).toBe(true)
})

it('takes of two answers with one date the one that was asked for later', () => {
  const at = '2026-01-05T10:00:00Z'
  expect(isNewer(known(at, 2), known(at, 1))).toBe(true)
  expect(isNewer(known(at, 1), known(at, 2))).toBe(false)
})

it('joins messages by id, oldest first, in whatever order they come', () => {
  const one = message('a', '2026-01-05T10:00:00Z')
  const two = message('b', '2026-01-05T11:00:00Z')
  const three = message('c', '2026-01-05T12:00:00Z')
  const merged = mergeMessages([two], [three, one, two])
  expect(merged.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(mergeMessages(merged, [message('b', '2026-01-05T11:00:00Z', 'changed')])[1]).toMatchObject(
    { body: 'changed' },
  )
})

it('gives back the same messages where nothing differs', () => {
  const messages = [message('a', '2026-01-05T10:00:00Z')]
  expect(mergeMessages(messages, structuredClone(messages))).toBe(messages)
})
