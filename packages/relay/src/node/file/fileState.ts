import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, systemClock } from '@deskside/core'
import { shelfAccountStore } from '../../accounts/shelfAccountStore.js'
import {
  type IdempotencyTimes,
  shelfIdempotencyStore,
} from '../../idempotency/shelfIdempotencyStore.js'
import { shelfRevocationList } from '../../identity/shelfRevocationList.js'
import { shelfBucketStore } from '../../limits/shelfBucketStore.js'
import { shelfNoticeStore } from '../../notices/shelfNoticeStore.js'
import { memoryShelves } from '../../state/memoryShelves.js'
import type { RelayState } from '../../state/RelayState.js'
import { fileUploadNotes } from '../fileUploadNotes.js'
import { fileUploadStore } from '../fileUploadStore.js'
import { lockFolder } from './folderLock.js'
import { openJournal } from './journal.js'

export type FileStateOptions = IdempotencyTimes & {
  readonly clock?: Clock
  /** Rows of a kind that ends by itself: keys, sessions, links. @default 100000 */
  readonly entries?: number
}

/**
 * Keeps all that a relay has to remember in a folder, over restarts and `kill -9`: `state.log`, where
 * each change is on the disk before anybody is told of it, and `uploads/`. For one process at a time;
 * it holds the rows in memory as well. Limits that fill up within a minute begin anew at a restart.
 *
 * @param folder made when it is missing; it holds password hashes and what people wrote
 * @throws where the folder is in use, cannot be written to, or holds something else
 */
export async function fileState(
  folder: string,
  options: FileStateOptions = {},
): Promise<RelayState> {
  const { clock = systemClock(), entries = 100_000 } = options
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unlock = await lockFolder(folder)
  const journal = await openJournal(join(folder, 'state.log'))
  const shelves = memoryShelves(clock, journal)
  const processId = crypto.randomUUID()
  return {
    idempotency: shelfIdempotencyStore({ ...options, clock, entries, shelves, processId }),
    accounts: shelfAccountStore({ shelves, entries }),
    buckets: shelfBucketStore({ clock, entries, brief: memoryShelves(clock), lasting: shelves }),
    revocations: shelfRevocationList(shelves),
    uploads: fileUploadStore({ dir: join(folder, 'uploads') }),
    uploadNotes: fileUploadNotes({ dir: join(folder, 'upload-notes') }),
    notices: shelfNoticeStore({ shelves, entries }),
    check: journal.check,
    async close() {
      await journal.close()
      await unlock()
    },
  }
}
