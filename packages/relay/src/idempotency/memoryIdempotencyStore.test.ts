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

test('long answers are bounded by their bytes, whoever got them, and none is too long for itself', async () => {
  const clock = fakeClock()
  const store = memoryIdempotencyStore({ clock, bytes: 2_000 })
  await clock.advance(24 * 3_600_000)
  const keep = async (key: string, length: number) => {
    await store.claim(key, 'payload')
    await store.keep(key, { status: 201, body: 'x'.repeat(length) })
  }
  const stateOf = async (key: string) => (await store.claim(key, 'payload')).state
  for (const key of ['a', 'b', 'c']) await keep(key, 400)
  expect([await stateOf('b'), await stateOf('c')]).toEqual(['done', 'done'])
  expect(await store.claim('a', 'payload')).toEqual({ state: 'new', mayHaveHappened: true })
  await store.release('a')
  // The same key again weighs once.
  for (let i = 0; i < 5; i += 1) await store.keep('c', { status: 201, body: 'x'.repeat(400) })
  expect(await stateOf('b')).toBe('done')
  await keep('long', 5_000)
  expect([await stateOf('long'), await stateOf('c')]).toEqual(['done', 'new'])
})
