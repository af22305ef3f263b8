import { expect, it } from 'vitest'
import { createPoller } from '../desk/poller.js'
import { SupportError, toSupportError } from '../errors/SupportError.js'
import { silentChannel } from '../platform/broadcastChannel.js'
import { freeLock } from '../platform/webLock.js'
import { restBackend } from '../restBackend.js'
import { type FakeClock, fakeClock } from '../testing/fakeClock.js'
import { fakePresence } from '../testing/fakePresence.js'
import { retryWaitMs } from '../time/backoff.js'

const NOW = 'Sun, 22 Nov 2026 04:00:00 GMT'
const SKEWED = 'Mon, 22 Nov 2027 04:00:00 GMT'
const LONGEST_MS = 15 * 60_000 * 1.2

/** What a server (or something in between) says, beside the `Date` of its answer. */
const said: readonly (readonly [string, readonly string[], string | null])[] = [
  ['0', ['0'], NOW],
  ['−5', ['-5'], NOW],
  ['2', ['2'], NOW],
  ['1.5', ['1.5'], NOW],
  ['1e10', ['1e10'], NOW],
  ['a word', ['soon'], NOW],
  ['nothing', [''], NOW],
  ['a past date', ['Sun, 22 Nov 2026 03:00:00 GMT'], NOW],
  ['a future date', ['Sun, 22 Nov 2026 04:05:00 GMT'], NOW],
  ['a date by a skewed clock', ['Mon, 22 Nov 2027 04:05:00 GMT'], SKEWED],
  ['a date without Date', ['Sun, 22 Nov 2026 04:05:00 GMT'], null],
  ['two headers', ['7', '9'], NOW],
  ['NaN', ['NaN'], NOW],
  ['2^31', ['2147483648'], NOW],
  ['hex', ['0x10'], NOW],
  ['spaces', ['  3  '], NOW],
]

for (const [name, values, date] of said) {
  it(`T-PO2 Retry-After: ${name} is a wait from 1 s to 18 min, at each try`, async () => {
    const error = await refusal(values, date)
    expect(error).toMatchObject({ code: 'rate_limited', retryable: true })
    for (const random of [0, 0.5, 0.999_999]) {
      const waits = [
        ...(await pollerWaits(error, random)),
        ...[0, 1, 5, 20].map((attempt) => retryWaitMs(error.retryAfterMs, attempt, () => random)),
      ]
      for (const ms of waits) {
        expect(ms).toBeGreaterThanOrEqual(1_000)
        expect(ms).toBeLessThanOrEqual(LONGEST_MS)
      }
    }
  })
}

it('T-PO2 a date by the skewed clock of its server is five minutes, not a year', async () => {
  const error = await refusal(['Mon, 22 Nov 2027 04:05:00 GMT'], SKEWED)
  expect(error.retryAfterMs).toBe(300_000)
})

/** A 429 with these headers, as it comes out of the backend. */
async function refusal(values: readonly string[], date: string | null): Promise<SupportError> {
  const headers = new Headers(date === null ? {} : { date })
  for (const value of values) headers.append('retry-after', value)
  const backend = restBackend({
    endpoint: 'http://desk.test',
    fetch: async () => new Response('{}', { status: 429, headers }),
    clock: fakeClock(),
  })
  return backend.getChanges().then(
    () => new SupportError('unknown', 'it was answered'),
    (thrown: unknown) => toSupportError(thrown),
  )
}

/** The first waits of a poller that hears this again and again. */
async function pollerWaits(error: SupportError, random: number): Promise<readonly number[]> {
  const clock: FakeClock = fakeClock()
  const at: number[] = []
  const poller = createPoller({
    clock,
    random: () => random,
    presence: fakePresence(),
    lock: freeLock(),
    channel: silentChannel(),
    scope: 'scope',
    async ask() {
      at.push(clock.monotonic())
      throw error
    },
    onChanges() {},
  })
  poller.setPace('quick')
  await clock.advance(4 * LONGEST_MS)
  poller.stop()
  expect(at.length).toBeGreaterThanOrEqual(4)
  return at.slice(1).map((when, index) => when - (at[index] ?? 0))
}
