import type { NewUpload, StoredUpload } from './UploadStore.js'

/** What is known of an upload, but for how many bytes of it have come. */
export type UploadNote = Omit<StoredUpload, 'offset'> & {
  /** All bytes have come: nobody needs to count them any more. */
  readonly isWhole: boolean
}

/** What changes in the life of an upload. */
export type UploadNoteChange = Partial<Pick<UploadNote, 'ref' | 'usedBy' | 'isWhole'>>

/**
 * What a relay remembers of uploads whose bytes lie somewhere else, as in an object store. A
 * server of several processes needs one that they share.
 */
export interface UploadNotes {
  /** In one step: the owner's note with the same `clientId`, or one for this new upload. */
  create(upload: NewUpload): Promise<UploadNote>
  find(id: string): Promise<UploadNote | undefined>
  /** In one step; does nothing where it is gone. */
  change(id: string, change: UploadNoteChange): Promise<void>
  remove(id: string): Promise<void>
  /** How many unused uploads a person has. */
  countOf(owner: string): Promise<number>
  /** Ids of what expired at `now` or before. */
  expiredAt(now: number): Promise<readonly string[]>
}
