import type { Clock } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import type { IdempotencyStore } from '../idempotency/IdempotencyStore.js'

/** Where a store keeps what it knows over the end of its process. */
export type LastingPlace = {
  readonly store: IdempotencyStore
  /** The process dies as it stands, and another one begins. */
  readonly restart: () => Promise<IdempotencyStore>
}

const HOUR_MS = 3_600_000
const answer = { status: 201, body: '{"id":"1"}' }
const fresh = { state: 'new', mayHaveHappened: false }
const doubtful = { state: 'new', mayHaveHappened: true }

/** What the relay relies on, for any `IdempotencyStore`. Each one is empty and made just now. */
export function describeIdempotencyStore(
  name: string,
  make: (clock: Clock) => Promise<IdempotencyStore>,
): void {
  /** A store that has been there for longer than it keeps anything. */
  async function settled() {
    const clock = fakeClock()
    const store = await make(clock)
    await clock.advance(24 * HOUR_MS)
    return { clock, store }
  }

  test(`${name} hands the same answer out for a day, and then knows nothing of the key`, async () => {
    const { clock, store } = await settled()
    expect(await store.claim('a', 'payload')).toEqual(fresh)
    await store.keep('a', answer)
    expect(await store.claim('a', 'payload')).toEqual({ state: 'done', answer })
    await clock.advance(24 * HOUR_MS - 1)
    expect(await store.claim('a', 'payload')).toEqual({ state: 'done', answer })
    await clock.advance(1)
    expect(await store.claim('a', 'payload')).toEqual(fresh)
  })

  test(`${name} tells another payload under the key, while it runs and after it`, async () => {
    const { store } = await settled()
    await store.claim('a', 'payload')
    expect(await store.claim('a', 'other')).toEqual({ state: 'other_payload' })
    await store.keep('a', answer)
    expect(await store.claim('a', 'other')).toEqual({ state: 'other_payload' })
    expect(await store.claim('b', 'other')).toEqual(fresh)
  })

  test(`${name} gives a key to one of many who ask at once`, async () => {
    const { store } = await settled()
    const claims = await Promise.all(Array.from({ length: 20 }, () => store.claim('a', 'payload')))
    expect(claims.filter(({ state }) => state === 'new')).toHaveLength(1)
    expect(claims.filter(({ state }) => state === 'running')).toHaveLength(19)
  })

  test(`${name} gives a key back after five minutes without an answer, and says so`, async () => {
    const { clock, store } = await settled()
    await store.claim('a', 'payload')
    await clock.advance(299_999)
    expect(await store.claim('a', 'payload')).toEqual({ state: 'running' })
    await clock.advance(1)
    expect(await store.claim('a', 'corrected')).toEqual(doubtful)
    expect(await store.claim('a', 'corrected')).toEqual({ state: 'running' })
  })

  test(`${name} remembers that a claim was interrupted, also through one that led to nothing`, async () => {
    const { store } = await settled()
    await store.claim('a', 'payload')
    await store.interrupt('a')
    expect(await store.claim('a', 'corrected')).toEqual(doubtful)
    await store.release('a')
    expect(await store.claim('a', 'payload')).toEqual(doubtful)
    await store.keep('a', answer)
    expect(await store.claim('a', 'payload')).toEqual({ state: 'done', answer })
  })

  test(`${name} forgets a claim that led to nothing`, async () => {
    const { store } = await settled()
    await store.claim('a', 'payload')
    await store.release('a')
    expect(await store.claim('a', 'corrected')).toEqual(fresh)
  })

  test(`${name} is not sure of any key on its first day`, async () => {
    const clock = fakeClock()
    const store = await make(clock)
    expect(await store.claim('a', 'payload')).toEqual(doubtful)
    await clock.advance(24 * HOUR_MS - 1)
    expect(await store.claim('b', 'payload')).toEqual(doubtful)
    await clock.advance(1)
    expect(await store.claim('c', 'payload')).toEqual(fresh)
  })
}

/** What it knows outlives its process. */
export function describeLastingIdempotencyStore(
  name: string,
  make: (clock: Clock) => Promise<LastingPlace>,
): void {
  test(`T-OB2 ${name} knows after a restart what was answered, and what was begun`, async () => {
    const clock = fakeClock()
    const { store, restart } = await make(clock)
    await clock.advance(24 * HOUR_MS)
    await store.claim('answered', 'payload')
    await store.keep('answered', answer)
    await store.claim('begun', 'payload')
    await store.claim('given back', 'payload')
    await store.release('given back')
    const after = await restart()
    expect(await after.claim('answered', 'payload')).toEqual({ state: 'done', answer })
    expect(await after.claim('answered', 'other')).toEqual({ state: 'other_payload' })
    expect(await after.claim('given back', 'payload')).toEqual(fresh)
    // Several processes at one store notice a dead one by its silence.
    await clock.advance(15_000)
    expect(await after.claim('begun', 'payload')).toEqual(doubtful)
  })
}
