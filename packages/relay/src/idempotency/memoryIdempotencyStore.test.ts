import { fakeClock } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { describeIdempotencyStore } from '../testing/describeIdempotencyStore.js'
import { memoryIdempotencyStore } from './memoryIdempotencyStore.js'

describeIdempotencyStore('memoryIdempotencyStore', async (clock) =>
  memoryIdempotencyStore({ clock }),
)

test('it holds no more answers than it was told, and is not sure of what it forgot', async () => {
  const clock = fakeClock()
  const answer = { status: 201, body: '{}' }
  const store = memoryIdempotencyStore({ clock, entries: 3 })
  await clock.advance(24 * 3_600_000)
  for (const key of ['a', 'b', 'c', 'd']) {
    expect(await store.claim(key, 'payload')).toEqual({ state: 'new', mayHaveHappened: false })
    await store.keep(key, answer)
  }
  expect(await store.claim('d', 'payload')).toEqual({ state: 'done', answer })
  expect(await store.claim('b', 'payload')).toEqual({ state: 'done', answer })
  expect(await store.claim('a', 'payload')).toEqual({ state: 'new', mayHaveHappened: true })
})
