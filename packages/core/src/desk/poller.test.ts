import { expect, it } from 'vitest'
import { SupportError } from '../errors/SupportError.js'
import type { Conditional } from '../ports/Backend.js'
import { type FakeClock, fakeClock } from '../testing/fakeClock.js'
import { fakePresence } from '../testing/fakePresence.js'
import { type FakeTabs, fakeTabs } from '../testing/fakeTabs.js'
import type { Changes } from '../wire/index.js'
import { createPoller } from './poller.js'

const changesOf = (version: string, ticketCount = 1): Changes => ({
  version,
  unreadCount: 0,
  ticketCount,
})

type Answer = Conditional<Changes> | SupportError

/** A tab with a poller whose answers a test writes down; the last one repeats. */
function tab(clock: FakeClock, tabs: FakeTabs, answers: readonly Answer[], random = () => 0.5) {
  const presence = fakePresence()
  const asked: { readonly at: number; readonly etag: string | undefined }[] = []
  const heard: string[] = []
  const stopped: string[] = []
  const queue = [...answers]
  const poller = createPoller({
    clock,
    random,
    presence,
    ...tabs.open(),
    scope: 'scope',
    async ask(etag) {
      asked.push({ at: clock.monotonic(), etag })
      const answer = queue.length > 1 ? queue.shift() : queue[0]
      if (answer instanceof SupportError) throw answer
      return answer as Conditional<Changes>
    },
    onChanges: ({ version }) => heard.push(version),
    onStopped: ({ code }) => stopped.push(code),
  })
  return { poller, presence, asked, heard, stopped, queue, at: () => asked.map(({ at }) => at) }
}

const fresh = (version: string, ticketCount?: number): Answer => ({
  value: changesOf(version, ticketCount),
  etag: `"${version}"`,
})
const same: Answer = { notModified: true }

it('asks at once, then every 5 s, and more and more slowly up to 60 s (X7)', async () => {
  const clock = fakeClock()
  const one = tab(clock, fakeTabs(), [fresh('1'), same])
  one.poller.setPace('quick')
  await clock.advance(600_000)
  const gaps = one.at().map((at, index) => at - (one.at()[index - 1] ?? 0))
  expect(gaps.slice(0, 8)).toEqual([
    0, 5_000, 7_500, 11_250, 16_875, 25_312.5, 37_968.75, 56_953.125,
  ])
  expect(gaps.slice(8)).toEqual(Array(gaps.length - 8).fill(60_000))
  expect(one.heard).toEqual(['1'])
})

it('asks for the badge every 10 s up to 300 s (X6)', async () => {
  const clock = fakeClock()
  const one = tab(clock, fakeTabs(), [fresh('1'), same])
  one.poller.setPace('slow')
  await clock.advance(3_600_000)
  const gaps = one.at().map((at, index) => at - (one.at()[index - 1] ?? 0))
  expect(gaps.slice(0, 4)).toEqual([0, 10_000, 15_000, 22_500])
  expect(gaps.at(-1)).toBe(300_000)
})

it('hands back the ETag, and goes back to the first pace with news', async () => {
  const clock = fakeClock()
  const one = tab(clock, fakeTabs(), [fresh('1'), same, same, fresh('2'), same])
  one.poller.setPace('quick')
  await clock.advance(5_000 + 7_500 + 11_250 + 5_000)
  expect(one.asked.map(({ etag }) => etag)).toEqual([undefined, '"1"', '"1"', '"1"', '"2"'])
  expect(one.heard).toEqual(['1', '2'])
  expect(one.at().at(-1)).toBe(28_750)
})

it('does not take the same version twice where there is no ETag', async () => {
  const clock = fakeClock()
  const bare = (version: string): Answer => ({ value: changesOf(version) })
  const one = tab(clock, fakeTabs(), [bare('1'), bare('1'), bare('2'), bare('2')])
  one.poller.setPace('quick')
  await clock.advance(40_000)
  expect(one.heard).toEqual(['1', '2'])
})

