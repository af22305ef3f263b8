import { get, keys, type UseStore } from 'idb-keyval'
import type { Storage } from '../ports/Storage.js'
import { type Clock, systemClock } from '../time/clock.js'
import { type Device, deviceStorage } from './deviceStorage.js'
import { idbConnection } from './idbConnection.js'

export type IdbStorageOptions = {
  /** @default 'deskside' */
  readonly databaseName?: string
  /** Asked at the first use, never before. @default () => globalThis.indexedDB */
  readonly factory?: () => IDBFactory | undefined
  /** @default systemClock() */
  readonly clock?: Clock
}

/**
 * Keeps rows in IndexedDB, with strict durability; goes on in memory while the device cannot.
 * Opens nothing before the first verb.
 */
export function idbStorage(options: IdbStorageOptions = {}): Storage {
  return deviceStorage(idbDevice(options), options.clock ?? systemClock())
}

/** IndexedDB as a place that keeps rows and may fail. */
export function idbDevice(options: IdbStorageOptions = {}): Device {
  const { factory = () => globalThis.indexedDB, clock = systemClock(), databaseName } = options
  const connection = idbConnection({ factory, clock, databaseName })
  const { use } = connection
  return {
    get: (key) => get(key, use),
    update: (key, change) => updateOrDelete(use, key, change),
    keys: () => keys<string>(use),
    erase: connection.erase,
    close: connection.close,
  }
}

/** idb-keyval's `update` stores `undefined` where ours deletes. */
function updateOrDelete(
  use: UseStore,
  key: string,
  change: (stored: unknown) => unknown,
): Promise<unknown> {
  return use('readwrite', (store) => {
    const { transaction } = store
    return new Promise((resolve, reject) => {
      let value: unknown
      const request = store.get(key)
      request.onsuccess = () => {
        try {
          value = change(request.result)
          if (value === undefined) store.delete(key)
          else store.put(value, key)
        } catch (error) {
          reject(error)
          transaction.abort()
        }
      }
      transaction.oncomplete = () => resolve(value)
      transaction.onabort = () => reject(transaction.error ?? request.error)
    })
  })
}
