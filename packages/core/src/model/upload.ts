import type { SubmissionError } from './submission.js'

/** How far one file has travelled. */
export type UploadState = {
  readonly attachmentId: string
  readonly status: 'reading' | 'waiting' | 'uploading' | 'paused' | 'uploaded' | 'failed'
  /** Bytes that the server has, or that are on their way in the running request. */
  readonly sentBytes: number
  /** Bytes in all. */
  readonly size: number
  /** While `waiting` after a failure: when it goes on by itself. Device clock. */
  readonly retryAt: number | null
  readonly error: SubmissionError | null
}
