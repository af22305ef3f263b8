import { expect, it } from 'vitest'
import { fakeClock } from '../testing/fakeClock.js'
import { type Device, deviceStorage } from './deviceStorage.js'

const quota = () => Object.assign(new Error('full'), { name: 'QuotaExceededError' })

/** A device that answers when, and as, a test says. */
function slowDevice() {
  const rows = new Map<string, unknown>()
  const waiting: { settle(error?: Error): void }[] = []
  const write = (work: () => void) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({
        settle(error) {
          if (error) return reject(error)
          work()
          resolve()
        },
      })
    })
  const device: Device = {
    get: async (key) => rows.get(key),
    update: async (key, change) => {
      await write(() => rows.set(key, change(rows.get(key))))
      return rows.get(key)
    },
    keys: async () => [...rows.keys()],
    erase: async () => rows.clear(),
    close() {},
  }
  return { device, rows, waiting }
}

it('a write that fails late never comes after one that was asked for later', async () => {
  const clock = fakeClock()
  const { device, rows, waiting } = slowDevice()
  const storage = deviceStorage(device, clock)
  const first = storage.set('a', 'first')
  const second = storage.set('a', 'second')
  await clock.settle()
  expect(waiting).toHaveLength(1)
  waiting[0]?.settle(quota())
  expect(await first).toBe('memory')
  await clock.settle()
  waiting[1]?.settle()
  expect(await second).toBe('kept')
  await clock.advance(60_000)
  expect([rows.get('a'), waiting.length]).toEqual(['second', 2])
})

it('a full device is not asked again with each keystroke for what did not fit', async () => {
  const clock = fakeClock()
  const { device, waiting } = slowDevice()
  const storage = deviceStorage(device, clock)
  const large = storage.set('bytes', 'large')
  await clock.settle()
  waiting[0]?.settle(quota())
  expect(await large).toBe('memory')
  for (const text of ['a', 'ab', 'abc']) {
    const typed = storage.set('draft', text)
    await clock.settle()
    waiting.at(-1)?.settle()
    expect(await typed).toBe('kept')
  }
  expect(waiting).toHaveLength(4)
  await clock.advance(2_000)
  expect(waiting).toHaveLength(5)
  waiting.at(-1)?.settle()
  await clock.settle()
  expect(storage.mode.get()).toBe('kept')
})

it('X16 erasing forgets as well what was held in memory for later', async () => {
  const clock = fakeClock()
  const { device, rows, waiting } = slowDevice()
  const storage = deviceStorage(device, clock)
  const write = storage.set('draft/a/new', 'text')
  await clock.settle()
  waiting[0]?.settle(quota())
  expect(await write).toBe('memory')
  await storage.erase?.()
  expect(await storage.get('draft/a/new')).toBeUndefined()
  await clock.advance(120_000)
  expect([rows.size, waiting.length, clock.pending()]).toEqual([0, 1, 0])
})

it('a long text typed while the device is full costs no more with each key, and is kept in the end', async () => {
  const clock = fakeClock()
  const real = new Map<string, unknown>([['draft', { text: '' }]])
  const state = { isFull: true, applied: 0 }
  const device: Device = {
    get: async (key) => real.get(key),
    async update(key, change) {
      const next = change(real.get(key))
      if (state.isFull) throw quota()
      real.set(key, next)
      return next
    },
    keys: async () => [...real.keys()],
    erase: async () => real.clear(),
    close() {},
  }
  const storage = deviceStorage(device, clock)
  await storage.get('draft')
  const KEYS = 20_000
  for (let key = 1; key <= KEYS; key++) {
    await storage.update<{ text: string }>('draft', () => {
      state.applied += 1
      return { text: String(key) }
    })
  }
  // Once for what is seen, once for the device that refuses it.
  expect(state.applied).toBe(2 * KEYS)
  state.isFull = false
  await clock.advance(120_000)
  expect([storage.mode.get(), real.get('draft')]).toEqual(['kept', { text: String(KEYS) }])
})

it('what another tab wrote while this one was held up is changed, step by step, not written over', async () => {
  const clock = fakeClock()
  const { device, rows, waiting } = slowDevice()
  const storage = deviceStorage(device, clock)
  const add = (word: string) => storage.update<string[]>('box', (box) => [...(box ?? []), word])
  const held = [add('one'), add('two')]
  for (let turn = 0; turn < 2; turn++) {
    await clock.settle()
    waiting[turn]?.settle(quota())
  }
  expect(await Promise.all(held)).toEqual(['memory', 'memory'])
  rows.set('box', ['of another tab'])
  await clock.advance(4_000)
  for (const each of waiting.slice(2)) each.settle()
  await clock.settle()
  expect(rows.get('box')).toEqual(['of another tab', 'one', 'two'])
})

it('a full device is asked again two seconds after the first key that failed, however many follow', async () => {
  const clock = fakeClock()
  const { device, waiting } = slowDevice()
  const storage = deviceStorage(device, clock)
  for (const text of ['a', 'ab', 'abc', 'abcd', 'abcde']) {
    const typed = storage.set('draft', text)
    await clock.settle()
    waiting.at(-1)?.settle(quota())
    expect(await typed).toBe('memory')
    await clock.advance(100)
  }
  const asked = waiting.length
  await clock.advance(1_500)
  expect(waiting).toHaveLength(asked + 1)
  waiting.at(-1)?.settle()
  await clock.settle()
  expect(storage.mode.get()).toBe('kept')
})
