import { expect, it } from 'vitest'
import { scopeOf } from '../model/scope.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { Storage } from '../ports/Storage.js'
import type { SupportUser } from '../supportClient.js'
import { clientRig, MAYA } from '../testing/clientRig.js'
import { carryDrafts } from './carryDrafts.js'

const GUEST: SupportUser = { id: 'guest-1', isGuest: true, email: 'maya@example.com' }

/** A page on which a guest has opened a form, and what it takes along to Maya. */
async function page() {
  const device = memoryStorage({ mode: 'kept' })
  // Writes wait for it, as those of a slow device do.
  const line = { isFree: Promise.resolve() }
  const update: Storage['update'] = async (key, change) => {
    await line.isFree
    return device.update(key, change)
  }
  const openStorage = () => ({ ...device, update })
  const rig = { ...clientRig({ person: GUEST, openStorage }), storage: device }
  const { backend } = rig.flaky
  const tab = rig.open()
  tab.drafts.open('new').subscribe(() => {})
  await rig.clock.settle()
  const to = scopeOf(backend.name, MAYA)
  const carry = () => carryDrafts(tab, backend.name, { before: GUEST, to: MAYA })
  const rowsOf = (scope: string) => rig.storage.keys(`draft/${scope}/`)
  const from = scopeOf(backend.name, GUEST)
  const written = () => rig.storage.get(`draft/${to}/new`)
  return { rig, line, tab, carry, from, to, rowsOf, written }
}

it('A2 takes the last letter along as well, and forgets all of it once that is asked', async () => {
  const { rig, line, tab, carry, from, rowsOf, written } = await page()
  tab.drafts.edit('new', { subject: 'Charts', body: 'Empt' })
  await rig.clock.settle()
  let free = () => {}
  line.isFree = new Promise((resolve) => {
    free = resolve
  })
  tab.drafts.edit('new', { body: 'Empty' })
  const carried = carry()
  await rig.clock.settle()
  free()
  const forget = await carried
  expect(await written()).toMatchObject({ version: 1, draft: { subject: 'Charts', body: 'Empty' } })
  expect(await rowsOf(from)).toHaveLength(1)
  await forget()
  expect(await rowsOf(from)).toEqual([])
})

it('leaves where it is what no form of this page shows', async () => {
  const { rig, tab, carry, from, to, rowsOf } = await page()
  const other = rig.open()
  other.drafts.edit('reply:7', { body: 'Said in another tab' })
  tab.drafts.edit('new', { body: 'Said here' })
  await rig.clock.settle()
  await (await carry())()
  expect(await rowsOf(to)).toEqual([`draft/${to}/new`])
  expect(await rowsOf(from)).toEqual([`draft/${from}/reply:7`])
})

it.each([
  ['of a newer build', { version: 2, draft: { id: 'd', text: 'Later' } }],
  ['that is no draft', 'broken'],
  ['without a word', { version: 1, draft: { id: 'd', subject: '', body: '', attachments: [] } }],
])('carries no row %s', async (_what, row) => {
  const { rig, carry, from, to, rowsOf } = await page()
  await rig.storage.set(`draft/${from}/new`, row)
  await (await carry())()
  expect(await rowsOf(to)).toEqual([])
  expect(await rig.storage.get(`draft/${from}/new`)).toEqual(row)
})

it('X1 never writes over what the next person has there already', async () => {
  const { rig, tab, carry, from, to, rowsOf } = await page()
  tab.drafts.edit('new', { body: 'Of the guest' })
  await rig.clock.settle()
  for (const mine of [
    { version: 1, draft: { id: 'mine', subject: '', body: 'Of Maya', attachments: [] } },
    { version: 2, draft: {} },
  ]) {
    await rig.storage.set(`draft/${to}/new`, mine)
    await (await carry())()
    expect(await rig.storage.get(`draft/${to}/new`)).toEqual(mine)
    expect(await rowsOf(from)).toHaveLength(1)
  }
})

it('carries nothing from a client of another desk, nor from a person to themselves', async () => {
  const { rig, tab, to, from, rowsOf } = await page()
  tab.drafts.edit('new', { body: 'Said here' })
  await rig.clock.settle()
  await (await carryDrafts(tab, 'another desk', { before: GUEST, to: MAYA }))()
  await (await carryDrafts(tab, rig.flaky.backend.name, { before: GUEST, to: GUEST }))()
  expect(await rowsOf(to)).toEqual([])
  expect(await rowsOf(from)).toHaveLength(1)
})