it('asks nothing while nobody looks, and once after the return (X7)', async () => {
  const clock = fakeClock()
  const one = tab(clock, fakeTabs(), [fresh('1'), same], () => 0.9)
  one.poller.setPace('quick')
  await clock.advance(1_000)
  one.presence.hide()
  await clock.advance(3_600_000)
  expect(one.asked).toHaveLength(1)
  one.presence.comeBack()
  await clock.advance(2_699)
  expect(one.asked).toHaveLength(1)
  await clock.advance(1)
  expect(one.asked).toHaveLength(2)
  await clock.advance(3_000)
  expect(one.asked).toHaveLength(2)
})

it('asks once after several signs of a return together', async () => {
  const clock = fakeClock()
  const one = tab(clock, fakeTabs(), [fresh('1'), same])
  one.poller.setPace('quick')
  await clock.advance(20_000)
  const before = one.asked.length
  for (let sign = 0; sign < 5; sign++) one.presence.comeBack()
  await clock.advance(3_000)
  expect(one.asked).toHaveLength(before + 1)
})

it('rests for a person without tickets until there is one', async () => {
  const clock = fakeClock()
  const one = tab(clock, fakeTabs(), [fresh('0', 0), fresh('1', 1), same])
  one.poller.setPace('slow')
  await clock.advance(3_600_000)
  expect(one.asked).toHaveLength(1)
  one.poller.poke()
  await clock.advance(10_000)
  expect(one.heard).toEqual(['0', '1'])
})

it('asks from one tab for all, and the next takes over (X7)', async () => {
  const clock = fakeClock()
  const tabs = fakeTabs()
  const all = [1, 2, 3].map(() => tab(clock, tabs, [fresh('1'), same]))
  for (const each of all) each.poller.setPace('quick')
  await clock.advance(60_000)
  const [first, second, third] = all
  expect(first?.asked.length).toBeGreaterThan(4)
  expect([second?.asked, third?.asked]).toEqual([[], []])
  expect([second?.heard, third?.heard]).toEqual([['1'], ['1']])
  first?.presence.hide()
  await clock.advance(5_000)
  expect(second?.asked.length).toBeGreaterThan(0)
  expect(third?.asked).toEqual([])
})

it('tells a tab that comes later what it knows', async () => {
  const clock = fakeClock()
  const tabs = fakeTabs()
  const one = tab(clock, tabs, [fresh('1'), same])
  one.poller.setPace('quick')
  await clock.advance(1_000)
  const two = tab(clock, tabs, [same])
  two.poller.setPace('quick')
  await clock.advance(10)
  expect(two.heard).toEqual(['1'])
  expect(two.asked).toEqual([])
})

it('lets a badge live on what an open panel hears', async () => {
  const clock = fakeClock()
  const tabs = fakeTabs()
  const badge = tab(clock, tabs, [fresh('1'), same])
  badge.poller.setPace('slow')
  await clock.advance(1_000)
  const panel = tab(clock, tabs, [fresh('1'), same, fresh('2'), same])
  panel.poller.setPace('quick')
  const before = badge.asked.length
  await clock.advance(25_000)
  expect(badge.asked.length - before).toBeLessThanOrEqual(1)
  expect(badge.heard).toEqual(['1', '2'])
})

it('keeps what a hidden tab hears for its return', async () => {
  const clock = fakeClock()
  const tabs = fakeTabs()
  const one = tab(clock, tabs, [fresh('1'), fresh('2'), same])
  const two = tab(clock, tabs, [same])
  one.poller.setPace('quick')
  two.poller.setPace('quick')
  await clock.advance(1_000)
  two.presence.hide()
  await clock.advance(5_000)
  expect(two.heard).toEqual(['1'])
  two.presence.comeBack()
  expect(two.heard).toEqual(['1', '2'])
})

