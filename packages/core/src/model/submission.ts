import type { FieldProblem, SupportErrorCode } from '../errors/SupportError.js'
import type { Message, Ticket } from '../wire/index.js'
import type { Draft, DraftProblem } from './draft.js'

/** Why the outbox could not send, in a form that survives a reload. */
export type SubmissionError = {
  readonly code: SupportErrorCode
  readonly retryable: boolean
  readonly status?: number
  readonly limitBytes?: number
  /** For `invalid`: which rules are broken, where. */
  readonly fields?: readonly FieldProblem[]
}

/** A row of the outbox: pressed «Send», not yet acknowledged by the server. */
export type Submission = {
  /** The draft's id: also the idempotency key of the write. Permanent. */
  readonly id: string
  readonly kind: 'ticket' | 'reply'
  /** For replies. */
  readonly ticketId: string | null
  /** What is sent, frozen at the moment of pressing «Send». */
  readonly draft: Draft
  readonly status: 'waiting' | 'sending' | 'failed'
  /** Tries that have ended without an answer that counts. */
  readonly attempts: number
  /** When the next try is due, by the device's clock; `null` while sending or after giving up. */
  readonly retryAt: number | null
  readonly error: SubmissionError | null
  readonly createdAt: number
}

/** What became of pressing «Send», as far as it is known when the promise resolves. */
export type SubmitResult =
  /** The server has it. `message` is there for replies. */
  | { readonly status: 'sent'; readonly ticket: Ticket; readonly message?: Message }
  /** It is in the outbox and goes out by itself: offline, server down, asked to wait. */
  | { readonly status: 'waiting'; readonly submission: Submission }
  /** The server refused it for good; text and files are back in the draft. */
  | { readonly status: 'failed'; readonly error: SubmissionError }
  /** It breaks rules of the form; nothing was sent. */
  | { readonly status: 'invalid'; readonly problems: readonly DraftProblem[] }
