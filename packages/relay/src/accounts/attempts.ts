import { SupportError } from '@deskside/core'
import type { BucketStore } from '../limits/BucketStore.js'

export type AttemptsOptions = {
  readonly buckets: BucketStore
  /** What is counted. */
  readonly name: string
  /** So many at once… */
  readonly most: number
  /** …and again as many, one by one, within so long. */
  readonly withinMs: number
}

/** Counts tries by a word, for all processes of the relay. */
export interface Attempts {
  /** Counts one. Rejects with `rate_limited` where there were too many already. */
  count(key: string): Promise<void>
  /** It went well: forgets them. */
  forget(key: string): Promise<void>
}

export function createAttempts({ buckets, name, most, withinMs }: AttemptsOptions): Attempts {
  const keyOf = (key: string) => JSON.stringify([name, key])
  return {
    async count(key) {
      const bucket = { key: keyOf(key), burst: most, everyMs: withinMs / most }
      const retryAfterMs = await buckets.take([bucket])
      if (retryAfterMs > 0) throw new SupportError('rate_limited', undefined, { retryAfterMs })
    },
    forget: (key) => buckets.refill(keyOf(key)),
  }
}
