import { expect, test } from 'vitest'
import { describeDesk } from '../../../testing/scriptedClient.js'
import { ticketLike } from '../../../testing/ticketLike.js'
import { turnOf } from './dueModel.js'

const at = '2026-11-20T10:00:00.000Z'
const promised = Date.parse(at) + 60 * 60_000
const { desk } = describeDesk({ support: { promises: [{ clockMinutes: 60 }] } })
const ticket = ticketLike({ id: 'a', createdAt: at, updatedAt: at, actions: ['reply', 'escalate'] })
const author = { role: 'me', id: 'maya' } as const
const words = { id: 'm1', kind: 'message', body: 'Hello', format: 'text', createdAt: at } as const
const none = { attachments: [], asks: [], submissionId: null, isSolution: false, helped: null }
const turnAt = (now: number) =>
  turnOf({ desk, user: null, ticket, messages: [{ ...words, ...none, author }], now })

test('a broken promise names the time that has passed', () => {
  expect(turnAt(promised + 1)).toEqual({ kind: 'late', at: promised })
})

test('by a clock that is behind, an answer is late without a time that lies ahead', () => {
  expect(turnAt(promised - 60_000)).toEqual({ kind: 'late', at: null })
})
