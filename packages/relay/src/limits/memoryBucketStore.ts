import { type Clock, systemClock } from '@deskside/core'
import { memoryShelves } from '../state/memoryShelves.js'
import type { BucketStore } from './BucketStore.js'
import { shelfBucketStore } from './shelfBucketStore.js'

/** For one process; when it ends, all are full again. */
export function memoryBucketStore(
  options: { readonly clock?: Clock; readonly entries?: number } = {},
): BucketStore {
  const { clock = systemClock(), entries = 100_000 } = options
  const shelves = memoryShelves(clock)
  return shelfBucketStore({ clock, entries, brief: shelves, lasting: shelves })
}
