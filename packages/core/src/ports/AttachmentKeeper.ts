import type { AttachmentFacts, DraftAttachment } from '../model/draft.js'
import type { UploadState } from '../model/upload.js'
import type { Store } from '../store/store.js'
import type { UploadSource } from './Backend.js'

/**
 * Who holds the bytes of chosen files: keeps them on this device, brings them to the server,
 * tries again. Drafts and the outbox hold the words about a file, the keeper its bytes.
 *
 * It works for the person of the moment; `clear` is called when that changes. It is the only
 * retrier of uploads: what it rejects with will not get better by itself.
 */
export interface AttachmentKeeper {
  /** By attachment id. */
  readonly states: Store<Readonly<Record<string, UploadState>>>
  /**
   * Takes a file that was just chosen: keeps its bytes and, where the backend can resume, lets
   * them begin to travel. Never throws; what goes wrong is in `states`.
   */
  add(attachment: DraftAttachment, file: File | UploadSource): void
  /**
   * Takes up a file of an earlier visit, after its draft or its outbox row was read from the
   * device: goes on at its checkpoint. Calling it again for a file that it has does nothing.
   */
  restore(attachment: DraftAttachment): void
  /**
   * Resolves with the server's id once every byte was acknowledged; a paused upload goes on, a
   * file that it does not have yet is restored first. Waits through everything that may pass
   * (offline, 429, 503).
   *
   * @throws SupportError what will not pass: `file_changed`, `file_unreadable`, `too_large`,
   *   `auth_required` …; `aborted` when `signal` aborts (the upload itself may go on)
   */
  finish(attachment: DraftAttachment, signal?: AbortSignal): Promise<string>
  pause(attachmentId: string): void
  resume(attachmentId: string): void
  /** Somebody signed in again: what was refused for that alone goes on. */
  nudge(): void
  /** The server has used the file: its bytes on this device are not needed any more. */
  forget(attachments: readonly DraftAttachment[]): void
  /**
   * The server no longer has what it acknowledged (`upload_expired` from a write): the next
   * `finish` brings the file there anew, from the bytes that are still here.
   */
  expire(attachments: readonly DraftAttachment[]): void
  /** Nobody wants the file: stops, deletes its bytes here, and takes it back from the server. */
  discard(attachments: readonly DraftAttachment[]): void
  /** Hears what becomes known of any file, so that it can be written beside the text. */
  onFacts(listener: (attachmentId: string, facts: AttachmentFacts) => void): () => void
  /** Another person: stops everything and forgets it in memory; what is on the device stays. */
  clear(): void
}
