import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { describeStorage } from '../testing/describeStorage.js'
import { type FakeClock, fakeClock } from '../testing/fakeClock.js'
import { idbStorage } from './idbStorage.js'

describeStorage({ describe, expect, it }, 'idbStorage over fake-indexeddb', () => {
  const factory = new IDBFactory()
  return idbStorage({ factory: () => factory })
})

/** A device whose faults a test turns on and off. */
function faultyDevice() {
  const real = new IDBFactory()
  const faults = { open: undefined as (() => IDBOpenDBRequest) | undefined, opens: 0 }
  const factory = {
    open(name: string, version?: number) {
      faults.opens += 1
      return faults.open ? faults.open() : real.open(name, version)
    },
  } as IDBFactory
  return { real, faults, factory: () => factory }
}

const never = () => ({}) as IDBOpenDBRequest
const error = (name: string) => Object.assign(new Error(name), { name })

/** Time passes slowly enough for the device to answer in between. */
async function pass(clock: FakeClock, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1_000) {
    await clock.advance(1_000)
    for (let turn = 0; turn < 4; turn++) await clock.settle()
  }
}

/** Writes one row while the device fails, and again after it works; both must be on the device. */
async function survives(break_: (device: ReturnType<typeof faultyDevice>) => () => void) {
  const device = faultyDevice()
  const clock = fakeClock()
  const storage = idbStorage({ factory: device.factory, clock })
  const mend = break_(device)
  const write = storage.set('draft/a/new', 'typed while it failed')
  await pass(clock, 4_000)
  const saved = await write
  const read = await storage.get('draft/a/new')
  mend()
  await pass(clock, 90_000)
  const other = idbStorage({ factory: () => device.real, clock })
  return { saved, read, mode: storage.mode.get(), later: await other.get('draft/a/new') }
}

const RECOVERED = {
  saved: 'memory',
  read: 'typed while it failed',
  mode: 'kept',
  later: 'typed while it failed',
}

it('X1 an open that throws ends in memory and is made good by itself', async () => {
  const outcome = await survives(({ faults }) => {
    faults.open = () => {
      throw error('SecurityError')
    }
    return () => {
      faults.open = undefined
    }
  })
  expect(outcome).toEqual(RECOVERED)
})

it('X1 an open that never settles ends in memory after 3 s and is made good by itself', async () => {
  const outcome = await survives(({ faults }) => {
    faults.open = never
    return () => {
      faults.open = undefined
    }
  })
  expect(outcome).toEqual(RECOVERED)
})

it('X1 an open that rejects ends in memory and is made good by itself', async () => {
  const outcome = await survives(({ faults }) => {
    faults.open = () => {
      const request = { error: error('UnknownError') } as unknown as IDBOpenDBRequest
      queueMicrotask(() => request.onerror?.({} as Event))
      return request
    }
    return () => {
      faults.open = undefined
    }
  })
  expect(outcome).toEqual(RECOVERED)
})

it('X1 a browser without IndexedDB works in memory', async () => {
  const storage = idbStorage({ factory: () => undefined, clock: fakeClock() })
  expect(await storage.set('a', 1)).toBe('memory')
  expect(await storage.get('a')).toBe(1)
  expect(await storage.keys('')).toEqual(['a'])
  await storage.delete(['a'])
  expect(await storage.keys('')).toEqual([])
})

it('X1 reading alone shows that nothing can be kept', async () => {
  const storage = idbStorage({
    factory: () => {
      throw error('SecurityError')
    },
    clock: fakeClock(),
  })
  expect(await storage.get('draft/a/new')).toBeUndefined()
  expect(storage.mode.get()).toBe('memory')
})

it('X16 opens nothing before the first verb', async () => {
  const { faults, factory } = faultyDevice()
  const storage = idbStorage({ factory, clock: fakeClock() })
  expect(faults.opens).toBe(0)
  await storage.get('a')
  await storage.set('a', 1)
  expect(faults.opens).toBe(1)
})

it('a handle that is dead without an event is dropped and the write repeated', async () => {
  const { real, faults, factory } = faultyDevice()
  const storage = idbStorage({ factory, clock: fakeClock() })
  const transaction = await spyOnHandle(real, faults, storage)
  transaction.dead = true
  expect(await storage.set('a', 2)).toBe('kept')
  expect(faults.opens).toBe(2)
  expect(await idbStorage({ factory: () => real, clock: fakeClock() }).get('a')).toBe(2)
})

/** Lets the next handle of the device be killed silently, as WebKit and Chromium do. */
async function spyOnHandle(
  real: IDBFactory,
  faults: ReturnType<typeof faultyDevice>['faults'],
  storage: ReturnType<typeof idbStorage>,
) {
  const state = { dead: false }
  faults.open = () => {
    faults.open = undefined
    const request = real.open('deskside')
    request.addEventListener('success', () => {
      const database = request.result
      const begin = database.transaction.bind(database)
      database.transaction = ((...args: Parameters<typeof begin>) => {
        if (state.dead) throw error('InvalidStateError')
        return begin(...args)
      }) as typeof database.transaction
    })
    return request
  }
  await storage.set('a', 1)
  return state
}

