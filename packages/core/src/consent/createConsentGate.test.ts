import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, it } from 'vitest'
import { idbStorage } from '../platform/idbStorage.js'
import { systemClock } from '../time/clock.js'
import { type Consent, createConsentGate } from './createConsentGate.js'

let factory: IDBFactory
let marked: boolean
beforeEach(() => {
  factory = new IDBFactory()
  marked = false
})

const marker = {
  get: () => marked,
  set(next: boolean) {
    marked = next
  },
}
const gateWith = (consent: Consent) =>
  createConsentGate({ consent, marker, factory: () => factory, clock: systemClock() })
const databases = async () => (await factory.databases()).map(({ name }) => name)

/** What lies on the device, seen past the gate. */
async function kept(key: string): Promise<unknown> {
  const storage = idbStorage({ factory: () => factory })
  const value = await storage.get(key)
  storage.close()
  return value
}

for (const consent of ['pending', 'denied'] as const) {
  it(`T-PR2 ${consent}: everything works in memory, and nothing reaches the device X16`, async () => {
    const { storage, marker: mark } = gateWith(consent)
    expect(await storage.set('draft/a', { text: 'typed' })).toBe('memory')
    expect(await storage.get('draft/a')).toEqual({ text: 'typed' })
    expect(await storage.keys('draft/')).toEqual(['draft/a'])
    mark.set(true)
    expect([mark.get(), marked, storage.mode.get()]).toEqual([true, false, 'memory'])
    expect(await databases()).toEqual([])
  })
}

it('T-PR2 granted later: what was held in memory is kept, joined with what lay there', async () => {
  const before = idbStorage({ factory: () => factory })
  await before.set('outbox/a', ['earlier'])
  before.close()
  const { storage, marker: mark, set } = gateWith('pending')
  await storage.update<string[]>('outbox/a', (rows = []) => [...rows, 'now'])
  await storage.set('draft/a', 'typed')
  mark.set(true)
  await set('granted')
  await storage.keys('')
  expect([await kept('outbox/a'), await kept('draft/a')]).toEqual([['earlier', 'now'], 'typed'])
  expect([marked, storage.mode.get()]).toEqual([true, 'kept'])
})

it('granted later where nothing was typed: the next word is kept', async () => {
  const { storage, set } = gateWith('pending')
  await storage.get('draft/a')
  expect(storage.mode.get()).toBe('memory')
  await set('granted')
  await storage.keys('')
  expect(storage.mode.get()).toBe('unknown')
  expect(await storage.set('draft/a', 'typed')).toBe('kept')
})

it('T-PR2 withdrawn while drafting: the device is erased within a second, the text goes on in memory X16', async () => {
  const { storage, marker: mark, set } = gateWith('granted')
  expect(await storage.set('draft/a', 'typed')).toBe('kept')
  mark.set(true)
  const from = performance.now()
  await set('denied')
  expect(performance.now() - from).toBeLessThan(1_000)
  expect([await databases(), marked, storage.mode.get()]).toEqual([[], false, 'memory'])
  expect(await storage.get('draft/a')).toBe('typed')
  expect(await storage.set('draft/a', 'typed on')).toBe('memory')
  expect(await databases()).toEqual([])
})

it('T-PR2 denied from the start: what an earlier visit left goes', async () => {
  marked = true
  const before = idbStorage({ factory: () => factory })
  await before.set('draft/a', 'earlier')
  before.close()
  const { storage } = gateWith('denied')
  expect(await storage.get('draft/a')).toBeUndefined()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect([await databases(), marked]).toEqual([[], false])
})

it('pending leaves what an earlier visit left, and reads nothing of it', async () => {
  const before = idbStorage({ factory: () => factory })
  await before.set('draft/a', 'earlier')
  before.close()
  const { storage } = gateWith('pending')
  expect(await storage.get('draft/a')).toBeUndefined()
  expect(await kept('draft/a')).toBe('earlier')
})
