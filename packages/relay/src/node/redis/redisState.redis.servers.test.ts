import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { FileStore } from '@tus/file-store'
import { createClient } from 'redis'
import { afterAll, expect, inject, test } from 'vitest'
import type { RelayState } from '../../state/RelayState.js'
import { describeAccountStore } from '../../testing/describeAccountStore.js'
import { describeBucketStore } from '../../testing/describeBucketStore.js'
import {
  describeIdempotencyStore,
  describeLastingIdempotencyStore,
} from '../../testing/describeIdempotencyStore.js'
import { describeRevocationList } from '../../testing/describeRevocationList.js'
import { describeUploadStore } from '../../testing/describeUploadStore.js'
import { tusUploadStore } from '../tusUploadStore.js'
import { redisState } from './redisState.js'

const url = inject('redisUrl')
const states: RelayState[] = []
const folders: string[] = []
afterAll(async () => {
  for (const state of states) await state.close()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

async function start(prefix: string, clock: Clock): Promise<RelayState> {
  const state = await redisState(url, { clock, prefix })
  states.push(state)
  return state
}

const open = async (clock: Clock) => start(crypto.randomUUID(), clock)

describeIdempotencyStore('redisState', async (clock) => (await open(clock)).idempotency)
describeLastingIdempotencyStore('redisState', async (clock) => {
  const prefix = crypto.randomUUID()
  const before = await start(prefix, clock)
  return {
    store: before.idempotency,
    restart: async () => {
      // A dead process renews nothing.
      await before.close()
      return (await start(prefix, clock)).idempotency
    },
  }
})
describeAccountStore('redisState', async (clock) => (await open(clock)).accounts)
describeBucketStore('redisState', async (clock) => (await open(clock)).buckets)
describeRevocationList('redisState', async (clock) => (await open(clock)).revocations)
describeUploadStore('redisState', async () => (await open(fakeClock())).uploads)

describeUploadStore('a tus store with notes in Redis', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'deskside-redis-notes-'))
  folders.push(directory)
  const notes = (await open(fakeClock())).uploadNotes
  return tusUploadStore({ store: new FileStore({ directory }), notes })
})

test('two relays at one Redis claim a key for one of them, and a living one keeps its claim', async () => {
  const clock = fakeClock()
  const prefix = crypto.randomUUID()
  const one = await start(prefix, clock)
  const two = await start(prefix, clock)
  await one.check()
  expect(await one.idempotency.claim('a', 'payload')).toMatchObject({ state: 'new' })
  for (let i = 0; i < 10; i += 1) {
    await clock.advance(10_000)
    expect(await two.idempotency.claim('a', 'payload')).toEqual({ state: 'running' })
    await one.check()
  }
  await one.idempotency.keep('a', { status: 201, body: '{}' })
  expect(await two.idempotency.claim('a', 'payload')).toMatchObject({ state: 'done' })
})

test('what somebody else finished after a claim was lost is not overwritten', async () => {
  const clock = fakeClock()
  const prefix = crypto.randomUUID()
  const slow = await start(prefix, clock)
  const quick = await start(prefix, clock)
  await slow.idempotency.claim('a', 'payload')
  await clock.advance(300_000)
  await slow.check()
  expect(await quick.idempotency.claim('a', 'payload')).toEqual({
    state: 'new',
    mayHaveHappened: true,
  })
  await slow.idempotency.release('a')
  expect(await slow.idempotency.claim('a', 'payload')).toEqual({ state: 'running' })
  await quick.idempotency.keep('a', { status: 201, body: 'of quick' })
  await slow.idempotency.keep('a', { status: 201, body: 'of slow' })
  expect(await slow.idempotency.claim('a', 'payload')).toMatchObject({
    answer: { body: 'of quick' },
  })
})

test('redisState works with a client of the host, and leaves it open', async () => {
  const client = createClient({ url })
  await client.connect()
  const state = await redisState(client, { prefix: crypto.randomUUID() })
  const bucket = { key: 'a', burst: 2, everyMs: 1_000_000 }
  expect(await state.buckets.take([bucket])).toBe(0)
  // As after a restart of Redis: none of the scripts is known.
  await client.scriptFlush()
  expect(await state.buckets.take([bucket])).toBe(0)
  expect(await state.buckets.take([bucket])).toBeGreaterThan(0)
  await state.close()
  expect(await client.ping()).toBe('PONG')
  await client.close()
})
