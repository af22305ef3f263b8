import { isSupportError } from '@deskside/core'
import * as v from 'valibot'

const STATUS_OF: Readonly<Record<string, number>> = { not_found: 404, conflict: 409 }

/** What went wrong, as a problem document; what nobody foresaw is thrown on. */
export function toProblem(error: unknown): Response {
  if (error instanceof URIError) return problem(404, 'not_found')
  if (error instanceof v.ValiError || error instanceof SyntaxError) {
    return problem(422, 'invalid', error.message)
  }
  if (!isSupportError(error)) throw error
  return problem(STATUS_OF[error.code] ?? 422, error.code, error.message)
}

export function problem(status: number, code: string, detail?: string): Response {
  const document = {
    type: 'about:blank',
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
  }
  return Response.json(document, {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  })
}
