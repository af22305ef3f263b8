import { type FieldProblem, SupportError, type SupportErrorCode } from '../errors/SupportError.js'
import { retryAfterMs } from '../time/backoff.js'
import { isRecord } from '../wire/isRecord.js'

/** An answer as it came, whoever carried it. */
export type Answer = {
  readonly status: number
  /** `null` if absent, or hidden by CORS. */
  header(name: string): string | null
  readonly text: string
}

const BY_STATUS: Readonly<Record<number, SupportErrorCode>> = {
  400: 'invalid',
  401: 'auth_required',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_supported',
  408: 'timeout',
  409: 'conflict',
  410: 'not_found',
  413: 'too_large',
  415: 'invalid',
  422: 'invalid',
  423: 'in_progress',
  425: 'in_progress',
  429: 'rate_limited',
  // tus 1.0, checksum extension.
  460: 'file_changed',
  501: 'not_supported',
  504: 'timeout',
}

/** Words that a server may say; any other one is read by the status alone. */
const SPOKEN = new Set<unknown>([
  ...Object.values(BY_STATUS),
  'bad_response',
  'email_verification',
  'file_empty',
  'file_unreadable',
  'identity_mismatch',
  'not_applied',
  'offset_mismatch',
  'unavailable',
  'upload_expired',
])

/**
 * Reads a refusal: RFC 9457 where it is one; the status counts where a proxy answered in HTML. By
 * hand: schemas come with what reads tickets.
 */
export function toProblem(answer: Answer): SupportError {
  const { status } = answer
  const parsed = parseJson(answer.text)
  const { code, errors, limitBytes } = isRecord(parsed) ? parsed : {}
  const byStatus = BY_STATUS[status] ?? (status >= 500 ? 'unavailable' : 'bad_response')
  return new SupportError(isSpoken(code) ? code : byStatus, `HTTP ${status}`, {
    status,
    fields: Array.isArray(errors) ? errors.flatMap(toFieldProblem) : [],
    retryAfterMs: retryAfterMs(answer.header('retry-after'), answer.header('date')),
    limitBytes: typeof limitBytes === 'number' ? limitBytes : undefined,
  })
}

/** `undefined` for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Without the server's own words: they may repeat what a person wrote, and errors are logged. */
function toFieldProblem(value: unknown): FieldProblem[] {
  const { pointer, code } = isRecord(value) ? value : {}
  return typeof pointer === 'string' && typeof code === 'string' ? [{ pointer, code }] : []
}

function isSpoken(code: unknown): code is SupportErrorCode {
  return SPOKEN.has(code)
}
