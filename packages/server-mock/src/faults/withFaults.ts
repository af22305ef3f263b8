import { type Clock, type SupportErrorCode, sleep } from '@deskside/core'
import type { Handler } from '@deskside/relay'
import type { Fault, Faults } from './faults.js'

export type WithFaultsDeps = { readonly faults: Faults; readonly clock: Clock }

/**
 * Lets things go wrong in front of a handler. Where no answer may arrive it gives
 * `Response.error()`: the Node door breaks the line then, msw reports a network error.
 */
export function withFaults(handler: Handler, { faults, clock }: WithFaultsDeps): Handler {
  return async (request) => {
    const met = faults.take(request.method, new URL(request.url).pathname)
    for (const { kind, ms } of met) {
      if (kind === 'delay') await sleep(clock, ms ?? 0, request.signal)
    }
    const end = met.find(({ kind }) => kind !== 'delay')
    if (end === undefined) return handler(request)
    switch (end.kind) {
      case 'status':
        return answerStatus(handler, request, end)
      case 'garbage':
        return answerGarbage(handler, request)
      case 'cut_connection':
        return cut(handler, request, end.afterBytes ?? 0)
      default:
        await handler(request)
        return Response.error()
    }
  }
}

const CODE_OF: Readonly<Record<number, SupportErrorCode>> = {
  401: 'auth_required',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'too_large',
  422: 'invalid',
  429: 'rate_limited',
}

async function answerStatus(handler: Handler, request: Request, fault: Fault): Promise<Response> {
  const { status = 500 } = fault
  const code = CODE_OF[status] ?? (status >= 500 ? 'unavailable' : 'unknown')
  const headers = await sealedHeaders(handler, request)
  headers.set('Content-Type', 'application/problem+json')
  for (const [name, value] of Object.entries(fault.headers ?? {})) headers.set(name, value)
  const problem = { type: 'about:blank', title: 'A scripted fault', status, code }
  return new Response(JSON.stringify(problem), { status, headers })
}

async function answerGarbage(handler: Handler, request: Request): Promise<Response> {
  const headers = await sealedHeaders(handler, request)
  headers.set('Content-Type', 'text/html')
  return new Response('<!doctype html><title>Sign in to the airport</title><p>Welcome', { headers })
}

/** What the handler puts on every answer (CORS, caching), so that a page can read a fault as well. */
async function sealedHeaders(handler: Handler, request: Request): Promise<Headers> {
  const origin = request.headers.get('Origin')
  const nowhere = new URL('/nowhere', request.url)
  const answer = await handler(new Request(nowhere, origin === null ? {} : { headers: { origin } }))
  const headers = new Headers(answer.headers)
  headers.delete('Content-Length')
  return headers
}

/** The bytes before the cut still arrive, as on a real line. */
async function cut(handler: Handler, request: Request, afterBytes: number): Promise<Response> {
  const { method, url, headers, body, signal } = request
  if (afterBytes === 0 || body === null) return Response.error()
  // `duplex` is required by undici for a body that streams, and missing from the DOM's types.
  const init = { method, headers, signal, body: firstBytes(body, afterBytes), duplex: 'half' }
  await handler(new Request(url, init as RequestInit)).catch(() => undefined)
  return Response.error()
}

function firstBytes(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  count: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader()
  let left = count
  return new ReadableStream(
    {
      async pull(controller) {
        if (left === 0) return controller.error(new Error('The line was cut'))
        const { done, value } = await reader.read()
        if (done) return controller.close()
        const piece = value.subarray(0, left)
        left -= piece.byteLength
        controller.enqueue(piece)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing ahead of the reader: an error would throw away what waits in the queue.
    { highWaterMark: 0 },
  )
}
