import { isDeepStrictEqual } from 'node:util'
import type { CDPSession, Page } from '@playwright/test'
import { expect, type HostFixtures, test } from './fixtures.js'

const MOUNTS = 1_000
/** As many as it takes until the engine has cached what it will. */
const WARM_UP = 100

/**
 * The widget is mounted, opened and destroyed a thousand times: nodes, listeners, documents, timers,
 * channels and locks have to be as many as before, the page hears no error, and the heap grows by no
 * more than so many kB.
 */
export async function mountAThousandTimes(
  { page, visitHost, heard }: HostFixtures & { readonly page: Page },
  mostKilobytes: number,
): Promise<void> {
  test.setTimeout(180_000)
  await visitHost({ scripts: ['counters'] })
  await page.evaluate(`Deskside('destroy')`)
  const session = await page.context().newCDPSession(page)
  await page.evaluate(`mountTimes(${WARM_UP})`)
  const before = await measure(page, session)
  await page.evaluate(`mountTimes(${MOUNTS})`)
  let after = await measure(page, session)
  // On a busy machine the collector needs further turns; what is held it never frees.
  for (let turn = 0; turn < 10 && !isDeepStrictEqual(after.counters, before.counters); turn += 1) {
    after = await measure(page, session)
  }
  expect(after.left).toEqual({ ...before.left, timers: 0, urls: 0, channels: 0, locks: 0 })
  expect(after.counters).toEqual(before.counters)
  expect((after.heap - before.heap) / 1_000).toBeLessThanOrEqual(mostKilobytes)
  expect((await heard()).errors).toEqual([])
}

/** Once everything that was on its way has ended, and what is free has been collected. */
async function measure(page: Page, session: CDPSession) {
  await expect
    .poll(() => page.evaluate(`countLeft().then((left) => left.locks + left.timers)`), {
      timeout: 15_000,
    })
    .toBe(0)
  for (let turn = 0; turn < 5; turn += 1) {
    await session.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(200)
  }
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const left = (await page.evaluate('countLeft()')) as Record<string, number>
  return { left, counters: { documents, nodes, jsEventListeners }, heap: usedSize }
}
