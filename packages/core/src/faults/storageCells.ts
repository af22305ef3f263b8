import { idbStorage } from '../platform/idbStorage.js'
import type { Storage, StorageMode } from '../ports/Storage.js'
import { type FakeClock, fakeClock } from '../testing/fakeClock.js'
import { type BreakableDevice, breakableDevice } from './breakableDevice.js'
import type { StorageFault } from './storageFaults.js'

export const OPERATIONS = ['open', 'read', 'write', 'delete', 'list'] as const
export type Operation = (typeof OPERATIONS)[number]

/** A row that lay there before, and one that is written while the device is broken. */
const BEFORE = 'draft/a/before'
const DURING = 'draft/a/during'

export type Cell = {
  /** What the verb resolved with; an error if it threw or rejected, which it must not. */
  readonly result: unknown
  readonly settledWithinMs: number
  /** What is read back at once, from memory if need be. */
  readonly seen: unknown
  readonly mode: StorageMode
  /** After the device was mended. */
  readonly recovered: StorageMode
  /** What another visit finds on the device then. */
  readonly later: Readonly<Record<'before' | 'during', unknown>>
}

export type CellDeps = {
  readonly real: IDBFactory
  /** Lets the device do its work; the clock stands still meanwhile. */
  readonly turn: () => Promise<void>
  readonly databaseName: string
}

/** One verb against one fault, and what is there once the fault has gone. */
export async function runCell(
  { real, turn, databaseName }: CellDeps,
  fault: StorageFault,
  operation: Operation,
): Promise<Cell> {
  const clock = fakeClock()
  const device = breakableDevice(real, databaseName)
  const storage = idbStorage({ factory: device.factory, clock, databaseName })
  const wait = waiter(clock, turn)
  await prepare(storage, device, fault, operation, wait)
  const mend = await fault.strike(device, real)
  const begin = clock.monotonic()
  const result = await wait(settled(verb(storage, fault, operation)))
  const settledWithinMs = clock.monotonic() - begin
  const seen = await wait(storage.get(operation === 'write' ? DURING : BEFORE))
  const mode = storage.mode.get()
  mend()
  // What cannot be cloned is written again by whoever owns it, in another form.
  if (fault.isUncloneable && operation === 'write') await wait(storage.set(DURING, 'typed'))
  for (let second = 0; second < 90; second++) {
    await clock.advance(1_000)
    await turn()
  }
  await wait(storage.get(BEFORE))
  const recovered = storage.mode.get()
  storage.close()
  const other = idbStorage({ factory: () => real, clock, databaseName })
  const later = { before: await wait(other.get(BEFORE)), during: await wait(other.get(DURING)) }
  other.close()
  for (const handle of device.handles) handle.close()
  return { result, settledWithinMs, seen, mode, recovered, later }
}

/** A row of an earlier visit, and a connection that is open; neither for what is about opening. */
async function prepare(
  storage: Storage,
  device: BreakableDevice,
  fault: StorageFault,
  operation: Operation,
  wait: <T>(work: Promise<T>) => Promise<T>,
): Promise<void> {
  if (fault.isForeign) return
  const { factory, databaseName } = device
  const earlier = idbStorage({ factory, clock: fakeClock(), databaseName })
  await wait(earlier.set(BEFORE, 'lay there'))
  earlier.close()
  if (operation !== 'open') await wait(storage.get(BEFORE))
}

function verb(storage: Storage, fault: StorageFault, operation: Operation): Promise<unknown> {
  const typed = fault.isUncloneable ? { callback: () => 'typed' } : 'typed'
  switch (operation) {
    case 'write':
      return storage.set(DURING, typed)
    case 'delete':
      return storage.delete([BEFORE])
    case 'list':
      return storage.keys('draft/')
    default:
      return storage.get(BEFORE)
  }
}

/** The error in place of the value, where there is one. */
function settled(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => error)
}

/** The clock moves on only where the device has had every chance to answer. */
function waiter(clock: FakeClock, turn: () => Promise<void>) {
  return async <T>(work: Promise<T>): Promise<T> => {
    let isOver = false
    const over = () => {
      isOver = true
    }
    work.then(over, over)
    for (let turns = 0; !isOver && turns < 10_000; turns++) {
      await turn()
      if (!isOver && turns > 20) await clock.advance(50)
    }
    return work
  }
}
