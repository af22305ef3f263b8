import { fakeClock } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { memoryIdempotencyStore } from './memoryIdempotencyStore.js'

const answer = { status: 201, body: '{}' }

test('it holds no more answers than it was told, the newest ones', async () => {
  const store = memoryIdempotencyStore({ clock: fakeClock(), entries: 3 })
  for (const key of ['a', 'b', 'c', 'd']) {
    expect(await store.claim(key, 'payload')).toEqual({ state: 'new' })
    await store.keep(key, answer)
  }
  expect(await store.claim('d', 'payload')).toEqual({ state: 'done', answer })
  expect(await store.claim('b', 'payload')).toEqual({ state: 'done', answer })
  expect(await store.claim('a', 'payload')).toEqual({ state: 'new' })
})

test('a claim whose work never ends gives its key back after five minutes', async () => {
  const clock = fakeClock()
  const store = memoryIdempotencyStore({ clock })
  await store.claim('a', 'payload')
  await clock.advance(299_999)
  expect(await store.claim('a', 'payload')).toEqual({ state: 'running' })
  await clock.advance(1)
  expect(await store.claim('a', 'payload')).toEqual({ state: 'new' })
})