it('a full disk keeps the text, and says so of the file alone', async () => {
  const real = new IDBFactory()
  const clock = fakeClock()
  const storage = idbStorage({
    factory: () => fullFor(real, (key) => key.startsWith('bytes/')),
    clock,
  })
  expect(await storage.set('bytes/a/1/0', new ArrayBuffer(8))).toBe('memory')
  expect(await storage.set('draft/a/new', 'text')).toBe('kept')
  expect(storage.mode.get()).toBe('memory')
  await storage.delete(['bytes/a/1/0'])
  expect(storage.mode.get()).toBe('kept')
  expect(await idbStorage({ factory: () => real, clock }).keys('')).toEqual(['draft/a/new'])
})

function fullFor(real: IDBFactory, isRefused: (key: string) => boolean): IDBFactory {
  return {
    open(name: string, version?: number) {
      const request = real.open(name, version)
      request.addEventListener('success', () => {
        const database = request.result
        const begin = database.transaction.bind(database)
        database.transaction = ((...args: Parameters<typeof begin>) => {
          const transaction = begin(...args)
          const store = transaction.objectStore('keyval')
          const put = store.put.bind(store)
          store.put = (value: unknown, key?: IDBValidKey) => {
            if (isRefused(String(key))) throw error('QuotaExceededError')
            return put(value, key)
          }
          transaction.objectStore = () => store
          return transaction
        }) as typeof database.transaction
      })
      return request
    },
  } as IDBFactory
}

it('a newer tab may upgrade or delete the database: the connection gives way', async () => {
  const real = new IDBFactory()
  const clock = fakeClock()
  const storage = idbStorage({ factory: () => real, clock })
  await storage.set('a', 1)
  await new Promise<void>((resolve, reject) => {
    const request = real.deleteDatabase('deskside')
    request.onsuccess = () => resolve()
    request.onblocked = () => reject(new Error('blocked'))
  })
  expect(await storage.set('b', 2)).toBe('kept')
  expect(await storage.keys('')).toEqual(['b'])
})

it('an upgrade that an older tab blocks ends in memory, and well once that tab lets go', async () => {
  const real = new IDBFactory()
  const clock = fakeClock()
  const older = await new Promise<IDBDatabase>((resolve) => {
    const request = real.open('deskside')
    request.onupgradeneeded = () => request.result.createObjectStore('of-somebody-else')
    request.onsuccess = () => resolve(request.result)
  })
  const storage = idbStorage({ factory: () => real, clock })
  const write = storage.set('a', 1)
  await pass(clock, 4_000)
  expect(await write).toBe('memory')
  older.close()
  await pass(clock, 90_000)
  expect(storage.mode.get()).toBe('kept')
  expect(await idbStorage({ factory: () => real, clock }).get('a')).toBe(1)
})

it('X2 a change made in memory is applied to what another tab has written since', async () => {
  const device = faultyDevice()
  const clock = fakeClock()
  const mine = idbStorage({ factory: device.factory, clock })
  device.faults.open = () => {
    throw error('UnknownError')
  }
  await mine.update<string[]>('outbox/a', (rows) => [...(rows ?? []), 'mine'])
  expect(await mine.get('outbox/a')).toEqual(['mine'])
  const other = idbStorage({ factory: () => device.real, clock })
  await other.update<string[]>('outbox/a', (rows) => [...(rows ?? []), 'of another tab'])
  device.faults.open = undefined
  await pass(clock, 90_000)
  expect(await other.get('outbox/a')).toEqual(['of another tab', 'mine'])
})

it('rows that were seen stay readable while the device is silent', async () => {
  const device = faultyDevice()
  const clock = fakeClock()
  const storage = idbStorage({ factory: device.factory, clock })
  await storage.set('outbox/a', ['row'])
  await new Promise((resolve) => {
    device.real.deleteDatabase('deskside').onsuccess = resolve
  })
  device.faults.open = () => {
    throw error('UnknownError')
  }
  expect(await storage.get('outbox/a')).toEqual(['row'])
  await storage.update<string[]>('outbox/a', (rows) => [...(rows ?? []), 'next'])
  expect(await storage.get('outbox/a')).toEqual(['row', 'next'])
})

it('asks a silent device again only after a pause', async () => {
  const device = faultyDevice()
  const clock = fakeClock()
  const storage = idbStorage({ factory: device.factory, clock })
  device.faults.open = () => {
    throw error('UnknownError')
  }
  await storage.set('a', 1)
  await storage.set('a', 2)
  await storage.set('a', 3)
  const asked = device.faults.opens
  await clock.advance(2_000)
  await storage.set('a', 4)
  expect([asked, device.faults.opens]).toEqual([2, 4])
})

it('a storage that was closed leaves no timer behind', async () => {
  const clock = fakeClock()
  const storage = idbStorage({ factory: () => undefined, clock })
  await storage.set('a', 1)
  storage.close()
  expect(clock.pending()).toBe(0)
})
