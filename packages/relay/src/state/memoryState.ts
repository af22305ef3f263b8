import { type Clock, systemClock } from '@deskside/core'
import { memoryAccountStore } from '../accounts/memoryAccountStore.js'
import { memoryIdempotencyStore } from '../idempotency/memoryIdempotencyStore.js'
import { shelfRevocationList } from '../identity/shelfRevocationList.js'
import { memoryBucketStore } from '../limits/memoryBucketStore.js'
import { memoryNoticeStore } from '../notices/memoryNoticeStore.js'
import { memoryUploadNotes } from '../uploads/memoryUploadNotes.js'
import { memoryUploadStore } from '../uploads/memoryUploadStore.js'
import { memoryShelves } from './memoryShelves.js'
import type { RelayState } from './RelayState.js'

/** For one process; what it knows ends with the process. */
export function memoryState(options: { readonly clock?: Clock } = {}): RelayState {
  const { clock = systemClock() } = options
  return {
    idempotency: memoryIdempotencyStore({ clock }),
    accounts: memoryAccountStore({ clock }),
    buckets: memoryBucketStore({ clock }),
    revocations: shelfRevocationList(memoryShelves(clock)),
    uploads: memoryUploadStore(),
    uploadNotes: memoryUploadNotes(),
    notices: memoryNoticeStore({ clock }),
    check: async () => {},
    close: async () => {},
  }
}
