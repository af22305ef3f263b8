import ky from 'ky'
import { isSupportError, SupportError } from '../errors/SupportError.js'
import type { GetToken } from '../ports/GetToken.js'
import type { Clock } from '../time/clock.js'
import { joinSignals } from '../time/signals.js'
import { type Answer, toProblem } from './problem.js'

const ANSWER_WITHIN_MS = 30_000

export type HttpDeps = {
  /** Where the API lives; may be relative to the page. */
  readonly endpoint: string
  /** Asked before each request: it holds what is still good. */
  readonly getToken?: GetToken | undefined
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  /** What the browser believes; tells `offline` from `unavailable`. */
  readonly isOnline: () => boolean
}

export type HttpRequest = {
  readonly method: 'GET' | 'POST'
  /** Below the endpoint. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly signal?: AbortSignal | undefined
  /** From sending to the last byte of the answer. @default 30000 */
  readonly withinMs?: number
}

export type HttpAnswer = Answer & {
  /** The body, where it was asked for as bytes. */
  readonly bytes: Blob | null
}

export interface Http {
  urlOf(path: string): string
  /** Resolves for 2xx and 304; every other end is a `SupportError`. */
  request(request: HttpRequest, as?: 'text' | 'bytes'): Promise<HttpAnswer>
  /** Adds the token; a 401 asks for another one and tries once more. */
  authorized<A extends { readonly status: number }>(
    ask: (headers: Readonly<Record<string, string>>) => Promise<A>,
    signal: AbortSignal | undefined,
  ): Promise<A>
}

/** One attempt, one answer: who calls decides about trying again. */
export function createHttp(deps: HttpDeps): Http {
  const { clock } = deps
  const base = new URL(deps.endpoint, globalThis.location?.href)
  // One retrier a request: ky would retry GETs at once, without jitter, and wait for ever on a
  // broken Retry-After.
  const send = ky.create({
    retry: 0,
    throwHttpErrors: false,
    timeout: false,
    fetch: deps.fetch,
    cache: 'no-store',
    // A bearer token alone says who asks; nothing to forge a request with.
    credentials: 'omit',
  })

  const urlOf = (path: string) => base.origin + base.pathname.replace(/\/+$/, '') + path

  async function exchange(request: HttpRequest, as: 'text' | 'bytes'): Promise<HttpAnswer> {
    const { method, path, query = {}, headers = {}, json, withinMs = ANSWER_WITHIN_MS } = request
    if (request.signal?.aborted) throw new SupportError('aborted')
    const deadline = new AbortController()
    // Not ky's timeout: that one ends with the headers, and a stalled body would hang for ever.
    const stop = clock.setTimer(() => deadline.abort(), withinMs)
    const joined = joinSignals(deadline.signal, request.signal)
    try {
      const response = await send(urlOf(path), {
        method,
        headers: { ...headers },
        searchParams: new URLSearchParams(
          Object.entries(query).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, String(value)]],
          ),
        ),
        signal: joined.signal,
        ...(json === undefined ? {} : { json }),
      })
      const isBytes = as === 'bytes' && response.ok
      return {
        status: response.status,
        header: (name) => response.headers.get(name),
        text: isBytes ? '' : await response.text(),
        bytes: isBytes ? await response.blob() : null,
      }
    } catch (error) {
      if (request.signal?.aborted) throw new SupportError('aborted')
      if (deadline.signal.aborted) throw new SupportError('timeout')
      if (isSupportError(error)) throw error
      throw new SupportError(deps.isOnline() ? 'unavailable' : 'offline', 'no answer came', {
        cause: error,
      })
    } finally {
      stop()
      joined.release()
    }
  }

  async function authorized<A extends { readonly status: number }>(
    ask: (headers: Readonly<Record<string, string>>) => Promise<A>,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<A> {
    const { getToken } = deps
    if (!getToken) return ask({})
    const answer = await ask(await bearer(getToken, 'start', signal))
    return answer.status === 401 ? ask(await bearer(getToken, 'rejected', signal)) : answer
  }

  return {
    urlOf,
    authorized,
    async request(request, as = 'text') {
      const answer = await authorized(
        (token) => exchange({ ...request, headers: { ...request.headers, ...token } }, as),
        request.signal,
      )
      const isFine = (answer.status >= 200 && answer.status < 300) || answer.status === 304
      if (!isFine) throw toProblem(answer)
      return answer
    },
  }
}

async function bearer(
  getToken: GetToken,
  reason: 'start' | 'rejected',
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const token = await getToken({ reason, signal })
  if (!token) throw new SupportError('auth_unavailable')
  return { authorization: `Bearer ${token}` }
}
