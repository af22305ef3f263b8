import {
  type FieldProblem,
  SupportError,
  type SupportErrorCode,
} from '../../errors/SupportError.js'
import { retryAfterMs } from '../../time/backoff.js'
import { isRecord } from '../../wire/isRecord.js'
import { type Answer, parseJson } from '../problem.js'

const CODES: Readonly<Record<number, SupportErrorCode>> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'not_found',
  408: 'timeout',
  409: 'conflict',
  413: 'too_large',
  422: 'invalid',
  429: 'rate_limited',
  504: 'timeout',
}

/** What Zendesk's records call what our forms ask for. */
const POINTERS: Readonly<Record<string, string>> = {
  subject: '/subject',
  description: '/body',
  comment: '/body',
  requester: '/requester',
}

/**
 * Reads a refusal of Zendesk. Its words stay behind: they are of its own forms, and for its agents.
 *
 * @param isRelay a token that is refused is then the relay's own, and nobody can sign in against that
 */
export function zendeskProblem(answer: Answer, isRelay: boolean): SupportError {
  const { status } = answer
  const parsed = parseJson(answer.text)
  const details = isRecord(parsed) && isRecord(parsed.details) ? parsed.details : {}
  const code = codeOf(status, details, isRelay)
  return new SupportError(code, `Zendesk answered ${status}`, {
    status,
    fields: code === 'invalid' ? Object.entries(details).flatMap(toFieldProblems) : [],
    retryAfterMs: retryAfterMs(answer.header('retry-after'), answer.header('date')),
  })
}

function codeOf(
  status: number,
  details: Record<string, unknown>,
  isRelay: boolean,
): SupportErrorCode {
  if (status === 401) return isRelay ? 'unavailable' : 'auth_required'
  // «closed prevents ticket update»: it ended since it was looked at.
  if (status === 422 && 'status' in details) return 'conflict'
  return CODES[status] ?? (status >= 500 ? 'unavailable' : 'bad_response')
}

function toFieldProblems([name, problems]: [string, unknown]): readonly FieldProblem[] {
  return (Array.isArray(problems) ? problems : []).map((problem: unknown) => {
    const { error, field_key } = isRecord(problem) ? problem : {}
    const field = /^\d+$/.test(String(field_key)) ? `/fields/${field_key}` : undefined
    return {
      pointer: POINTERS[name] ?? field ?? '',
      code: error === 'BlankValue' ? 'required' : 'refused',
    }
  })
}
