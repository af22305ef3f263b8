import { createPoller, type Pace } from '../../packages/core/src/desk/poller.js'
import { fakeClock } from '../../packages/core/src/testing/fakeClock.js'
import { fakePresence } from '../../packages/core/src/testing/fakePresence.js'
import { fakeTabs } from '../../packages/core/src/testing/fakeTabs.js'
import { seededRandom } from '../../packages/core/src/testing/seededRandom.js'
import type { Row } from './row.js'

const TABS = 1_000_000
/** Persons whose pollers really run; the result is scaled up. */
const SAMPLE = 400
const WARM_UP_MS = 30 * 60_000
const MEASURED_MS = 60 * 60_000

type Day = {
  /** Tabs of one person: all in one browser. */
  readonly tabsEach: number
  /** The share of persons who have a ticket. */
  readonly withTicket: number
  /** The share of persons with the panel open. */
  readonly reading: number
  /** How long a person looks, and then looks away; 0 looks all the time. */
  readonly lookMs: number
  /** How often something happens to a person's tickets; 0 is never. */
  readonly newsEveryMs: number
}

const STEADY: Day = { tabsEach: 1, withTicket: 1, reading: 0, lookMs: 0, newsEveryMs: 0 }
/** A working day: two tabs a person, one of them seen, away every few minutes, news twice a day. */
const LIVELY: Day = {
  tabsEach: 2,
  withTicket: 0.1,
  reading: 0.02,
  lookMs: 5 * 60_000,
  newsEveryMs: 4 * 3_600_000,
}

/** Requests a second of a million tabs: the real pollers of a sample, on virtual time. */
export async function polling(): Promise<readonly Row[]> {
  const unit = 'requests/s'
  const everybody = await requestsPerSecond(STEADY)
  const tenth = await requestsPerSecond({ ...STEADY, withTicket: 0.1 })
  return [
    { what: '1 M tabs, all seen, 10 % with a ticket', value: tenth, unit, most: 350 },
    { what: '1 M tabs, all seen, everybody has one', value: everybody, unit, most: 3_500 },
    {
      what: '1 M tabs of a working day (two a person, 10 % with a ticket, 2 % reading)',
      value: await requestsPerSecond(LIVELY),
      unit,
    },
    {
      what: '1 M tabs, 10 % with a ticket, in the ten minutes in which all are opened',
      value: await requestsPerSecond({ ...STEADY, withTicket: 0.1 }, 0, 10 * 60_000),
      unit,
    },
    { what: 'for comparison: every tab every 10 s', value: TABS / 10, unit },
  ]
}

async function requestsPerSecond(
  day: Day,
  warmUpMs = WARM_UP_MS,
  measuredMs = MEASURED_MS,
): Promise<number> {
  const clock = fakeClock()
  const random = seededRandom(11)
  let asked = 0
  const persons = Array.from({ length: SAMPLE }, (_, index) =>
    openPerson({ clock, random, day, index, onAsk: () => (asked += 1) }),
  )
  await clock.advance(warmUpMs)
  asked = 0
  await clock.advance(measuredMs)
  for (const stop of persons) stop()
  return ((asked / SAMPLE) * (TABS / day.tabsEach)) / (measuredMs / 1_000)
}

type PersonDeps = {
  readonly clock: ReturnType<typeof fakeClock>
  readonly random: () => number
  readonly day: Day
  readonly index: number
  readonly onAsk: () => void
}

/** One browser with its tabs; they begin at different moments. */
function openPerson({ clock, random, day, index, onAsk }: PersonDeps): () => void {
  const tabs = fakeTabs()
  const ticketCount = index < day.withTicket * SAMPLE ? 3 : 0
  const pace: Pace = index < day.reading * SAMPLE ? 'quick' : 'slow'
  let version = 1
  const opened = Array.from({ length: day.tabsEach }, () => {
    const presence = fakePresence()
    const poller = createPoller({
      ...tabs.open(),
      clock,
      random,
      presence,
      scope: `person-${index}`,
      async ask(etag) {
        onAsk()
        const tag = String(version)
        if (etag === tag) return { notModified: true }
        return { value: { version: tag, unreadCount: 0, ticketCount }, etag: tag }
      },
      onChanges() {},
    })
    clock.setTimer(() => poller.setPace(pace), random() * 300_000)
    return { presence, poller }
  })
  const every = (ms: number, act: () => void) => {
    if (ms === 0) return
    clock.setTimer(
      () => {
        act()
        every(ms, act)
      },
      ms * (0.5 + random()),
    )
  }
  // Of a person's tabs one at most is seen.
  for (const { presence } of opened.slice(1)) presence.hide()
  let isAway = false
  every(day.lookMs, () => {
    isAway = !isAway
    isAway ? opened[0]?.presence.hide() : opened[0]?.presence.comeBack()
  })
  every(day.newsEveryMs, () => (version += 1))
  return () => {
    for (const { poller } of opened) poller.stop()
  }
}
