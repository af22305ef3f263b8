import { expect, it } from 'vitest'
import { createBackRooms } from '../backRooms.js'
import { assembleClient } from '../client.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { GetToken, SupportClientOptions } from '../supportClient.js'
import { MAYA, memoryMarker } from '../testing/clientRig.js'
import { deepSeeds, withSeed } from '../testing/deep.js'
import { fakeClock } from '../testing/fakeClock.js'
import { fakePresence } from '../testing/fakePresence.js'
import { fakeTabs } from '../testing/fakeTabs.js'
import { seededIds, seededRandom } from '../testing/seededRandom.js'
import { sleep } from '../time/clock.js'
import { sharedDesk } from './sharedDesk.js'

const NOOR = { id: 'noor' }
const TABS = 5
/** The host's callback has this long. */
const DEADLINE_MS = 10_000

type Mood = 'well' | 'slow' | 'failing' | 'hanging' | 'wrong user'
const moods: readonly Mood[] = ['slow', 'failing', 'hanging', 'wrong user']

it('T-ID3 five tabs meet the end of their tokens: one question each, nobody signed out, all sent', async () => {
  for (const seed of deepSeeds(20, 100)) {
    await withSeed(seed, () => storm(seed, moods[seed % moods.length] as Mood))
  }
}, 240_000)

async function storm(seed: number, badMood: Mood): Promise<void> {
  const { clock, desk, host, tabs } = fiveTabs(seed)
  await clock.advance(20_000)
  // All look away until the tokens are over, and come back together.
  for (const { presence } of tabs) presence.hide()
  await clock.advance(300_000)
  for (const tab of tabs) tab.asked = 0
  host.mood = badMood
  for (const { client, presence } of tabs) {
    presence.comeBack()
    void client.tickets.refresh()
    client.submit('new').catch(() => {})
  }
  await clock.advance(DEADLINE_MS - 1)
  const ofSlowOnes = badMood === 'slow' ? DEADLINE_MS : 0
  for (const { asked } of tabs) expect(asked, badMood).toBeLessThanOrEqual(1)
  await clock.advance(120_000 - ofSlowOnes)
  const isHeldUp = badMood !== 'slow'
  expect(desk.world.agent.list()).toHaveLength(isHeldUp ? 1 : 1 + TABS)
  for (const { client } of tabs) {
    expect(client.outbox.submissions.get().filter(({ status }) => status === 'failed')).toEqual([])
  }
  host.mood = 'well'
  // Who was told that the person has to sign in hears from the host that this has happened.
  for (const { client } of tabs) client.identify(MAYA)
  await clock.advance(20 * 60_000)
  expect(desk.world.agent.list()).toHaveLength(1 + TABS)
  for (const { client, statuses } of tabs) {
    expect(statuses).not.toContain('signed_out')
    // Down and up again, and once more where a question of before still hung: no loop.
    expect(statuses.length, `${badMood}: ${statuses}`).toBeLessThanOrEqual(4)
    expect(client.session.get().status).toBe('signed_in')
    client.destroy()
  }
  expect(desk.seen.filter(({ person }) => person !== MAYA.id)).toEqual([])
}

function fiveTabs(seed: number) {
  let busy = 0
  const clock = fakeClock(undefined, () => busy > 0)
  const random = seededRandom(seed)
  const createId = seededIds(seed)
  const desk = sharedDesk({
    ...{ clock, random, createId },
    latencyMs: 100,
    async atWork(work) {
      busy += 1
      return work().finally(() => {
        busy -= 1
      })
    },
  })
  const browser = fakeTabs()
  const host = { mood: 'well' as Mood }

  function open(place: number) {
    const presence = fakePresence()
    const tab = { presence, asked: 0, statuses: [] as string[] }
    const getToken: GetToken = async () => {
      tab.asked += 1
      if (host.mood === 'hanging') return new Promise<never>(() => {})
      if (host.mood === 'slow') await sleep(clock, random() * (DEADLINE_MS - 1_000))
      if (host.mood === 'failing') throw new Error('the session of the host is over')
      return desk.token(host.mood === 'wrong user' ? NOOR : MAYA)
    }
    const options = {
      endpoint: 'http://desk.test',
      fetch: desk.fetchFor(place),
      getToken,
      user: MAYA,
      // Each in a browser profile of its own: else one tab would send for all.
      storage: memoryStorage({ mode: 'kept' }),
      marker: memoryMarker(),
      ...{ clock, random, createId, presence },
      ...browser.open(),
    } as SupportClientOptions
    const client = assembleClient(options, async () => createBackRooms)
    client.session.subscribe(({ status }) => tab.statuses.push(status))
    client.tickets.list.subscribe(() => {})
    client.drafts.edit('new', { subject: `From tab ${place}`, body: 'It waits' })
    if (place === 0) client.tickets.create({ subject: 'First', body: 'first' }).catch(() => {})
    return Object.assign(tab, { client })
  }

  return { clock, desk, host, tabs: [0, 1, 2, 3, 4].map(open) }
}
