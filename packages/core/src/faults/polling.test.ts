import { expect, it } from 'vitest'
import { createBackRooms } from '../backRooms.js'
import { assembleClient } from '../client.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { SupportClientOptions } from '../supportClient.js'
import { clientRig, MAYA, memoryMarker } from '../testing/clientRig.js'
import { fakeClock } from '../testing/fakeClock.js'
import { fakePresence } from '../testing/fakePresence.js'
import { fakeTabs } from '../testing/fakeTabs.js'
import { refusal } from '../testing/flakyBackend.js'
import { seededIds, seededRandom } from '../testing/seededRandom.js'
import { sharedDesk } from './sharedDesk.js'

const HOUR_MS = 3_600_000
/** Within this all who come back have asked once, and nobody has asked twice. */
const RETURN_MS = 3_000

/** A client with a ticket, whose list somebody watches; asks and is answered at once. */
async function reader() {
  const rig = clientRig()
  const tab = rig.open()
  await rig.result(tab.tickets.create({ subject: 'Chart', body: 'It is empty' }))
  tab.tickets.list.subscribe(() => {})
  await rig.clock.advance(20_000)
  return { ...rig, tab, polls: () => rig.flaky.count('getChanges') }
}

it('T-PO3 hidden for an hour: nothing is asked, and once on return', async () => {
  const { clock, tab, polls } = await reader()
  const before = polls()
  tab.presence.hide()
  await clock.advance(HOUR_MS)
  expect(polls()).toBe(before)
  tab.presence.comeBack()
  await clock.advance(RETURN_MS)
  expect(polls()).toBe(before + 1)
})

it('T-PO3 offline for an hour: few tries, and once on return', async () => {
  const { clock, tab, polls, flaky } = await reader()
  tab.presence.goOffline()
  flaky.plan(() => 'dropped')
  const before = polls()
  await clock.advance(HOUR_MS)
  // Full jitter up to five minutes: 24 tries on average, and the doubling before them.
  expect(polls() - before).toBeLessThanOrEqual(50)
  flaky.plan(() => null)
  const down = polls()
  tab.presence.comeBack()
  await clock.advance(RETURN_MS)
  expect(polls()).toBe(down + 1)
  expect(tab.connection.get().status).toBe('online')
})

it('T-PO3 frozen and thawed: no timer is caught up, once on return', async () => {
  const { clock, tab, polls } = await reader()
  const before = polls()
  tab.presence.hide()
  // A frozen page runs nothing; all its timers are due when it goes on.
  await clock.advance(20 * 60_000)
  tab.presence.comeBack()
  tab.presence.comeBack()
  await clock.advance(RETURN_MS)
  expect(polls()).toBe(before + 1)
})

it.each([8, -8])(
  'T-PO3 asleep while the clock jumps by %i hours: once on return',
  async (hours) => {
    const { clock, tab, polls } = await reader()
    clock.jump(hours * HOUR_MS)
    const before = polls()
    tab.presence.comeBack()
    await clock.advance(RETURN_MS)
    expect(polls()).toBe(before + 1)
    await clock.advance(10 * 60_000)
    expect(polls()).toBeGreaterThan(before + 5)
  },
)

it('T-PO3 the browser says offline and lies: answers are believed, and sending works', async () => {
  const { clock, tab, polls, world, result } = await reader()
  tab.presence.goOffline()
  const before = polls()
  await clock.advance(60_000)
  expect(polls()).toBeGreaterThan(before)
  expect(tab.connection.get().status).toBe('online')
  await result(tab.tickets.create({ subject: 'Second', body: 'Offline, they say' }))
  expect(world.agent.list()).toHaveLength(2)
})

it('T-PO3 the browser says online and lies: the end of requests says otherwise', async () => {
  const { clock, tab, flaky } = await reader()
  flaky.plan(() => refusal('unavailable'))
  await clock.advance(120_000)
  expect(tab.presence.state.get().online).toBe(true)
  expect(tab.connection.get().status).toBe('unavailable')
})

const MINUTE_MS = 60_000
const DAY_MS = 24 * HOUR_MS
const skews = [DAY_MS, -DAY_MS, 10 * MINUTE_MS, -10 * MINUTE_MS]

/** Over the production handler: a busy machine takes its time. */
const WITHIN_MS = 60_000

it.each(skews)(
  'T-PO5 a device clock that is %i ms off changes no request',
  async (skewMs) => {
    expect(await hourWith({ skewMs })).toEqual(await hourWith({}))
  },
  WITHIN_MS,
)

it.each(skews)(
  'T-PO5 a clock set by %i ms in the middle of a wait changes no request',
  async (ms) => {
    expect(await hourWith({ jumpMs: ms })).toEqual(await hourWith({}))
  },
  WITHIN_MS,
)

/**
 * An hour of reading with tokens of two minutes: when each request and each new token was asked
 * for, by a clock that only grows, and the conversation as it is shown at the end.
 */
async function hourWith({ skewMs = 0, jumpMs = 0 }) {
  let busy = 0
  // Hashes are made beside the loop: on a busy machine they take as long as they take.
  const clock = fakeClock(undefined, () => busy > 0, Number.POSITIVE_INFINITY)
  const serverNow = clock.now()
  clock.jump(skewMs)
  const createId = seededIds(1)
  const desk = sharedDesk({
    clock: { ...clock, now: () => serverNow + clock.monotonic() },
    random: seededRandom(1),
    createId,
    // One after the other: what comes back at one moment has no order.
    latencyMs: 40,
    async atWork(work) {
      busy += 1
      return work().finally(() => {
        busy -= 1
      })
    },
  })
  const log: string[] = []
  const client = assembleClient(
    {
      endpoint: 'http://desk.test',
      async fetch(input, init) {
        log.push(`${Math.round(clock.monotonic())} ${String((input as Request).url)}`)
        return desk.fetchFor(0)(input, init)
      },
      async getToken() {
        log.push(`${Math.round(clock.monotonic())} token`)
        return desk.token(MAYA)
      },
      user: MAYA,
      storage: memoryStorage({ mode: 'kept' }),
      marker: memoryMarker(),
      clock,
      createId,
      random: () => 0.5,
      presence: fakePresence(),
      ...fakeTabs().open(),
    } as SupportClientOptions,
    async () => createBackRooms,
  )
  const created = client.tickets.create({ subject: 'Order', body: 'first' })
  await clock.advance(2_000)
  const { id } = await created
  const thread = client.tickets.open(id)
  thread.subscribe(() => {})
  for (let turn = 0; turn < 6; turn++) {
    await clock.advance(10 * MINUTE_MS - 2_000)
    if (turn === 2) clock.jump(jumpMs)
    desk.world.agent.reply(id, { body: `answer ${turn}` })
    client.tickets.reply(id, { body: `word ${turn}` }).catch(() => {})
    await clock.advance(2_000)
  }
  await clock.advance(MINUTE_MS)
  const texts = thread
    .get()
    .messages.flatMap((message) => (message.kind === 'message' ? [message.body] : []))
  client.destroy()
  return { log, texts }
}
