import { expect, it } from 'vitest'
import type { SupportClient } from '../supportClient.js'
import { clientRig, type Tab } from '../testing/clientRig.js'
import { deepSeeds, withSeed } from '../testing/deep.js'
import { seededRandom } from '../testing/seededRandom.js'

type Press = (rig: ReturnType<typeof clientRig>, tabs: readonly Tab[]) => Promise<void>

const press = (client: SupportClient) => void client.submit('new').catch(() => {})

/** How one «Send» becomes two. */
const ways: Readonly<Record<string, Press>> = {
  async 'in two tabs'({ clock, random }, [first, second]) {
    press(first as Tab)
    await clock.advance(Math.floor(random() * 40))
    press(second as Tab)
  },
  async 'by a double click'({ clock, random }, [first]) {
    press(first as Tab)
    await clock.advance(Math.floor(random() * 400))
    press(first as Tab)
  },
  async 'by Enter and a click'(_, [first]) {
    press(first as Tab)
    press(first as Tab)
  },
  async 'by the host, which calls submit twice and then again'({ clock }, [first]) {
    const both = [first?.submit('new'), first?.submit('new')]
    await clock.advance(5)
    press(first as Tab)
    void Promise.allSettled(both)
  },
}

for (const [name, pressTwice] of Object.entries(ways)) {
  it(`T-OB3 sent ${name}: one ticket`, async () => {
    for (const seed of deepSeeds(15, 200)) await withSeed(seed, () => trial(seed, pressTwice))
  }, 120_000)
}

async function trial(seed: number, pressTwice: Press): Promise<void> {
  const rig = clientRig({ seed, latencyMs: { device: 4, network: 900 } })
  const random = seededRandom(seed)
  rig.flaky.plan((verb) => (verb === 'createTicket' && random() < 0.3 ? 'lost' : null))
  const tabs = [rig.open(), rig.open()]
  for (const tab of tabs) tab.drafts.open('new').subscribe(() => {})
  await rig.clock.advance(50)
  tabs[0]?.drafts.edit('new', { subject: 'Twice', body: 'Once, please.' })
  await rig.clock.advance(100)
  expect(tabs[1]?.drafts.open('new').get().draft.body).toBe('Once, please.')
  await pressTwice(rig, tabs)
  await rig.clock.advance(30 * 60_000)
  expect(rig.world.agent.list()).toHaveLength(1)
  for (const tab of tabs) {
    expect(tab.outbox.submissions.get()).toEqual([])
    expect(tab.drafts.open('new').get().draft.body).toBe('')
    tab.destroy()
  }
}
