import { type Clock, systemClock } from '@deskside/core'
import type { IdempotencyStore, KeptAnswer } from './IdempotencyStore.js'

export type MemoryIdempotencyOptions = {
  readonly clock?: Clock
  /** How long an answer is replayed. @default 24 hours */
  readonly keepMs?: number
  /** How long a claim without an answer holds its key. @default 5 minutes */
  readonly claimMs?: number
  /** Answers in all; beyond it the oldest are forgotten. @default 10000 */
  readonly entries?: number
}

type Entry = { readonly payload: string; readonly until: number; readonly answer?: KeptAnswer }

/** For one process; what it knows ends with the process. */
export function memoryIdempotencyStore(options: MemoryIdempotencyOptions = {}): IdempotencyStore {
  const {
    clock = systemClock(),
    keepMs = 24 * 3_600_000,
    claimMs = 300_000,
    entries: most = 10_000,
  } = options
  // In order of insertion, so the first ones are the oldest.
  const entries = new Map<string, Entry>()

  function put(key: string, entry: Entry): void {
    entries.delete(key)
    entries.set(key, entry)
    for (const [oldKey, { until }] of entries) {
      if (entries.size <= most && until > clock.now()) break
      entries.delete(oldKey)
    }
  }

  return {
    async claim(key, payload) {
      const entry = entries.get(key)
      if (entry === undefined || entry.until <= clock.now()) {
        put(key, { payload, until: clock.now() + claimMs })
        return { state: 'new' }
      }
      if (entry.payload !== payload) return { state: 'other_payload' }
      if (entry.answer === undefined) return { state: 'running' }
      return { state: 'done', answer: entry.answer }
    },
    async keep(key, answer) {
      const payload = entries.get(key)?.payload
      if (payload !== undefined) put(key, { payload, until: clock.now() + keepMs, answer })
    },
    async release(key) {
      entries.delete(key)
    },
  }
}
