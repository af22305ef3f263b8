import { expect, it } from 'vitest'
import type { Draft } from '../model/draft.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { Storage, StorageMode } from '../ports/Storage.js'
import { createStore } from '../store/store.js'
import { draftsRig } from '../testing/draftsRig.js'

const KEY = 'draft/maya/new'

/** A device that may fail to keep, and writes when a test says so. */
function device() {
  const inner = memoryStorage({ mode: 'kept' })
  const mode = createStore<StorageMode>('kept')
  let gate: Promise<void> | null = null
  let letGo: () => void = () => {}
  let writes = 0
  const storage: Storage = {
    ...inner,
    mode,
    async update(key, change) {
      await gate
      writes += 1
      await inner.update(key, change)
      return mode.get()
    },
  }
  function close() {
    gate = new Promise((resolve) => {
      letGo = resolve
    })
  }
  const open = () => {
    gate = null
    letGo()
  }
  const put = (draft: Draft, version = 1) => inner.set(KEY, { version, draft })
  const clear = () => inner.delete([KEY])
  const row = async () => (await inner.get<{ draft: Draft }>(KEY))?.draft
  return { storage, mode, close, open, put, clear, row, writes: () => writes }
}

it('X1 «not saved» is taken back once the device keeps again, and everything is on it', async () => {
  const { storage, mode, writes } = device()
  mode.set('memory')
  const rig = draftsRig(storage)
  const { drafts, show } = rig.open()
  const stop = drafts.open('new').subscribe(() => {})
  drafts.edit('new', { body: 'Typed' })
  await rig.settle()
  expect([show().saved, writes()]).toEqual(['memory', 1])
  mode.set('unknown')
  await rig.settle()
  expect([show().saved, writes()]).toEqual(['memory', 1])
  mode.set('kept')
  await rig.settle()
  expect([show().saved, writes()]).toEqual(['kept', 2])
  // What is kept is not written again.
  mode.set('memory')
  mode.set('kept')
  await rig.settle()
  expect(writes()).toBe(2)
  drafts.edit('new', { body: 'Typed on' })
  stop()
})

it('X1 what is typed while the device writes is written next, joined with what another tab wrote there', async () => {
  const { storage, close, open, put, row } = device()
  const rig = draftsRig(storage)
  const { drafts, show } = rig.open()
  drafts.edit('new', { body: 'One' })
  await rig.settle()
  close()
  drafts.edit('new', { body: 'One, two' })
  await rig.settle()
  const theirs = { ...show().draft, body: 'One', subject: 'Theirs', updatedAt: rig.clock.now() }
  await put(theirs)
  drafts.edit('new', { body: 'One, two, three' })
  expect(show().saved).toBe('saving')
  open()
  await rig.settle()
  expect(show()).toMatchObject({
    saved: 'kept',
    draft: { subject: 'Theirs', body: 'One, two, three' },
  })
  expect(await row()).toEqual(show().draft)
})

it('what another tab has begun in its place is shown once the old text is thrown away', async () => {
  const { storage, put, row } = device()
  const rig = draftsRig(storage)
  const { drafts, show } = rig.open()
  drafts.edit('new', { body: 'Old' })
  await rig.settle()
  const begun = { ...show().draft, id: 'another-text', body: 'Begun there' }
  await put(begun)
  await drafts.discard('new')
  await rig.settle()
  expect(show()).toMatchObject({
    saved: 'kept',
    draft: { id: 'another-text', body: 'Begun there' },
  })
  expect(await row()).toEqual(begun)
})

it('leaving writes what is not written yet, and nothing where everything is', async () => {
  const { storage, close, open, row, writes } = device()
  const rig = draftsRig(storage)
  const { drafts, show } = rig.open()
  drafts.edit('new', { body: 'Kept' })
  await rig.settle()
  await drafts.stop()
  expect(writes()).toBe(1)
  close()
  drafts.edit('new', { body: 'Kept, and the last words' })
  const stopped = drafts.stop()
  open()
  await stopped
  expect(await row()).toEqual(show().draft)
})

it('leaving right after throwing a text away leaves nothing of it on the device', async () => {
  const { storage, close, open, row } = device()
  const rig = draftsRig(storage)
  const { drafts, show } = rig.open()
  drafts.edit('new', { body: 'Thrown away' })
  await rig.settle()
  close()
  void drafts.discard('new')
  await rig.settle()
  expect(show().draft.body).toBe('')
  const stopped = drafts.stop()
  open()
  await stopped
  expect(await row()).toBeUndefined()
})

it('who types here is not shown what another tab wrote in the last two seconds', async () => {
  const { storage, put } = device()
  const rig = draftsRig(storage)
  const { drafts, show } = rig.open()
  const { channel } = rig.tabs.open()
  drafts.edit('new', { body: 'Here' })
  await rig.settle()
  const write = async (body: string) => {
    await put({ ...show().draft, body, updatedAt: rig.clock.now() + 1 })
    channel.post('drafts/maya', { type: 'written', key: 'new' })
  }
  await rig.clock.advance(1_998)
  await write('There')
  await rig.settle()
  expect(show().draft.body).toBe('Here')
  await write('There')
  await rig.settle()
  expect(show()).toMatchObject({ saved: 'kept', draft: { body: 'There' } })
  await write('There')
  // The same text of an earlier moment is not shown over a later one.
  await put({ ...show().draft, body: 'Earlier', updatedAt: show().draft.updatedAt })
  channel.post('drafts/maya', { type: 'written', key: 'new' })
  await rig.settle()
  expect(show().draft.body).not.toBe('Earlier')
})

it('what a later build wrote in its place, or nothing, is no draft to show', async () => {
  const { storage, put, clear, row } = device()
  const rig = draftsRig(storage)
  const { drafts, show } = rig.open()
  const { channel } = rig.tabs.open()
  drafts.edit('new', { body: 'Here' })
  await rig.settle()
  await rig.clock.advance(3_000)
  const before = show()
  const later = { ...before.draft, body: 'Of a later build', updatedAt: rig.clock.now() }
  await put(later, 99)
  channel.post('drafts/maya', { type: 'written', key: 'new' })
  await rig.settle()
  expect(show()).toEqual(before)
  expect(await row()).toEqual(later)
  await clear()
  channel.post('drafts/maya', { type: 'written', key: 'new' })
  await rig.settle()
  expect(show()).toEqual(before)
})
