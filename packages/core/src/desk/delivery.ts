import { isSupportError, SupportError, type SupportErrorCode } from '../errors/SupportError.js'
import { withFileIds } from '../model/formState.js'
import type { OutboxRow } from '../model/outboxBox.js'
import type { SubmissionError } from '../model/submission.js'
import { wellFormed } from '../model/wellFormed.js'
import type { AttachmentKeeper } from '../ports/AttachmentKeeper.js'
import type { Epoch } from '../ports/Epoch.js'
import { retryWaitMs } from '../time/backoff.js'
import type { Message, Ticket } from '../wire/index.js'

export type Delivered = { readonly ticket: Ticket; readonly message?: Message }

export type DeliveryDeps = {
  readonly keeper: AttachmentKeeper
  /** Where it was written, and in which language. */
  readonly source: string | null
  readonly locale: string | null
}

/** Sends one row, once: files first, then the text under the row's permanent key. */
export async function deliverRow(
  { keeper, source, locale }: DeliveryDeps,
  row: OutboxRow,
  epoch: Epoch,
  signal: AbortSignal,
  onText: () => void,
): Promise<Delivered> {
  const { ticketId, id: submissionId } = row
  const draft = wellFormed(row.draft)
  const uploadIds = await Promise.all(
    draft.attachments.map((attachment) => attachment.uploadId ?? keeper.finish(attachment, signal)),
  )
  if (signal.aborted) throw new SupportError('aborted')
  onText()
  const { body, subject, categoryId, typeId, priority, projectId, page } = draft
  const sent = epoch.run(async (backend, during): Promise<Delivered> => {
    const call = { idempotencyKey: submissionId, signal: during }
    if (ticketId !== null) {
      return backend.reply(ticketId, { body, uploadIds, submissionId }, call)
    }
    const ids = new Map(draft.attachments.map(({ id }, index) => [id, uploadIds[index] ?? id]))
    const fields = withFileIds(draft.fields, ids)
    const choices = { categoryId, typeId, priority, projectId, fields }
    const origin = {
      submissionId,
      source: draft.source ?? source,
      locale,
      followUpOf: draft.followUpOf ?? null,
      ...(page ? { page } : {}),
    }
    return {
      ticket: await backend.createTicket({ subject, body, ...choices, uploadIds, ...origin }, call),
    }
  })
  return sent.catch((error: unknown) => {
    // A day offline: the server let go of files that it had. The next try brings them anew.
    if (isSupportError(error) && error.code === 'upload_expired') keeper.expire(draft.attachments)
    throw error
  })
}

/**
 * What the end of a try means for its row.
 *
 * `wait`: it goes out later by itself, at the latest after `waitMs`; `null` waits for the person
 * to sign in or come back. `refused`: the server does not have it and will not take it like this.
 * `unclear`: nobody knows; only the person may decide, and the key stays.
 */
export type Verdict =
  | { readonly type: 'wait'; readonly waitMs: number | null; readonly isServerPaced: boolean }
  | { readonly type: 'refused' }
  | { readonly type: 'unclear' }

const SIGN_IN: ReadonlySet<SupportErrorCode> = new Set(['auth_required', 'identity_mismatch'])
const UNCLEAR: ReadonlySet<SupportErrorCode> = new Set(['unknown', 'not_applied', 'aborted'])

/** @param mayWait may it wait for the person to sign in? A program that awaits it wants to know */
export function verdictOf(
  error: SupportError,
  attempts: number,
  random: () => number,
  mayWait = true,
): Verdict {
  if (needsSignIn(error) && mayWait) return { type: 'wait', waitMs: null, isServerPaced: false }
  if (error.retryable) {
    const waitMs = retryWaitMs(error.retryAfterMs, attempts, random)
    const isServerPaced = error.retryAfterMs !== undefined
    return { type: 'wait', waitMs, isServerPaced }
  }
  return { type: isUnclear(error.code) ? 'unclear' : 'refused' }
}

/** The server answered, or nothing was sent: what came of it is known. */
const CLEAR: ReadonlySet<SupportErrorCode> = new Set([
  'auth_required',
  'auth_unavailable',
  'identity_mismatch',
  'rate_limited',
])

/** Could the text have reached the server, although this came back? */
export function leavesDoubt(code: SupportErrorCode): boolean {
  return !CLEAR.has(code)
}

/** Is it the person who has to do something first? */
export function needsSignIn(error: { readonly code: SupportErrorCode } | null): boolean {
  return error !== null && SIGN_IN.has(error.code)
}

/** Does nobody know whether the server has it? */
export function isUnclear(code: SupportErrorCode): boolean {
  return UNCLEAR.has(code)
}

/** The error in a form that survives a reload. */
export function toSubmissionError(error: SupportError): SubmissionError {
  const { code, retryable, status, limitBytes, fields } = error
  return {
    code,
    retryable,
    ...(status === undefined ? {} : { status }),
    ...(limitBytes === undefined ? {} : { limitBytes }),
    ...(fields.length === 0 ? {} : { fields }),
  }
}
