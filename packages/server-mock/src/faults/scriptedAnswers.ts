import type { SupportErrorCode } from '@deskside/core'
import type { Handler } from '@deskside/relay'
import { cutBody } from './cutBody.js'
import type { Fault } from './fault.js'

const CODE_OF: Readonly<Record<number, SupportErrorCode>> = {
  401: 'auth_required',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  410: 'upload_expired',
  413: 'too_large',
  422: 'invalid',
  429: 'rate_limited',
}

/** A problem document of that status, as the Support API writes them. */
export async function answerStatus(
  handler: Handler,
  request: Request,
  fault: Fault,
): Promise<Response> {
  const { status = 500 } = fault
  const usual = CODE_OF[status] ?? (status >= 500 ? 'unavailable' : 'unknown')
  const headers = await sealedHeaders(handler, request)
  headers.set('Content-Type', 'application/problem+json')
  for (const [name, value] of Object.entries(fault.headers ?? {})) headers.set(name, value)
  const problem = {
    type: 'about:blank',
    title: 'A scripted fault',
    status,
    code: fault.code ?? usual,
  }
  return new Response(JSON.stringify(problem), { status, headers })
}

/** The page of a proxy that stands in between. */
export async function answerGarbage(handler: Handler, request: Request): Promise<Response> {
  const headers = await sealedHeaders(handler, request)
  headers.set('Content-Type', 'text/html')
  return new Response('<!doctype html><title>Sign in to the airport</title><p>Welcome', { headers })
}

/** The bytes before the cut still arrive, as on a real line. */
export async function cutRequest(
  handler: Handler,
  request: Request,
  afterBytes: number,
): Promise<Response> {
  const { method, url, headers, body, signal } = request
  if (afterBytes === 0 || body === null) return Response.error()
  // `duplex` is required by undici for a body that streams, and missing from the DOM's types.
  const init = { method, headers, signal, body: cutBody(body, afterBytes), duplex: 'half' }
  await handler(new Request(url, init as RequestInit)).catch(() => undefined)
  return Response.error()
}

/** An answer of which only a part arrives; one without a body is lost as a whole. */
export async function cutAnswer(
  { method }: Request,
  answer: Response,
  afterBytes?: number,
): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (bytes.byteLength === 0 || method === 'HEAD') return Response.error()
  const { status, headers } = answer
  const half = Math.floor(bytes.byteLength / 2)
  const part = Math.min(afterBytes ?? half, bytes.byteLength - 1)
  return new Response(cutBody(streamOf(bytes), part), { status, headers })
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
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
