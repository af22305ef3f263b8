import { isSupportError, SupportError, type SupportErrorCode } from '@deskside/core'

/** The one place where a word becomes a number. */
export const STATUS_OF: Readonly<Record<SupportErrorCode, number>> = {
  aborted: 503,
  auth_required: 401,
  auth_unavailable: 503,
  bad_response: 502,
  blocked_by_host_modal: 500,
  conflict: 409,
  destroyed: 503,
  email_verification: 202,
  file_changed: 409,
  file_empty: 422,
  file_unreadable: 422,
  forbidden: 403,
  identity_mismatch: 403,
  in_progress: 409,
  invalid: 422,
  not_applied: 409,
  not_found: 404,
  not_supported: 501,
  offline: 503,
  offset_mismatch: 409,
  outbox_full: 503,
  rate_limited: 429,
  storage_unavailable: 503,
  timeout: 504,
  too_large: 413,
  unavailable: 503,
  unknown: 500,
  upload_expired: 410,
}

const TITLES: Readonly<Record<number, string>> = {
  202: 'Accepted',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  460: 'Checksum Mismatch',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

export type RefusalFacts = {
  /** Where the number is not the code's own: 400 for a broken request, 422 for a reused key. */
  readonly status?: number
  /** For developers; written by us, never taken from a person or a helpdesk. */
  readonly detail?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly limitBytes?: number
}

/** What the relay itself refuses: it knows more of HTTP than a `SupportError` says. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: SupportErrorCode
  readonly facts: RefusalFacts

  constructor(code: SupportErrorCode, facts: RefusalFacts = {}) {
    super(facts.detail ?? code)
    this.code = code
    this.facts = facts
  }
}

/**
 * Any error as an RFC 9457 problem document. Only the code and facts that we know to be harmless
 * cross: neither message, stack nor status of a helpdesk, and of words only a `detail`.
 */
export function problemResponse(error: unknown): Response {
  if (error instanceof Refusal) return refusalResponse(error)
  const known = isSupportError(error) ? error : new SupportError('unknown')
  const status = STATUS_OF[known.code] ?? 500
  const headers: Record<string, string> = {}
  if (known.retryAfterMs !== undefined) {
    headers['Retry-After'] = String(Math.max(1, Math.ceil(known.retryAfterMs / 1_000)))
  }
  return write(status, headers, {
    code: known.code,
    ...(known.detail === undefined ? {} : { detail: known.detail }),
    ...(known.limitBytes === undefined ? {} : { limitBytes: known.limitBytes }),
    ...(known.fields.length === 0
      ? {}
      : { errors: known.fields.map(({ pointer, code }) => ({ pointer, code })) }),
  })
}

function refusalResponse({ code, facts }: Refusal): Response {
  return write(facts.status ?? STATUS_OF[code], facts.headers ?? {}, {
    code,
    ...(facts.detail === undefined ? {} : { detail: facts.detail }),
    ...(facts.limitBytes === undefined ? {} : { limitBytes: facts.limitBytes }),
  })
}

function write(
  status: number,
  headers: Readonly<Record<string, string>>,
  members: Readonly<Record<string, unknown>>,
): Response {
  const document = { type: 'about:blank', title: TITLES[status] ?? 'Error', status, ...members }
  return new Response(JSON.stringify(document), {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json' },
  })
}
