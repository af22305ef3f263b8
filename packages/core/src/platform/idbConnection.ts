import type { UseStore } from 'idb-keyval'
import type { Clock } from '../time/clock.js'

const STORE = 'keyval'
const OPEN_WITHIN_MS = 3_000
const TRANSACTION_WITHIN_MS = 10_000

export type IdbConnectionDeps = {
  /** Asked at the first use, never before; may throw, as blocked storage does. */
  readonly factory: () => IDBFactory | undefined
  readonly clock: Clock
  /** @default 'deskside' */
  readonly databaseName?: string | undefined
}

export interface IdbConnection {
  /** For idb-keyval's verbs. Rejects within seconds, whatever the device does. */
  readonly use: UseStore
  /** Deletes the database; other tabs give way. */
  erase(): Promise<void>
  close(): void
}

/**
 * One connection to IndexedDB that never hangs and never holds others up.
 *
 * idb-keyval's own has no deadline (an open that is blocked, or Safari's hanging one, settles
 * never), keeps a dead handle, and keeps newer tabs from upgrading or deleting the database.
 */
export function idbConnection(deps: IdbConnectionDeps): IdbConnection {
  const { factory, clock, databaseName = 'deskside' } = deps
  let opening: Promise<IDBDatabase> | undefined

  function drop(): void {
    opening?.then(
      (database) => database.close(),
      () => {},
    )
    opening = undefined
  }

  function connect(): Promise<IDBDatabase> {
    if (opening) return opening
    const current = openWithStore(factory, clock, databaseName)
    opening = current
    const forget = () => {
      if (opening === current) opening = undefined
    }
    current.then((database) => {
      database.onclose = forget
      database.onversionchange = () => {
        forget()
        database.close()
      }
    }, forget)
    return current
  }

  async function run<T>(
    mode: IDBTransactionMode,
    callback: (store: IDBObjectStore) => T | PromiseLike<T>,
  ): Promise<T> {
    const database = await connect()
    const transaction = database.transaction(STORE, mode, { durability: 'strict' })
    const work = Promise.resolve(callback(transaction.objectStore(STORE)))
    // Aborting settles whether it counts: a later repeat cannot apply it twice.
    return within(clock, TRANSACTION_WITHIN_MS, work, () => transaction.abort())
  }

  return {
    async use(mode, callback) {
      try {
        return await run(mode, callback)
      } catch (error) {
        if (!isDeadHandle(error)) throw error
        // WebKit and Chromium leave handles dead without a `close` event: once more on a new one.
        drop()
        return run(mode, callback)
      }
    },
    async erase() {
      drop()
      const request = factory()?.deleteDatabase(databaseName)
      if (!request) return
      const deleted = new Promise<void>((resolve, reject) => {
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      })
      await within(clock, OPEN_WITHIN_MS, deleted, () => {})
    },
    close: drop,
  }
}

async function openWithStore(
  factory: () => IDBFactory | undefined,
  clock: Clock,
  name: string,
): Promise<IDBDatabase> {
  const database = await open(factory, clock, name)
  if (database.objectStoreNames.contains(STORE)) return database
  // Somebody else made a database of our name without our store: only a newer version adds one.
  database.close()
  return open(factory, clock, name, database.version + 1)
}

async function open(
  factory: () => IDBFactory | undefined,
  clock: Clock,
  name: string,
  version?: number,
): Promise<IDBDatabase> {
  const device = factory()
  if (!device) throw new Error('IndexedDB is absent')
  const request = device.open(name, version)
  const opened = new Promise<IDBDatabase>((resolve, reject) => {
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  // `blocked` settles nothing; it ends by the deadline, or well when the other tab lets go.
  return within(clock, OPEN_WITHIN_MS, opened, () => {
    // One that opens late would stand in the way of other tabs.
    opened.then(
      (database) => database.close(),
      () => {},
    )
  })
}

function within<T>(clock: Clock, ms: number, work: Promise<T>, onLate: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = clock.setTimer(() => {
      reject(new Error(`IndexedDB did not answer within ${ms} ms`))
      try {
        onLate()
      } catch {
        // It has committed at the last moment; the same write again changes nothing.
      }
    }, ms)
    work.then(resolve, reject).finally(stop)
  })
}

const DEAD_HANDLE = new Set(['InvalidStateError', 'NotFoundError', 'UnknownError'])

function isDeadHandle(error: unknown): boolean {
  return error instanceof Error && DEAD_HANDLE.has(error.name)
}
