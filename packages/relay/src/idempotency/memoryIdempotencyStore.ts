import { type Clock, systemClock } from '@deskside/core'
import type { IdempotencyStore, KeptAnswer } from './IdempotencyStore.js'

export type MemoryIdempotencyOptions = {
  readonly clock?: Clock
  /** How long an answer is replayed. @default 24 hours */
  readonly keepMs?: number
  /** How long a claim without an answer holds its key. @default 5 minutes */
  readonly claimMs?: number
  /** Keys in all; beyond it the oldest are forgotten. @default 10000 */
  readonly entries?: number
}

type Entry = {
  readonly payload: string
  /** Until then the claim holds; an answer holds for as long as the entry is there. */
  readonly claimedUntil: number
  /** Before this claim there was one that ended without an answer. */
  readonly wasInterrupted: boolean
  readonly until: number
  readonly answer?: KeptAnswer
}

/**
 * For one process; what it knows ends with the process. So for its first day, and for a day after
 * it had to forget something, a key that it does not know may have been used all the same.
 */
export function memoryIdempotencyStore(options: MemoryIdempotencyOptions = {}): IdempotencyStore {
  const {
    clock = systemClock(),
    keepMs = 24 * 3_600_000,
    claimMs = 300_000,
    entries: most = 10_000,
  } = options
  // In order of insertion, so the first ones are the oldest.
  const entries = new Map<string, Entry>()
  let knowsSince = clock.now()

  function put(key: string, entry: Omit<Entry, 'until'>): void {
    entries.delete(key)
    entries.set(key, { ...entry, until: clock.now() + keepMs })
    for (const [oldKey, { until }] of entries) {
      const isOver = until <= clock.now()
      if (entries.size <= most && !isOver) break
      entries.delete(oldKey)
      if (!isOver) knowsSince = clock.now()
    }
  }

  function find(key: string): Entry | undefined {
    const entry = entries.get(key)
    return entry !== undefined && entry.until > clock.now() ? entry : undefined
  }

  return {
    async claim(key, payload) {
      const now = clock.now()
      const entry = find(key)
      if (entry !== undefined && (entry.answer !== undefined || entry.claimedUntil > now)) {
        if (entry.payload !== payload) return { state: 'other_payload' }
        if (entry.answer === undefined) return { state: 'running' }
        return { state: 'done', answer: entry.answer }
      }
      const wasInterrupted = entry !== undefined
      const mayHaveHappened = wasInterrupted || now < knowsSince + keepMs
      put(key, { payload, claimedUntil: now + claimMs, wasInterrupted })
      return { state: 'new', mayHaveHappened }
    },
    async keep(key, answer) {
      const entry = find(key)
      if (entry !== undefined) put(key, { ...entry, answer })
    },
    async interrupt(key) {
      const entry = find(key)
      if (entry !== undefined) put(key, { ...entry, claimedUntil: 0 })
    },
    async release(key) {
      const entry = find(key)
      if (entry?.wasInterrupted) put(key, { ...entry, claimedUntil: 0 })
      else entries.delete(key)
    },
  }
}
