import { expect, it } from 'vitest'
import { clientRig } from '../testing/clientRig.js'

/** A device that takes its time, with a text of an earlier visit on it. */
async function slowDevice() {
  const rig = clientRig({ latencyMs: { device: 200, network: 0 } })
  const before = rig.open()
  before.drafts.edit('new', { subject: 'Charts', body: 'Old', fields: { store: '7' } })
  await rig.clock.advance(2_000)
  before.destroy()
  await rig.clock.advance(2_000)
  return rig
}

it('X1 what is typed before the device has answered wins; what lay there is offered', async () => {
  const rig = await slowDevice()
  const tab = rig.open()
  const store = tab.drafts.open('new')
  tab.drafts.edit('new', { body: 'New', fields: { route: '12' } })
  await rig.clock.advance(2_000)
  expect(store.get()).toMatchObject({
    status: 'ready',
    saved: 'kept',
    restored: true,
    draft: { subject: 'Charts', body: 'New', fields: { store: '7', route: '12' } },
    displaced: { body: 'Old' },
  })
})

it('X1 what is typed and left before the device has answered is joined with what lies there', async () => {
  const rig = await slowDevice()
  const hasty = rig.open()
  hasty.drafts.edit('new', { body: 'New' })
  hasty.destroy()
  await rig.clock.advance(2_000)
  const after = rig.open()
  const store = after.drafts.open('new')
  await rig.clock.advance(2_000)
  expect(store.get().draft).toMatchObject({ subject: 'Charts', body: 'New' })
})

it('X1 nothing typed before the device has answered leaves what lies there as it is', async () => {
  const rig = await slowDevice()
  const rows = await rig.storage.keys('draft/')
  const tab = rig.open()
  tab.drafts.open('new')
  tab.destroy()
  await rig.clock.advance(2_000)
  expect(await rig.storage.keys('draft/')).toEqual(rows)
  const after = rig.open()
  after.drafts.open('new')
  await rig.clock.advance(2_000)
  expect(after.drafts.open('new').get()).toMatchObject({ draft: { body: 'Old' }, displaced: null })
})