it('listens to nothing that does not look like an answer', async () => {
  const clock = fakeClock()
  const tabs = fakeTabs()
  const one = tab(clock, tabs, [fresh('1'), same])
  one.poller.setPace('quick')
  await clock.advance(100)
  const { channel } = tabs.open()
  const nonsense = [
    null,
    7,
    'answer',
    {},
    { type: 'answer' },
    { type: 'answer', changes: { version: 2 } },
  ]
  for (const message of nonsense) channel.post('changes/scope', message)
  await clock.advance(100)
  expect(one.heard).toEqual(['1'])
})

it('waits longer and longer after failures, with full jitter', async () => {
  const clock = fakeClock()
  const down = new SupportError('unavailable', '', { status: 503 })
  const one = tab(clock, fakeTabs(), [down])
  one.poller.setPace('quick')
  await clock.advance(1_800_000)
  const gaps = one.at().map((at, index) => at - (one.at()[index - 1] ?? 0))
  expect(gaps.slice(0, 5)).toEqual([0, 500, 1_000, 2_000, 4_000])
  expect(gaps.at(-1)).toBe(150_000)
})

it('waits as long as the server asks, whoever comes back meanwhile', async () => {
  const clock = fakeClock()
  const busy = new SupportError('rate_limited', '', { status: 429, retryAfterMs: 60_000 })
  const one = tab(clock, fakeTabs(), [fresh('1'), busy, same], () => 0)
  one.poller.setPace('quick')
  await clock.advance(5_000)
  one.presence.hide()
  one.presence.comeBack()
  one.poller.poke()
  await clock.advance(59_999)
  expect(one.asked).toHaveLength(2)
  await clock.advance(1)
  expect(one.asked).toHaveLength(3)
})

it('pauses for a sign-in and goes on after it', async () => {
  const clock = fakeClock()
  const one = tab(clock, fakeTabs(), [new SupportError('auth_required'), fresh('1'), same])
  one.poller.setPace('quick')
  await clock.advance(3_600_000)
  expect(one.asked).toHaveLength(1)
  one.poller.poke()
  await clock.advance(5_000)
  expect(one.heard).toEqual(['1'])
})

it('stops where the server will never answer, and says so', async () => {
  const clock = fakeClock()
  const one = tab(clock, fakeTabs(), [new SupportError('not_found', '', { status: 404 })])
  one.poller.setPace('quick')
  await clock.advance(3_600_000)
  one.presence.comeBack()
  await clock.advance(10_000)
  expect(one.asked).toHaveLength(1)
  expect(one.stopped).toEqual(['not_found'])
})

it('has one request under way at a time', async () => {
  const clock = fakeClock()
  let running = 0
  let most = 0
  const presence = fakePresence()
  const poller = createPoller({
    clock,
    random: () => 0.5,
    presence,
    ...fakeTabs().open(),
    scope: 'scope',
    ask() {
      most = Math.max(most, ++running)
      return new Promise((resolve) => {
        clock.setTimer(() => {
          running--
          resolve(fresh('1') as Conditional<Changes>)
        }, 30_000)
      })
    },
    onChanges() {},
  })
  poller.setPace('quick')
  for (let second = 0; second < 120; second++) {
    await clock.advance(1_000)
    poller.poke()
    presence.hide()
    presence.comeBack()
  }
  expect(most).toBe(1)
})

it('leaves no timer, lock or listener behind', async () => {
  const clock = fakeClock()
  const tabs = fakeTabs()
  const one = tab(clock, tabs, [fresh('1'), same])
  const two = tab(clock, tabs, [fresh('1'), same])
  one.poller.setPace('quick')
  await clock.advance(1_000)
  one.poller.stop()
  expect(clock.pending()).toBe(0)
  two.poller.setPace('quick')
  await clock.advance(1)
  expect(two.asked).toHaveLength(1)
})

it('puts no poll off for a person who writes and writes', async () => {
  const clock = fakeClock()
  const one = tab(clock, fakeTabs(), [fresh('1'), same])
  one.poller.setPace('quick')
  await clock.advance(1)
  for (let second = 0; second < 20; second++) {
    await clock.advance(1_000)
    one.poller.poke()
  }
  expect(one.at()).toEqual([0, 5_000, 10_001, 15_001, 20_001])
})
