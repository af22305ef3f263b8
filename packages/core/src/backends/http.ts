import ky from 'ky'
import {
  isSupportError,
  SupportError,
  type SupportErrorCode,
  type SupportErrorFacts,
} from '../errors/SupportError.js'
import { toJson } from '../model/toJson.js'
import type { GetToken } from '../ports/GetToken.js'
import type { Clock } from '../time/clock.js'
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

/** Names and values; what is `undefined` is left out, lists are joined by commas. */
export type Pairs = Readonly<Record<string, string | number | readonly string[] | undefined>>

export type HttpRequest = {
  readonly method: 'GET' | 'POST'
  /** Below the endpoint. */
  readonly path: string
  readonly query?: Pairs | undefined
  readonly headers?: Pairs
  readonly json?: unknown
  readonly signal?: AbortSignal | undefined
  /** From sending to the last byte of the answer. @default 30000 */
  readonly withinMs?: number
}

export type HttpAnswer = Answer & {
  /** The body, where it was asked for as bytes. */
  readonly bytes: Blob | null
}

/** One request; `heard` sets the time for its answer anew. */
export type Send<A> = (
  token: Readonly<Record<string, string>>,
  signal: AbortSignal,
  heard: (withinMs: number) => void,
) => Promise<A>

export interface Http {
  urlOf(path: string): string
  /** Makes an error, for a chunk that imports nothing. */
  fail(code: SupportErrorCode, message?: string, facts?: SupportErrorFacts): SupportError
  toProblem(answer: Answer): SupportError
  /** Resolves for 2xx and 304; every other end is a `SupportError`. */
  request(request: HttpRequest, as?: 'text' | 'bytes'): Promise<HttpAnswer>
  /** Sends with the token and a deadline; a 401 asks for another token and sends once more. */
  exchange<A extends Answer>(
    send: Send<A>,
    signal: AbortSignal | undefined,
    withinMs: number,
  ): Promise<A>
}

/** One attempt, one answer: who calls decides about trying again. */
export function createHttp({ endpoint, getToken, fetch, clock, isOnline }: HttpDeps): Http {
  const base = baseOf(endpoint)
  // One retrier a request: ky would retry GETs at once, without jitter, and wait for ever on a
  // broken Retry-After.
  const ask = ky.create({
    retry: 0,
    throwHttpErrors: false,
    // Not ky's: that one ends with the headers, and a stalled body would hang for ever.
    timeout: false,
    fetch,
    cache: 'no-store',
    // A bearer token alone says who asks; nothing to forge a request with.
    credentials: 'omit',
    stringifyJson: toJson,
  })
  const urlOf = (path: string) => base + path

  async function bearer(reason: 'start' | 'rejected', signal: AbortSignal) {
    if (!getToken) return {}
    const token = await getToken({ reason, signal })
    if (!token) throw new SupportError('auth_unavailable')
    return { authorization: `Bearer ${token}` }
  }

  async function once<A>(
    send: Send<A>,
    reason: 'start' | 'rejected',
    signal: AbortSignal,
    withinMs: number,
  ): Promise<A> {
    const token = await bearer(reason, signal)
    if (signal.aborted) throw new SupportError('aborted')
    const ending = new AbortController()
    const end = () => ending.abort()
    let stopTimer = clock.setTimer(end, withinMs)
    signal.addEventListener('abort', end)
    try {
      return await send(token, ending.signal, (ms) => {
        stopTimer()
        stopTimer = clock.setTimer(end, ms)
      })
    } catch (cause) {
      if (signal.aborted) throw new SupportError('aborted')
      if (ending.signal.aborted) throw new SupportError('timeout')
      if (isSupportError(cause)) throw cause
      throw new SupportError(isOnline() ? 'unavailable' : 'offline', undefined, { cause })
    } finally {
      stopTimer()
      signal.removeEventListener('abort', end)
    }
  }

  const exchange: Http['exchange'] = async (
    send,
    signal = new AbortController().signal,
    withinMs,
  ) => {
    const answer = await once(send, 'start', signal, withinMs)
    return answer.status === 401 && getToken ? once(send, 'rejected', signal, withinMs) : answer
  }

  return {
    urlOf,
    fail: (...about) => new SupportError(...about),
    toProblem,
    exchange,
    async request(request, as = 'text') {
      const { method, path, query = {}, headers = {}, json, withinMs = ANSWER_WITHIN_MS } = request
      const answer = await exchange(
        async (token, signal): Promise<HttpAnswer> => {
          const response = await ask(urlOf(path), {
            method,
            headers: present({ ...headers, ...token }),
            searchParams: present(query),
            json,
            signal,
          })
          const isBytes = as === 'bytes' && response.ok
          return {
            status: response.status,
            header: (name) => response.headers.get(name),
            text: isBytes ? '' : await response.text(),
            bytes: isBytes ? await response.blob() : null,
          }
        },
        request.signal,
        withinMs,
      )
      const { status } = answer
      // 202: it is not done yet, and says for what it waits.
      const isDone = status >= 200 && status < 300 && status !== 202
      if (isDone || status === 304) return answer
      throw toProblem(answer)
    },
  }
}

/**
 * The address before `/v1`, without a slash at the end.
 *
 * @throws SupportError `invalid` where requests to it could only fail
 */
export function baseOf(endpoint: string): string {
  const wrong = (what: string) => new SupportError('invalid', `endpoint ${what}`)
  let url: URL
  try {
    url = new URL(endpoint, globalThis.location?.href)
    if (!url.protocol.startsWith('http')) throw url
  } catch {
    throw wrong('has to be a URL: https://support.example.com')
  }
  const base = url.origin + url.pathname.replace(/\/+$/, '')
  if (base.endsWith('/v1')) throw wrong('goes without /v1, which the client adds')
  return base
}

function present(pairs: Pairs): Record<string, string> {
  return Object.fromEntries(
    Object.entries(pairs).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )
}
