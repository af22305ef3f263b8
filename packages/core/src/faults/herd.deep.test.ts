import { expect, it } from 'vitest'
import { createPoller } from '../desk/poller.js'
import { SupportError } from '../errors/SupportError.js'
import { silentChannel } from '../platform/broadcastChannel.js'
import { nodePresence } from '../platform/nodePresence.js'
import { freeLock } from '../platform/webLock.js'
import { deepSize } from '../testing/deep.js'
import { seededRandom } from '../testing/seededRandom.js'
import { crowdClock } from './crowdClock.js'

const MINUTE_MS = 60_000
const OUTAGE = { from: 10 * MINUTE_MS, until: 15 * MINUTE_MS }
const END = OUTAGE.until + 6 * MINUTE_MS

/** What the server says while it is down; the last one tells everybody the same. */
const outages: readonly (readonly [string, () => SupportError])[] = [
  ['no answer', () => new SupportError('offline')],
  ['503', () => new SupportError('unavailable', '', { status: 503 })],
  [
    '503 and a minute to wait',
    () => new SupportError('unavailable', '', { status: 503, retryAfterMs: MINUTE_MS }),
  ],
]

for (const [name, refusal] of outages) {
  it(`T-PO1 10,000 clients come back after five minutes of ${name}, and not at once`, async () => {
    const clients = deepSize(2_500, 10_000)
    const { seconds, caughtUpMs } = await crowd(clients, refusal)
    // The recovery minute, and each one after it.
    for (let from = 0; from < seconds.length; from += 60) {
      const minute = seconds.slice(from, from + 60)
      const mean = minute.reduce((sum, count) => sum + count, 0) / 60
      expect(Math.max(...minute), `from second ${from}`).toBeLessThanOrEqual(3 * mean)
    }
    expect(caughtUpMs).toBeLessThanOrEqual(6 * MINUTE_MS)
  }, 120_000)
}

/** Requests in each second after the server is back, and when the last client had an answer. */
async function crowd(clients: number, refusal: () => SupportError) {
  const clock = crowdClock()
  const random = seededRandom(clients)
  const seconds = Array.from({ length: (END - OUTAGE.until) / 1_000 }, () => 0)
  let caughtUpMs = 0
  let waiting = clients

  function join(): void {
    let isBack = false
    const poller = createPoller({
      clock,
      random,
      presence: nodePresence(),
      lock: freeLock(),
      channel: silentChannel(),
      scope: 'scope',
      async ask() {
        const now = clock.monotonic()
        if (now >= OUTAGE.from && now < OUTAGE.until) throw refusal()
        if (now >= OUTAGE.until) {
          const second = Math.floor((now - OUTAGE.until) / 1_000)
          seconds[second] = (seconds[second] ?? 0) + 1
          if (!isBack) {
            isBack = true
            waiting -= 1
            caughtUpMs = now - OUTAGE.until
          }
        }
        return { value: { version: '1', unreadCount: 0, ticketCount: 1 } }
      },
      onChanges() {},
    })
    poller.setPace('quick')
  }

  for (let client = 0; client < clients; client++) clock.setTimer(join, random() * MINUTE_MS)
  await clock.runUntil(END)
  return { seconds, caughtUpMs: waiting === 0 ? caughtUpMs : Number.POSITIVE_INFINITY }
}
