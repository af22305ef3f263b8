/**
 * Everything that can go wrong, as one word.
 *
 * The relay writes the same words into the `code` of its problem documents, so a code means the
 * same in the browser, on the wire and in a log. Sentences for people live in the widget.
 */
export type SupportErrorCode =
  /** The request was given up by its caller. */
  | 'aborted'
  /** The host's `getToken` threw, hung for longer than 10 s or returned nothing. */
  | 'auth_unavailable'
  /** The server refused the token, also a fresh one: the person has to sign in again. */
  | 'auth_required'
  /** What came back is not the Support API: HTML, cut JSON, a wrong shape. */
  | 'bad_response'
  /** A modal dialog of the host lies over the widget and cannot be joined. */
  | 'blocked_by_host_modal'
  /** Someone else changed it first, or the same key came with another payload. */
  | 'conflict'
  /** The client was destroyed, or its user switched while the call was under way. */
  | 'destroyed'
  /** The chosen file is no longer what it was when it was chosen. */
  | 'file_changed'
  /** The file holds no bytes; helpdesks refuse it. */
  | 'file_empty'
  /** The file's bytes cannot be read any more. */
  | 'file_unreadable'
  | 'forbidden'
  /** The token belongs to another person than the one the host named. */
  | 'identity_mismatch'
  /** The same write, with the same key, is still running on the server. */
  | 'in_progress'
  /** The input breaks a rule; `fields` says which. */
  | 'invalid'
  /** The helpdesk answered 200 and did not do it. */
  | 'not_applied'
  /** Missing, or not yours: the server does not say which. */
  | 'not_found'
  /** This backend cannot do that (see `backend.can`). */
  | 'not_supported'
  | 'offline'
  /** The server holds another number of bytes than the client believed. */
  | 'offset_mismatch'
  | 'rate_limited'
  /** Nothing can be kept on this device; work goes on in memory. */
  | 'storage_unavailable'
  | 'timeout'
  /** Over a limit of the desk; `limitBytes` says which, if it is a size. */
  | 'too_large'
  /** The server is down, overloaded or not reachable. */
  | 'unavailable'
  | 'unknown'
  /** The server no longer knows this upload: it starts anew. */
  | 'upload_expired'

/** One field that breaks a rule. */
export type FieldProblem = {
  /** JSON Pointer into the request body, as in RFC 6901: `/subject`, `/fields/route`. */
  readonly pointer: string
  /** The rule that is broken: `required`, `too_long`, `not_an_option`, … */
  readonly code: string
  readonly message?: string | undefined
}

/** Facts that go with an error; all optional, none of them a sentence for people. */
export type SupportErrorFacts = {
  /** May the same call succeed later without anybody changing anything? Default: by code. */
  readonly retryable?: boolean
  /** HTTP status, if an answer came. */
  readonly status?: number
  /** How long the server asks us to wait, in milliseconds, already clamped to 1 s – 15 min. */
  readonly retryAfterMs?: number | undefined
  readonly fields?: readonly FieldProblem[] | undefined
  /** The limit that was broken, in bytes. */
  readonly limitBytes?: number | undefined
  readonly cause?: unknown
}

const RETRYABLE: ReadonlySet<SupportErrorCode> = new Set([
  'auth_unavailable',
  'bad_response',
  'in_progress',
  'offline',
  'offset_mismatch',
  'rate_limited',
  'timeout',
  'unavailable',
  'upload_expired',
])

/** Found across bundles, where `instanceof` is not: two copies of the core may share one page. */
const BRAND = Symbol.for('deskside.SupportError')

/**
 * The one error that Deskside throws or rejects with.
 *
 * `message` is for developers and holds no text of a person, no token and no address.
 *
 * @example
 * if (isSupportError(error) && error.code === 'too_large') showLimit(error.limitBytes)
 */
export class SupportError extends Error {
  override readonly name = 'SupportError'
  readonly code: SupportErrorCode
  readonly retryable: boolean
  readonly status: number | undefined
  readonly retryAfterMs: number | undefined
  readonly fields: readonly FieldProblem[]
  readonly limitBytes: number | undefined

  constructor(code: SupportErrorCode, message: string = code, facts: SupportErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.code = code
    this.retryable = facts.retryable ?? RETRYABLE.has(code)
    this.status = facts.status
    this.retryAfterMs = facts.retryAfterMs
    this.fields = facts.fields ?? []
    this.limitBytes = facts.limitBytes
    Object.defineProperty(this, BRAND, { value: true })
  }
}

/** Tells a `SupportError` of any copy of the core from any other value. */
export function isSupportError(value: unknown): value is SupportError {
  return value instanceof Error && (value as { [BRAND]?: unknown })[BRAND] === true
}

/** Wraps whatever was thrown; a `SupportError` passes as it is, an abort becomes `aborted`. */
export function toSupportError(value: unknown): SupportError {
  if (isSupportError(value)) return value
  const isAbort = value instanceof Error && value.name === 'AbortError'
  return new SupportError(isAbort ? 'aborted' : 'unknown', undefined, { cause: value })
}
