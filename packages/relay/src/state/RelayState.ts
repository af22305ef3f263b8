import type { AccountStore } from '../accounts/AccountStore.js'
import type { IdempotencyStore } from '../idempotency/IdempotencyStore.js'
import type { RevocationList } from '../identity/RevocationList.js'
import type { BucketStore } from '../limits/BucketStore.js'
import type { NoticeStore } from '../notices/NoticeStore.js'
import type { UploadNotes } from '../uploads/UploadNotes.js'
import type { UploadStore } from '../uploads/UploadStore.js'

/**
 * All that a relay has to remember, in one place: `memoryState` for a process that may forget,
 * `fileState` for one process that may not, `redisState` for several.
 */
export interface RelayState {
  readonly idempotency: IdempotencyStore
  readonly accounts: AccountStore
  readonly buckets: BucketStore
  readonly revocations: RevocationList
  readonly uploads: UploadStore
  /** For an `UploadStore` that keeps bytes elsewhere: `tusUploadStore({ store, notes })`. */
  readonly uploadNotes: UploadNotes
  readonly notices: NoticeStore
  /** For readiness: rejects where nothing could be remembered now. */
  check(): Promise<void>
  /** After the last request. */
  close(): Promise<void>
}
