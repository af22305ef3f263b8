import { expect, it } from 'vitest'
import type { Draft } from '../model/draft.js'
import { chosenFile, draftsRig } from '../testing/draftsRig.js'

async function twoTabs() {
  const rig = draftsRig()
  const [one, two] = [rig.open(), rig.open()]
  one.drafts.open('new')
  two.drafts.open('new')
  await rig.settle()
  return { rig, one, two }
}

it('tabs say that something was written, and never what, under a name of the person', async () => {
  const { rig, one, two } = await twoTabs()
  one.drafts.edit('new', { body: 'A secret' })
  await rig.settle()
  expect(rig.tabs.words).toEqual([
    { name: 'drafts/maya', message: { type: 'written', key: 'new' } },
  ])
  expect(two.show()).toMatchObject({
    saved: 'kept',
    savedAt: one.show().draft.updatedAt,
    draft: { body: 'A secret' },
  })
})

it('what is sent in one tab is gone in the other', async () => {
  const { rig, one, two } = await twoTabs()
  one.drafts.edit('new', { body: 'Sent' })
  await rig.settle()
  const sent = one.show().draft
  await one.drafts.release(sent)
  await rig.settle()
  expect([one.show().draft.body, two.show().draft.body]).toEqual(['', ''])
  expect(one.show()).toMatchObject({ status: 'ready', saved: 'nothing', savedAt: null })
  expect(one.show().draft.id).not.toBe(sent.id)
  const [, word] = rig.tabs.words
  expect(word?.message).toMatchObject({ type: 'gone', key: 'new', id: sent.id, files: [] })
  expect(JSON.stringify(word)).not.toContain('Sent')
  expect(await rig.storage.keys('draft/')).toEqual([])
})

it('what was typed on while the other tab sent stays, as a text of its own without the sent files', async () => {
  const { rig, one, two } = await twoTabs()
  one.drafts.edit('new', { body: 'Sent' })
  one.drafts.attach('new', [chosenFile('sent.txt')])
  await rig.settle()
  const sent = one.show().draft
  await rig.clock.advance(3_000)
  two.drafts.edit('new', { body: 'Sent, and more' })
  two.drafts.attach('new', [chosenFile('mine.txt')])
  await one.drafts.release(sent)
  await rig.clock.advance(3_000)
  const { draft, saved } = two.show()
  expect([draft.body, draft.attachments.map(({ name }) => name)]).toEqual([
    'Sent, and more',
    ['mine.txt'],
  ])
  expect([draft.id === sent.id, saved]).toEqual([false, 'kept'])
})

it('a word that is none, or of a form that nobody opened, changes nothing', async () => {
  const { rig, one } = await twoTabs()
  one.drafts.edit('new', { body: 'Mine' })
  await rig.settle()
  const { channel } = rig.tabs.open()
  const { id } = one.show().draft
  for (const word of [
    null,
    'written',
    {},
    { type: 'gone', key: 'reply:7', id, content: '', files: [] },
    { type: 'renamed', key: 'new', id, content: '', files: [] },
  ]) {
    channel.post('drafts/maya', word)
  }
  await rig.settle()
  expect(one.show().draft).toMatchObject({ id, body: 'Mine' })
})

it('another person in a tab hears nothing of the one before, and leaves the text on the device', async () => {
  const { rig, one, two } = await twoTabs()
  one.drafts.edit('new', { body: 'Of Maya' })
  await rig.settle()
  one.become('bob')
  one.drafts.open('new')
  await rig.settle()
  expect(one.show()).toMatchObject({ status: 'ready', restored: false, draft: { body: '' } })
  await rig.clock.advance(3_000)
  two.drafts.edit('new', { body: 'Of Maya, longer' })
  await rig.settle()
  expect(one.show().draft.body).toBe('')
  one.become('maya')
  one.drafts.open('new')
  await rig.settle()
  expect(one.show()).toMatchObject({ restored: true, draft: { body: 'Of Maya, longer' } })
})

it('a failed text comes back under its own id into a form that is free, and into no other', async () => {
  const { rig, one, two } = await twoTabs()
  const failed: Draft = { ...one.show().draft, id: 'failed-1', body: 'Came back' }
  expect(await one.drafts.giveBack(failed)).toBe(true)
  await rig.settle()
  for (const tab of [one, two]) {
    expect(tab.show()).toMatchObject({
      saved: 'kept',
      draft: { id: 'failed-1', body: 'Came back' },
    })
  }
  expect(one.show()).toMatchObject({ restored: true, savedAt: rig.clock.now() - 1 })
  expect(await one.drafts.giveBack({ ...failed, id: 'failed-2', body: 'Another' })).toBe(false)
  expect(one.show().draft.id).toBe('failed-1')
})

it('nothing that was on its way for one person lands with the next', async () => {
  const { rig, one } = await twoTabs()
  const failed: Draft = { ...one.show().draft, id: 'failed-1', body: 'Came back' }
  const back = one.drafts.giveBack(failed)
  const thrown = one.drafts.discard('new')
  one.become('bob')
  expect(await back).toBe(false)
  await thrown
  await rig.settle()
  expect(one.show().draft).toMatchObject({ body: '' })
  expect(await rig.storage.keys('draft/')).toEqual([])
})

it('a text that was sent before this visit is cleared from the device, one that differs gets a name of its own', async () => {
  for (const [sight, body] of [
    ['seen', ''],
    ['other', 'Left'],
  ] as const) {
    const rig = draftsRig()
    const before = rig.open()
    before.drafts.edit('new', { body: 'Left' })
    await before.drafts.stop()
    const { id } = before.show().draft
    rig.sights.set(id, sight)
    const after = rig.open()
    const draft = await after.drafts.settled('new')
    await rig.settle()
    expect(after.show()).toMatchObject({ status: 'ready', restored: body !== '', draft: { body } })
    expect(draft.id).not.toBe(id)
    expect((await rig.storage.keys('draft/')).length).toBe(body === '' ? 0 : 1)
  }
})

it('typing is not disturbed by what another tab writes, until two seconds have passed', async () => {
  const { rig, one, two } = await twoTabs()
  one.drafts.edit('new', { body: 'Here' })
  await rig.settle()
  await rig.clock.advance(2_500)
  two.drafts.edit('new', { body: 'There' })
  await rig.settle()
  expect(one.show().draft.body).toBe('There')
  one.drafts.edit('new', { body: 'Here again' })
  await rig.settle()
  expect(two.show().draft.body).toBe('There')
})
