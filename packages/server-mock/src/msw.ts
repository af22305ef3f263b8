import { type HttpHandler, http } from 'msw'
import type { Mock } from './mockOptions.js'

export type MswOptions = {
  /** What the client calls its endpoint: `https://support.example.com`, `/support`. */
  readonly baseUrl: string
  /**
   * Answers the control API too, at `<baseUrl>/control/…`: for a test that holds the page and not
   * the mock in it. @default false
   */
  readonly control?: boolean
}

/**
 * The mock as handlers of msw 2, for `setupServer` in Node and `setupWorker` in browsers; what it
 * is to do is told to `mock` itself. Events of upload progress never pass msw's service worker:
 * test those against the Node door.
 *
 * @example
 * const server = setupServer(...mswHandlers(mock, { baseUrl: 'https://support.example.com' }))
 */
export function mswHandlers(
  mock: Pick<Mock, 'handler' | 'control'>,
  { baseUrl, control = false }: MswOptions,
): HttpHandler[] {
  const base = baseUrl.replace(/\/+$/u, '')
  // A relative one is relative to the page; only its path matters here.
  const prefix = new URL(base, 'http://page').pathname.replace(/\/+$/u, '')
  const serve = (path: string, handler: Mock['handler']) =>
    http.all(`${base}${path}`, ({ request }) => answer(handler, request, prefix))
  return [serve('/v1/*', mock.handler), ...(control ? [serve('/control/*', mock.control)] : [])]
}

async function answer(
  handler: Mock['handler'],
  request: Request,
  prefix: string,
): Promise<Response> {
  const url = new URL(request.url)
  const target = new URL(`${url.pathname.slice(prefix.length)}${url.search}`, url.origin)
  const bytes = request.body === null ? null : await request.arrayBuffer()
  const { method, headers, signal } = request
  return handler(new Request(target, { method, headers, signal, body: bytes }))
}
