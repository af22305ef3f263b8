import { SupportError } from '../errors/SupportError.js'
import type { DraftAttachment } from '../model/draft.js'
import type { UploadSource } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Store } from '../store/store.js'

/** One file on its way. */
export type UploadEntry = {
  attachment: DraftAttachment
  readonly epoch: Epoch
  /** As it was chosen; `null` after a reload. */
  readonly file: UploadSource | null
  /** Ends when its bytes were read, hashed and kept. */
  prepared: Promise<void>
  /** The run that counts; an aborted one ends without a word. */
  run: AbortController
  isRunning: boolean
  /** «Send» was pressed: it travels also where the backend cannot resume. */
  isWanted: boolean
  /** Why the last run ended; `null` while it may still arrive. */
  error: SupportError | null
  /** Failures since the last byte that got through. */
  attempts: number
  progressAt: number
  /** Ends the wait for the next try. */
  wake: (() => void) | null
}

/** Resolves with the server's id, whichever run brings it; looks at each change of the states. */
export function untilArrived(
  entry: UploadEntry,
  states: Store<unknown>,
  signal: AbortSignal | undefined,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const stop = states.subscribe(look)
    signal?.addEventListener('abort', look)
    look()

    function look(): void {
      const { uploadId } = entry.attachment
      const error = signal?.aborted ? new SupportError('aborted') : entry.error
      if (uploadId !== null) resolve(uploadId)
      else if (error) reject(error)
      else return
      stop()
      signal?.removeEventListener('abort', look)
    }
  })
}
