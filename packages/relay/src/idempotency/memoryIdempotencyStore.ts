import { type Clock, systemClock } from '@deskside/core'
import { memoryShelves } from '../state/memoryShelves.js'
import type { IdempotencyStore } from './IdempotencyStore.js'
import { type IdempotencyTimes, shelfIdempotencyStore } from './shelfIdempotencyStore.js'

export type MemoryIdempotencyOptions = IdempotencyTimes & {
  readonly clock?: Clock
  /** Keys in all; beyond it the oldest are forgotten. @default 10000 */
  readonly entries?: number
  /** Of all answers; beyond it the oldest are forgotten. @default 256 MiB */
  readonly bytes?: number
}

/**
 * For one process; what it knows ends with the process. So for its first day, and for a day after
 * it had to forget something, a key that it does not know may have been used all the same.
 */
export function memoryIdempotencyStore(options: MemoryIdempotencyOptions = {}): IdempotencyStore {
  const { clock = systemClock(), entries = 10_000 } = options
  const shelves = memoryShelves(clock)
  return shelfIdempotencyStore({ ...options, clock, entries, shelves, processId: 'this' })
}
