import { type BreakableDevice, domError, failingRequest, resultOf } from './breakableDevice.js'

export type StorageFault = {
  readonly row: number
  readonly name: string
  /** The device works again at the very next verb: nothing is ever held in memory. */
  readonly heals: boolean
  /** Only this verb meets it; the others go on as if nothing were. */
  readonly only?: 'write' | 'read'
  /** Needs a database of somebody else, without our rows, from the start. */
  readonly isForeign?: true
  /** What lay there is gone. */
  readonly isDeleted?: true
  /** The value itself cannot be kept. */
  readonly isUncloneable?: true
  /** Breaks the device; resolves with the way back. */
  readonly strike: (device: BreakableDevice, real: IDBFactory) => Promise<() => void>
}

/** Connections that are open already would not notice a broken `open`: they are lost as well. */
function loseHandles({ handles }: BreakableDevice): void {
  for (const handle of handles) {
    handle.close()
    handle.onclose?.(new Event('close'))
  }
}

function opening(open: () => IDBOpenDBRequest): StorageFault['strike'] {
  return async (device) => {
    loseHandles(device)
    device.open = open
    return () => {
      device.open = null
    }
  }
}

function accessing(access: () => IDBFactory | undefined): StorageFault['strike'] {
  return async (device) => {
    loseHandles(device)
    device.access = access
    return () => {
      device.access = null
    }
  }
}

function putting(put: NonNullable<BreakableDevice['put']>): StorageFault['strike'] {
  return async (device) => {
    device.put = put
    return () => {
      device.put = null
    }
  }
}

/** The fourteen faults of a device that T-ST1 names. */
export const STORAGE_FAULTS: readonly StorageFault[] = [
  { row: 1, name: 'indexedDB is undefined', heals: false, strike: accessing(() => undefined) },
  {
    row: 2,
    name: 'access throws SecurityError',
    heals: false,
    strike: accessing(() => {
      throw domError('SecurityError')
    }),
  },
  {
    row: 3,
    name: 'open rejects',
    heals: false,
    strike: opening(() => failingRequest('UnknownError')),
  },
  {
    row: 4,
    name: 'open never settles',
    heals: false,
    strike: opening(() => ({}) as IDBOpenDBRequest),
  },
  {
    row: 5,
    name: 'open is blocked by an older tab',
    heals: false,
    isForeign: true,
    async strike({ databaseName }, real) {
      const request = real.open(databaseName)
      request.onupgradeneeded = () => request.result.createObjectStore('of an older build')
      const older = await resultOf(request)
      return () => older.close()
    },
  },
  {
    row: 6,
    name: 'versionchange from a newer tab',
    heals: true,
    async strike({ databaseName }, real) {
      const newer = await resultOf(real.open(databaseName, 7))
      return () => newer.close()
    },
  },
  {
    row: 7,
    name: 'the browser closes the connection, with an event',
    heals: true,
    async strike(device) {
      loseHandles(device)
      return () => {}
    },
  },
  {
    row: 8,
    name: 'the connection is dead without an event',
    heals: true,
    async strike({ handles }) {
      for (const handle of handles) handle.close()
      return () => {}
    },
  },
  {
    row: 9,
    name: 'UnknownError, the server of the database is lost',
    heals: true,
    async strike(device) {
      const dead = new Set(device.handles)
      device.onTransaction = (handle) => {
        if (dead.has(handle)) throw domError('UnknownError')
      }
      return () => {
        device.onTransaction = null
      }
    },
  },
  {
    row: 10,
    name: 'QuotaExceededError on put',
    heals: false,
    only: 'write',
    strike: putting(() => {
      throw domError('QuotaExceededError')
    }),
  },
  {
    row: 11,
    name: 'the transaction aborts after the request succeeded',
    heals: false,
    only: 'write',
    strike: putting((store, _key, put) => {
      const request = put()
      request.addEventListener('success', () => store.transaction.abort())
      return request
    }),
  },
  {
    row: 12,
    name: 'DataCloneError: a host put a function into it',
    heals: false,
    only: 'write',
    isUncloneable: true,
    strike: async () => () => {},
  },
  {
    row: 13,
    name: 'a row that cannot be read',
    heals: false,
    only: 'read',
    async strike(device) {
      device.get = (_store, key, get) => {
        if (key.endsWith('before')) throw domError('NotReadableError')
        return get()
      }
      return () => {
        device.get = null
      }
    },
  },
  {
    row: 14,
    name: 'the database is deleted under us',
    heals: true,
    isDeleted: true,
    async strike({ databaseName }, real) {
      await resultOf(real.deleteDatabase(databaseName))
      return () => {}
    },
  },
]
