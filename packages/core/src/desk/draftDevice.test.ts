import { expect, it } from 'vitest'
import { type Draft, emptyDraft } from '../model/draft.js'
import { twinOf } from '../model/draftRow.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import { createDraftDevice } from './draftDevice.js'

const KEY = 'draft/maya/new'
const ID = '01234567-89ab-4cde-8f01-23456789abcd'
const NEWER = { version: 2, draft: 'in another shape' }
const draftOf = (body: string, id = ID): Draft => ({ ...emptyDraft('new', id, 1), body })

function open(mode: 'kept' | 'memory' = 'kept') {
  const storage = memoryStorage({ mode })
  return { storage, device: createDraftDevice(storage, 'maya', 'new') }
}

it('writes and reads the row of its person and form', async () => {
  const { storage, device } = open()
  expect(await device.read()).toBeNull()
  expect(await device.write(draftOf('a'), null)).toEqual({
    draft: draftOf('a'),
    displaced: null,
    saved: 'kept',
  })
  expect(await storage.get(KEY)).toEqual({ version: 1, draft: draftOf('a') })
  expect(await device.read()).toEqual(draftOf('a'))
  expect((await open('memory').device.write(draftOf('a'), null)).saved).toBe('memory')
})

it('touches no row of a newer build, whatever it is asked', async () => {
  const { storage, device } = open()
  await storage.set(KEY, NEWER)
  expect(await device.read()).toBe('newer')
  expect(await device.write(draftOf('a'), null)).toMatchObject({
    draft: draftOf('a'),
    saved: 'memory',
  })
  expect(await device.remove(draftOf('a'))).toBe(false)
  expect(await device.rename(draftOf('a'), draftOf('a'))).toBe('newer')
  expect(await device.place(draftOf('a'), () => true)).toBeNull()
  await device.merge(() => draftOf('a'))
  expect(await storage.get(KEY)).toEqual(NEWER)
})

it('removes what it has sent, and leaves what another tab has begun since', async () => {
  const { storage, device } = open()
  expect(await device.remove(draftOf('a'))).toBe(true)
  await device.write(draftOf('a'), null)
  expect(await device.remove(draftOf('else'))).toBe(false)
  expect(await device.remove(draftOf('a', 'another id'))).toBe(false)
  expect(await device.read()).toEqual(draftOf('a'))
  expect(await device.remove({ ...draftOf('a'), updatedAt: 99 })).toBe(true)
  expect(await storage.keys('')).toEqual([])
})

it('gives a text an id of its own, unless another tab was faster', async () => {
  const { device } = open()
  const twin = twinOf(draftOf('a'), [])
  expect(await device.rename(draftOf('a'), twin)).toBeNull()
  await device.write(draftOf('a'), null)
  expect(await device.rename(draftOf('else'), twin)).toEqual(draftOf('a'))
  expect(await device.rename(draftOf('a'), twin)).toEqual(twin)
  expect(await device.read()).toEqual(twin)
  expect(await device.rename(draftOf('a'), twin)).toEqual(twin)
})

it('places a text where nothing is typed, and only while the form is free', async () => {
  const { device } = open()
  expect(await device.place(draftOf('a'), () => false)).toBeNull()
  expect(await device.read()).toBeNull()
  expect(await device.place(draftOf(' '), () => true)).toBe('kept')
  expect(await device.place(draftOf('a'), () => true)).toBe('kept')
  expect(await device.place(draftOf('b'), () => true)).toBeNull()
  expect(await device.read()).toEqual(draftOf('a'))
  expect(await open('memory').device.place(draftOf('a'), () => true)).toBe('memory')
})

it('writes what becomes of the row', async () => {
  const { device } = open()
  await device.merge((found) => draftOf(found === null ? 'was empty' : 'was not'))
  expect(await device.read()).toEqual(draftOf('was empty'))
  await device.merge((found) => draftOf(`${found?.body} any more`))
  expect(await device.read()).toEqual(draftOf('was empty any more'))
})
