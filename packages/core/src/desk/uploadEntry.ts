import { SupportError } from '../errors/SupportError.js'
import type { DraftAttachment } from '../model/draft.js'
import type { UploadSource } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'

type Waiter = { resolve(uploadId: string): void; reject(error: SupportError): void }

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
  /** Failures since the last byte that got through. */
  attempts: number
  progressAt: number
  /** Ends the wait for the next try. */
  wake: (() => void) | null
  readonly waiters: Set<Waiter>
}

export function uploadEntry(
  attachment: DraftAttachment,
  file: UploadSource | null,
  epoch: Epoch,
): UploadEntry {
  return {
    attachment,
    epoch,
    file,
    prepared: Promise.resolve(),
    run: new AbortController(),
    isRunning: false,
    isWanted: false,
    attempts: 0,
    progressAt: Number.NEGATIVE_INFINITY,
    wake: null,
    waiters: new Set(),
  }
}

/** Stops the run; who waits for the file goes on waiting. */
export function stopRun(entry: UploadEntry): void {
  entry.isRunning = false
  entry.run.abort()
}

/** Resolves with the server's id, whichever run brings it. */
export function untilArrived(entry: UploadEntry, signal: AbortSignal | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const onAbort = () => waiter.reject(new SupportError('aborted'))
    const settle = () => {
      entry.waiters.delete(waiter)
      signal?.removeEventListener('abort', onAbort)
    }
    const waiter: Waiter = {
      resolve(uploadId) {
        settle()
        resolve(uploadId)
      },
      reject(error) {
        settle()
        reject(error)
      },
    }
    entry.waiters.add(waiter)
    signal?.addEventListener('abort', onAbort)
    if (signal?.aborted) onAbort()
  })
}

export function rejectWaiters(entry: UploadEntry, error: SupportError): void {
  for (const waiter of [...entry.waiters]) waiter.reject(error)
}
