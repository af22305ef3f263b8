import { type Clock, sleep } from '@deskside/core'
import type { Handler, UploadStore } from '@deskside/relay'
import type { Fault } from './fault.js'
import { type Faults, isEnd } from './faults.js'
import { answerGarbage, answerStatus, cutAnswer, cutRequest } from './scriptedAnswers.js'

export type WithFaultsDeps = {
  readonly faults: Faults
  /** The machine's: latency lasts as long as it is said to, whatever the desk's clock shows. */
  readonly clock: Clock
  readonly uploads: UploadStore
  /** Hears by how much the server's clock is wrong for a request. */
  readonly skew: (request: Request, ms: number) => void
}

/**
 * Lets things go wrong in front of a handler. Where no answer may arrive it gives
 * `Response.error()`: the Node door breaks the line then, msw reports a network error.
 */
export function withFaults(handler: Handler, deps: WithFaultsDeps): Handler {
  const { faults, clock, uploads, skew } = deps
  return async (request) => {
    const met = faults.take(request.method, new URL(request.url).pathname)
    let skewMs = 0
    for (const { kind, ms = 0 } of met) {
      if (kind === 'delay') await sleep(clock, ms, request.signal)
      if (kind === 'clock_skew') skewMs += ms
      if (kind === 'expired_upload') await forgetUploads(uploads, request)
    }
    if (skewMs !== 0) skew(request, skewMs)
    const answer = await endOf(handler, request, met.find(isEnd))
    if (skewMs === 0 || answer.type === 'error') return answer
    const { status, body } = answer
    const headers = new Headers(answer.headers)
    headers.set('Date', new Date(clock.now() + skewMs).toUTCString())
    return new Response(body, { status, headers })
  }
}

async function endOf(
  handler: Handler,
  request: Request,
  end: Fault | undefined,
): Promise<Response> {
  switch (end?.kind) {
    case 'status':
      return answerStatus(handler, request, end)
    case 'garbage':
      return answerGarbage(handler, request)
    case 'cut_connection':
      return cutRequest(handler, request, end.afterBytes ?? 0)
    case 'cut_body':
      return cutAnswer(request, await handler(request), end.afterBytes)
    case 'lost_response':
      await handler(request)
      return Response.error()
    default:
      return handler(request)
  }
}

/** The upload that the address names, or those that the body would take along. */
async function forgetUploads(uploads: UploadStore, request: Request): Promise<void> {
  const named = /\/v1\/uploads\/([^/]+)$/u.exec(new URL(request.url).pathname)?.[1]
  const ids = named === undefined ? await uploadIdsIn(request) : [decodeURIComponent(named)]
  for (const id of ids) await uploads.remove(id)
}

async function uploadIdsIn(request: Request): Promise<readonly string[]> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!type.startsWith('application/json')) return []
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null)
  const { uploadIds } = Object(body) as { readonly uploadIds?: unknown }
  return Array.isArray(uploadIds) ? uploadIds.filter((id) => typeof id === 'string') : []
}
