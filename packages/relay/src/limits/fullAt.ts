import type { Bucket } from './BucketStore.js'

/**
 * A bucket is the one moment at which it will be full again (the «generic cell rate algorithm» of
 * ATM Forum TM 4.0, by its virtual schedule): each token taken puts it off by `everyMs`.
 *
 * @param before when it would have been full; `undefined` for one that is
 * @returns when it is full after one more was taken, and how long that one has to wait
 */
export function takeOne(
  { burst, everyMs }: Bucket,
  before: number | undefined,
  now: number,
): { readonly fullAt: number; readonly waitMs: number } {
  const fullAt = Math.max(before ?? now, now) + everyMs
  // A thousandth of a millisecond: sums of fractions must not cost a token.
  const early = fullAt - now - burst * everyMs
  return { fullAt, waitMs: early < 0.001 ? 0 : Math.ceil(early) }
}
