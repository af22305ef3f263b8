import type { Clock } from '@deskside/core'
import type { Shelves } from '../state/Shelf.js'
import type { BucketStore } from './BucketStore.js'
import { takeOne } from './fullAt.js'

export type ShelfBucketOptions = {
  readonly clock: Clock
  /** For what fills up within a minute: there is nothing to keep of it after a restart. */
  readonly brief: Shelves
  readonly lasting: Shelves
  /** Buckets that are not full, each; beyond it the oldest are full again. */
  readonly entries: number
}

const BRIEF_MS = 60_000

/** For the one process that works on these shelves. */
export function shelfBucketStore(options: ShelfBucketOptions): BucketStore {
  const { clock, brief, lasting, entries } = options
  const rules = { endsAt: (row: { readonly fullAt: number }) => row.fullAt, most: entries }
  const ofMinutes = brief.shelf('buckets', rules)
  const ofHours = lasting.shelf('slow buckets', rules)

  return {
    async take(buckets) {
      const now = clock.now()
      const taken = buckets.map((bucket) => {
        const shelf = bucket.burst * bucket.everyMs > BRIEF_MS ? ofHours : ofMinutes
        return { shelf, key: bucket.key, ...takeOne(bucket, shelf.get(bucket.key)?.fullAt, now) }
      })
      const waitMs = Math.max(0, ...taken.map((one) => one.waitMs))
      if (waitMs > 0) return waitMs
      await Promise.all(taken.map(({ shelf, key, fullAt }) => shelf.put(key, { fullAt })))
      return 0
    },
    async refill(key) {
      await Promise.all([ofMinutes.delete(key), ofHours.delete(key)])
    },
  }
}
