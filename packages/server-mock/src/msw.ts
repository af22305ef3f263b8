import { type HttpHandler, http } from 'msw'
import type { Mock } from './createMock.js'

export type MswOptions = {
  /** What the client calls its endpoint: `https://support.example.com`, `/support`. */
  readonly baseUrl: string
}

/**
 * The mock as handlers of msw 2, for `setupServer` in Node and `setupWorker` in browsers. Events
 * of upload progress never pass msw's service worker: test those against the Node door.
 *
 * @example
 * const server = setupServer(...mswHandlers(mock, { baseUrl: 'https://support.example.com' }))
 */
export function mswHandlers(mock: Pick<Mock, 'handler'>, { baseUrl }: MswOptions): HttpHandler[] {
  const base = baseUrl.replace(/\/+$/u, '')
  // A relative one is relative to the page; only its path matters here.
  const prefix = new URL(base, 'http://page').pathname.replace(/\/+$/u, '')
  return [
    http.all(`${base}/v1/*`, async ({ request }) => {
      const url = new URL(request.url)
      const path = url.pathname.slice(prefix.length)
      const bytes = request.body === null ? null : await request.arrayBuffer()
      const { method, headers, signal } = request
      const target = new URL(`${path}${url.search}`, url.origin)
      return mock.handler(new Request(target, { method, headers, signal, body: bytes }))
    }),
  ]
}
