import * as v from 'valibot'
import { SupportError, type SupportErrorCode } from '../errors/SupportError.js'
import { retryAfterMs } from '../time/backoff.js'
import { problemSchema } from '../wire/index.js'

/** An answer as it came, whoever carried it. */
export type Answer = {
  readonly status: number
  /** `null` if absent, or hidden by CORS. */
  header(name: string): string | null
  readonly text: string
}

/** Words that a server may say; any other one is read by the status alone. */
const SPOKEN: ReadonlySet<string> = new Set<SupportErrorCode>([
  'auth_required',
  'bad_response',
  'conflict',
  'file_changed',
  'file_empty',
  'file_unreadable',
  'forbidden',
  'identity_mismatch',
  'in_progress',
  'invalid',
  'not_applied',
  'not_found',
  'not_supported',
  'offset_mismatch',
  'rate_limited',
  'timeout',
  'too_large',
  'unavailable',
  'upload_expired',
])

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

/** Reads a refusal: RFC 9457 where it is one; the status counts where a proxy answered in HTML. */
export function toProblem(answer: Answer): SupportError {
  const { status } = answer
  const { code, limitBytes, errors } = readDocument(answer.text)
  const byStatus = BY_STATUS[status] ?? (status >= 500 ? 'unavailable' : 'bad_response')
  const waitMs = retryAfterMs(answer.header('retry-after'), answer.header('date'))
  return new SupportError(isSpoken(code) ? code : byStatus, `HTTP ${status}`, {
    status,
    fields: errors.map(({ pointer, code: rule, message }) =>
      message === undefined ? { pointer, code: rule } : { pointer, code: rule, message },
    ),
    ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
    ...(limitBytes === undefined ? {} : { limitBytes }),
  })
}

/** JSON of the shape that was asked for; anything else is `bad_response`. */
export function readJson<S extends v.GenericSchema>(schema: S, answer: Answer): v.InferOutput<S> {
  const result = v.safeParse(schema, parse(answer.text))
  if (result.success) return result.output
  const path = v.getDotPath(result.issues[0]) ?? ''
  throw new SupportError('bad_response', `unexpected answer at "${path}"`, {
    status: answer.status,
  })
}

function readDocument(text: string): v.InferOutput<typeof problemSchema> {
  const result = v.safeParse(problemSchema, parse(text))
  return result.success ? result.output : { type: 'about:blank', title: '', errors: [] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isSpoken(code: string | undefined): code is SupportErrorCode {
  return code !== undefined && SPOKEN.has(code)
}
