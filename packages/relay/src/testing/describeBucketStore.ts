import type { Clock } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import type { Bucket, BucketStore } from '../limits/BucketStore.js'

const perHour: Bucket = { key: 'mails to ann', burst: 5, everyMs: 720_000 }

/** What the relay relies on, for any `BucketStore`. Each one is empty. */
export function describeBucketStore(
  name: string,
  make: (clock: Clock) => Promise<BucketStore>,
): void {
  test(`T-SV6 ${name} gives as many as there are to a thousand who ask at once, and no more`, async () => {
    const store = await make(fakeClock())
    const bucket = { key: 'ann', burst: 100, everyMs: 1_000 / 3 }
    const waits = await Promise.all(Array.from({ length: 1_000 }, () => store.take([bucket])))
    expect(waits.filter((waitMs) => waitMs === 0)).toHaveLength(100)
    expect(new Set(waits.slice(100))).toEqual(new Set([334]))
    expect(await store.take([{ ...bucket, key: 'bob' }])).toBe(0)
  })

  test(`${name} fills a bucket up one by one, to the brim and no further`, async () => {
    const clock = fakeClock()
    const store = await make(clock)
    const taken = async () => {
      let count = 0
      while ((await store.take([perHour])) === 0) count += 1
      return count
    }
    expect(await taken()).toBe(5)
    expect(await store.take([perHour])).toBe(720_000)
    await clock.advance(719_999)
    expect(await store.take([perHour])).toBe(1)
    await clock.advance(1)
    expect(await taken()).toBe(1)
    await clock.advance(3 * 720_000)
    expect(await taken()).toBe(3)
    await clock.advance(24 * 3_600_000)
    expect(await taken()).toBe(5)
  })

  test(`${name} takes of all buckets or of none`, async () => {
    const store = await make(fakeClock())
    const scarce = { key: 'scarce', burst: 1, everyMs: 5_000 }
    const plenty = { key: 'plenty', burst: 2, everyMs: 1_000 }
    expect(await store.take([scarce, plenty])).toBe(0)
    expect(await store.take([plenty, scarce])).toBe(5_000)
    expect(await store.take([plenty])).toBe(0)
    expect(await store.take([plenty])).toBe(1_000)
    expect(await store.take([])).toBe(0)
  })

  test(`${name} has a bucket full again that was refilled`, async () => {
    const store = await make(fakeClock())
    for (let i = 0; i < 5; i += 1) await store.take([perHour])
    await store.refill(perHour.key)
    expect(await store.take([perHour])).toBe(0)
  })
}
