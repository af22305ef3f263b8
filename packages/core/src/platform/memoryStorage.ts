import type { Storage, StorageMode } from '../ports/Storage.js'
import { createStore } from '../store/store.js'

export type MemoryStorageOptions = {
  /**
   * What `mode` says. `kept` where whoever holds the storage outlives the client: a Node program,
   * a test that plays a reload.
   * @default 'memory'
   */
  readonly mode?: Extract<StorageMode, 'kept' | 'memory'>
}

/** Keys and values in memory alone; values are copied in and out, as a device would. */
export function memoryStorage(options: MemoryStorageOptions = {}): Storage {
  const { mode = 'memory' } = options
  const rows = new Map<string, unknown>()

  function write(key: string, value: unknown): StorageMode {
    if (value === undefined) rows.delete(key)
    else rows.set(key, copyOf(value))
    return mode
  }

  return {
    mode: createStore<StorageMode>(mode),
    async get<T>(key: string) {
      return copyOf(rows.get(key)) as T | undefined
    },
    async set(key, value) {
      return write(key, value)
    },
    async update<T>(key: string, change: (value: T | undefined) => T | undefined) {
      return write(key, change(copyOf(rows.get(key)) as T | undefined))
    },
    async delete(keys) {
      for (const key of keys) rows.delete(key)
    },
    async keys(prefix) {
      return [...rows.keys()].filter((key) => key.startsWith(prefix))
    },
    async erase() {
      rows.clear()
    },
    close() {},
  }
}

/** A structured clone; what cannot be cloned (a host's function in metadata) stays as it is. */
export function copyOf<T>(value: T): T {
  try {
    return structuredClone(value)
  } catch {
    return value
  }
}
