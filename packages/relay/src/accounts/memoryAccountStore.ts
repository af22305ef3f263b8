import { type Clock, systemClock } from '@deskside/core'
import { memoryShelves } from '../state/memoryShelves.js'
import type { AccountStore } from './AccountStore.js'
import { shelfAccountStore } from './shelfAccountStore.js'

export type MemoryAccountStoreOptions = {
  readonly clock?: Clock
  /** Sessions, links and waiting tickets, each; beyond it the oldest are forgotten. @default 10000 */
  readonly entries?: number
}

/** For one process; what it knows ends with the process. */
export function memoryAccountStore(options: MemoryAccountStoreOptions = {}): AccountStore {
  const { clock = systemClock(), entries = 10_000 } = options
  return shelfAccountStore({ shelves: memoryShelves(clock), entries })
}
