import type { Store } from '../store/store.js'

/**
 * `kept`: what is written survives a reload. `memory`: nothing can be kept on this device just
 * now, everything works in memory and the person is told so. `unknown`: nothing was written yet.
 */
export type StorageMode = 'unknown' | 'kept' | 'memory'

/**
 * Keys and values on this device. Values are what the structured clone takes; never a File or a
 * Blob (Safari gives empty ones back), bytes travel as ArrayBuffer.
 *
 * No verb rejects because the device cannot keep: an implementation over a device goes on in
 * memory, says `memory` in `mode`, and writes again what it holds once the device works again.
 */
export interface Storage {
  readonly mode: Store<StorageMode>
  get<T>(key: string): Promise<T | undefined>
  /** Resolves with what became of it: on the device, or only in memory. */
  set(key: string, value: unknown): Promise<StorageMode>
  /** Reads, changes and writes in one step that no other tab can come between. `undefined` deletes. */
  update<T>(key: string, change: (value: T | undefined) => T | undefined): Promise<StorageMode>
  delete(keys: readonly string[]): Promise<void>
  keys(prefix: string): Promise<readonly string[]>
  /** Deletes every row and the place itself, where that can be deleted. */
  erase?(): Promise<void>
  /** Lets the connection go. Calls after it work in memory. */
  close(): void
}
