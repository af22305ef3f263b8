import { type SupportError, toSupportError } from '../errors/SupportError.js'
import type { AttachmentFacts } from '../model/draft.js'
import type { Log } from '../model/log.js'
import type { UploadState } from '../model/upload.js'
import type { UploadRef } from '../ports/Backend.js'
import type { Lock, Presence } from '../ports/platform.js'
import { retryWaitMs } from '../time/backoff.js'
import type { Clock } from '../time/clock.js'
import { untilFirst } from '../time/untilFirst.js'
import { toSubmissionError } from './delivery.js'
import { createGate } from './gate.js'
import type { UploadBytes } from './uploadBytes.js'
import type { UploadEntry } from './uploadEntry.js'
import { uploadTurn } from './uploadTurn.js'

const AT_ONCE = 3
const PROGRESS_EVERY_MS = 100
/** A line that broke is mostly back within seconds: so many tries come soon after each other. */
const TRIES_SOON = 5

export type UploadTravelDeps = {
  readonly bytes: UploadBytes
  readonly clock: Clock
  /** From 0 up to 1. */
  readonly random: () => number
  readonly presence: Presence
  readonly lock: Lock
  readonly show: (entry: UploadEntry, change: Partial<UploadState>) => void
  readonly note: (entry: UploadEntry, facts: AttachmentFacts) => void
  readonly log?: Log
}

/**
 * Brings files to the server, three at once, through everything that passes by itself.
 *
 * The function that it returns resolves when the file has arrived, or with `null` when it has to
 * stay until it is wanted or was stopped; it rejects with what will not pass.
 */
export function createUploadTravel(
  deps: UploadTravelDeps,
): (entry: UploadEntry, signal: AbortSignal) => Promise<UploadRef | null> {
  const { bytes, clock, random, presence, show, note } = deps
  const gate = createGate(AT_ONCE)

  async function attempt(entry: UploadEntry, signal: AbortSignal): Promise<UploadRef | null> {
    const { epoch, attachment } = entry
    // Who is nobody yet becomes a guest by sending, and takes the file along.
    if (!entry.isWanted && epoch.isNobody) return null
    const release = await uploadTurn(deps, `upload/${epoch.scope}/${attachment.id}`, signal)
    try {
      return await epoch.run(async (backend, during) => {
        // An early upload that nobody can take up again or take back is worth nothing.
        if (!entry.isWanted && !backend.can.resumableUploads) return null
        show(entry, { status: 'uploading' })
        const { digest, checkpoint, size } = attachment
        if (checkpoint !== null) deps.log?.('upload_resumed', { size })
        return backend.upload(bytes.sourceOf(epoch.scope, attachment, entry.file), {
          id: attachment.id,
          digest,
          checkpoint,
          onCheckpoint: (word) => onCheckpoint(entry, word),
          onProgress: (sentBytes) => onProgress(entry, sentBytes, signal),
          signal: during,
        })
      }, signal)
    } finally {
      release()
    }
  }

  /** Another one than before: the server had let go of it, and the file begins anew. */
  function onCheckpoint(entry: UploadEntry, word: string): void {
    const { checkpoint, size } = entry.attachment
    if (checkpoint !== null && checkpoint !== word) {
      deps.log?.('upload_restarted', { size })
      show(entry, { status: 'uploading', sentBytes: 0 })
    }
    note(entry, { checkpoint: word })
  }

  function onProgress(entry: UploadEntry, sentBytes: number, signal: AbortSignal): void {
    if (signal.aborted) return
    if (sentBytes > 0) entry.attempts = 0
    const now = clock.monotonic()
    if (now - entry.progressAt < PROGRESS_EVERY_MS) return
    entry.progressAt = now
    show(entry, { status: 'uploading', sentBytes })
  }

  /** Waits for the next try: as the server says, else by full jitter or until a person is back. */
  function pauseAfter(entry: UploadEntry, error: SupportError, signal: AbortSignal): Promise<void> {
    const isServerPaced = error.retryAfterMs !== undefined
    const soon = error.status === undefined ? TRIES_SOON : 0
    const waitMs = retryWaitMs(error.retryAfterMs, Math.max(0, entry.attempts - soon), random)
    entry.attempts += 1
    const retryAt = clock.now() + waitMs
    show(entry, { status: 'waiting', retryAt, error: toSubmissionError(error) })
    return untilFirst(signal, [
      (proceed) => clock.setTimer(proceed, waitMs),
      (proceed) => (isServerPaced ? () => {} : presence.onReturn(proceed)),
      (proceed) => {
        entry.wake = proceed
        return () => {
          entry.wake = null
        }
      },
    ])
  }

  return async (entry, signal) => {
    await entry.prepared
    while (!signal.aborted) {
      const leave = await gate.enter(signal)
      let error: SupportError
      try {
        const ref = await attempt(entry, signal)
        // «Send» may have come between the look at the backend and its answer.
        if (ref || !entry.isWanted) return ref
        continue
      } catch (thrown) {
        error = toSupportError(thrown)
      } finally {
        leave()
      }
      if (signal.aborted) return null
      if (error.code === 'upload_expired') note(entry, { checkpoint: null })
      if (!error.retryable) throw error
      await pauseAfter(entry, error, signal)
    }
    return null
  }
}
