/**
 * Everything that can go wrong, as one word.
 *
 * The relay writes the same words into the `code` of its problem documents, so a code means the
 * same in the browser, on the wire and in a log. Sentences for people live in the widget; what each
 * code means and what to do stands in docs/errors.md, written from here.
 */
export type SupportErrorCode =
  /**
   * The request was given up by its caller, or a submission was taken back.
   * What to do: Nothing; whoever aborted knows.
   */
  | 'aborted'
  /**
   * The host's `getToken` threw, hung for longer than 10 s or returned nothing.
   * What to do: Look at the host's token endpoint; submissions wait and go on once it answers.
   */
  | 'auth_unavailable'
  /**
   * The server refused the token, also a fresh one.
   * What to do: Let the person sign in again; drafts and submissions stay.
   */
  | 'auth_required'
  /**
   * What came back is not the Support API: HTML, cut JSON, a wrong shape.
   * What to do: Check `endpoint`, and what stands between: a captive portal, a proxy's error page.
   */
  | 'bad_response'
  /**
   * A modal dialog of the host lies over the widget and cannot be joined.
   * What to do: Close the dialog, or mount the widget inside it.
   */
  | 'blocked_by_host_modal'
  /**
   * Someone else changed it first, the ticket's state does not allow it, or the same key came
   * with another payload.
   * What to do: Read the ticket again and offer what `ticket.actions` says now.
   */
  | 'conflict'
  /**
   * The client was destroyed, or its user switched while the call was under way.
   * What to do: Nothing: the answer belongs to nobody here any more.
   */
  | 'destroyed'
  /**
   * A guest's ticket is on the server and waits until the link in a mail is followed.
   * What to do: Say that a mail is on its way; the submission is done as soon as the link was used.
   */
  | 'email_verification'
  /**
   * The chosen file is no longer what it was when it was chosen.
   * What to do: Ask for the file again.
   */
  | 'file_changed'
  /**
   * The file holds no bytes; helpdesks refuse it.
   * What to do: Ask for another file.
   */
  | 'file_empty'
  /**
   * The file's bytes cannot be read any more: moved, deleted, or let go by the browser.
   * What to do: Ask for the file again.
   */
  | 'file_unreadable'
  /**
   * The desk knows the person and does not allow this.
   * What to do: Do not offer it; `backend.can` and `ticket.actions` say what is allowed.
   */
  | 'forbidden'
  /**
   * The token belongs to another person than the one the host named.
   * What to do: Make `getToken` answer for `user.id`: it must be the token's `sub`.
   */
  | 'identity_mismatch'
  /**
   * The same write, with the same key, is still running on the server.
   * What to do: Nothing: it is asked again, and the first answer is replayed.
   */
  | 'in_progress'
  /**
   * The input breaks a rule; `fields` says which, by pointer and code.
   * What to do: Show the rule at its field; the same input is refused again.
   */
  | 'invalid'
  /**
   * The helpdesk answered 200 and did not do it.
   * What to do: Read the ticket again before anybody repeats it.
   */
  | 'not_applied'
  /**
   * Missing, or not yours: the server does not say which.
   * What to do: Drop the link to it; a shared link may be for another account.
   */
  | 'not_found'
  /**
   * This backend cannot do that (see `backend.can`).
   * What to do: Hide it where `backend.can` says no.
   */
  | 'not_supported'
  /**
   * There is no network.
   * What to do: Nothing: what was sent waits in the outbox.
   */
  | 'offline'
  /**
   * The server holds another number of bytes than the client believed.
   * What to do: Nothing: the upload goes on where the server says.
   */
  | 'offset_mismatch'
  /**
   * So many things wait to be sent on this device that it takes no more.
   * What to do: Leave the text where it is; send again once some of those have gone or were
   * cancelled.
   */
  | 'outbox_full'
  /**
   * The server asks to come back later; `retryAfterMs` says when.
   * What to do: Nothing: it is asked again no sooner. For many users, raise the server's limit.
   */
  | 'rate_limited'
  /**
   * Nothing can be kept on this device; work goes on in memory.
   * What to do: Tell the person that drafts are not saved on this device.
   */
  | 'storage_unavailable'
  /**
   * No answer came in time.
   * What to do: Nothing: what may pass is tried again, under the same key.
   */
  | 'timeout'
  /**
   * Over a limit of the desk; `limitBytes` says which, if it is a size.
   * What to do: Name the limit and ask for a smaller file or text.
   */
  | 'too_large'
  /**
   * The server is down, overloaded or not reachable.
   * What to do: Nothing: it is tried again with growing pauses; if it lasts, show another way to
   * write.
   */
  | 'unavailable'
  /**
   * Something that is not ours was thrown; `cause` holds it.
   * What to do: Look at `cause`; where it comes again, report it.
   */
  | 'unknown'
  /**
   * The server no longer knows this upload.
   * What to do: Nothing: it starts anew; bytes that are gone from this device are asked for again.
   */
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
  /** Why, in words written in code for developers: the relay sends them on, the message never. */
  readonly detail?: string | undefined
  readonly cause?: unknown
}

const RETRYABLE: ReadonlySet<SupportErrorCode> = new Set([
  'auth_unavailable',
  'bad_response',
  'email_verification',
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
  readonly detail: string | undefined

  constructor(code: SupportErrorCode, message: string = code, facts: SupportErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.code = code
    this.retryable = facts.retryable ?? RETRYABLE.has(code)
    this.status = facts.status
    this.retryAfterMs = facts.retryAfterMs
    this.fields = facts.fields ?? []
    this.limitBytes = facts.limitBytes
    this.detail = facts.detail
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
