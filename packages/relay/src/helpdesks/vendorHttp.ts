import {
  type Clock,
  isSupportError,
  retryAfterMs,
  SupportError,
  type SupportErrorCode,
} from '@deskside/core'
import * as v from 'valibot'

const ANSWER_WITHIN_MS = 30_000

/** Where a helpdesk's API lives, and the outside world that it is asked through. */
export type VendorHttpDeps = {
  /** Without a slash at the end. */
  readonly baseUrl: string
  /** The helpdesk's secret, as a header; asked for before each request. `null` sends none. */
  readonly authorization: () => string | null | Promise<string>
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  /** What a status means at this helpdesk, over the usual. */
  readonly codes?: Readonly<Record<number, SupportErrorCode>>
}

/**
 * Codes of a helpdesk that refuses no form which the desk's rules have passed: what it refuses,
 * whoever runs the relay has to put right. It is answered as 502, which they hear of, and clients
 * keep what they sent and try again.
 */
export const REFUSED_BY_SETUP: Readonly<Record<number, SupportErrorCode>> = {
  400: 'bad_response',
  415: 'bad_response',
  422: 'bad_response',
}

/** One call; what is `undefined` in the query is left out. */
export type VendorRequest<S extends v.GenericSchema = v.GenericSchema> = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly json?: unknown
  readonly form?: FormData
  readonly signal?: AbortSignal | undefined
  /** What the answer has to look like; left out, it is not read. */
  readonly as?: S
}

/** What was answered, once it was looked at. */
export type VendorAnswer<T> = {
  readonly value: T
  /** The helpdesk's clock when it answered, in milliseconds; ours where it did not say. */
  readonly at: number
  readonly header: (name: string) => string | null
}

/** A helpdesk's own API, asked with the relay's credentials. */
export interface VendorHttp {
  /** Rejects with `SupportError`; its message holds a status, never a word of the helpdesk. */
  ask<S extends v.GenericSchema>(request: VendorRequest<S>): Promise<VendorAnswer<v.InferOutput<S>>>
  /** The bytes at an address that needs no credentials, and gets none. */
  download(address: string, signal?: AbortSignal | undefined): Promise<Blob>
}

const CODES: Readonly<Record<number, SupportErrorCode>> = {
  400: 'invalid',
  // The relay's own credentials were refused: no person can sign in against that.
  401: 'unavailable',
  403: 'unavailable',
  404: 'not_found',
  405: 'not_supported',
  408: 'timeout',
  409: 'conflict',
  413: 'too_large',
  415: 'invalid',
  422: 'invalid',
  429: 'rate_limited',
  504: 'timeout',
}

/** One attempt, one answer: nothing is tried again here. */
export function createVendorHttp(deps: VendorHttpDeps): VendorHttp {
  const { baseUrl, authorization } = deps

  return {
    async ask<S extends v.GenericSchema>(request: VendorRequest<S>) {
      const { method = 'GET', path, query = {}, json, form, signal, as } = request
      refuseAborted(signal)
      const headers = new Headers({ Accept: 'application/json' })
      const secret = await authorization()
      if (secret !== null) headers.set('Authorization', secret)
      if (json !== undefined) headers.set('Content-Type', 'application/json')
      const body = form ?? (json === undefined ? undefined : JSON.stringify(json))
      const init = { method, headers, ...(body === undefined ? {} : { body }) }
      const address = baseUrl + path + queryText(query)
      const [answer, text] = await within(deps, signal, async (ending) => {
        const response = await deps.fetch(address, { ...init, signal: ending })
        return [response, await response.text()] as const
      })
      if (!answer.ok) throw refusal(answer, deps)
      return {
        value: read(as, text),
        at: Date.parse(answer.headers.get('date') ?? '') || deps.clock.now(),
        header: (name: string) => answer.headers.get(name),
      }
    },

    async download(address, signal) {
      refuseAborted(signal)
      if (!address.startsWith('https://') && !address.startsWith('http://')) {
        throw new SupportError('bad_response', 'a file at no address')
      }
      return within(deps, signal, async (ending) => {
        const response = await deps.fetch(address, { signal: ending })
        if (!response.ok) throw refusal(response, deps)
        return response.blob()
      })
    },
  }
}

/** Throws `aborted` where the caller has given up. */
export function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new SupportError('aborted')
}

/** Ends `aborted` with its caller, `timeout` by itself, and `unavailable` where the line breaks. */
async function within<T>(
  { clock }: VendorHttpDeps,
  signal: AbortSignal | undefined,
  work: (ending: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController()
  const end = () => ending.abort()
  const stopTimer = clock.setTimer(end, ANSWER_WITHIN_MS)
  signal?.addEventListener('abort', end)
  try {
    return await work(ending.signal)
  } catch (cause) {
    if (signal?.aborted) throw new SupportError('aborted')
    if (isSupportError(cause)) throw cause
    throw new SupportError(ending.signal.aborted ? 'timeout' : 'unavailable', undefined, { cause })
  } finally {
    stopTimer()
    signal?.removeEventListener('abort', end)
  }
}

function refusal({ status, headers }: Response, { codes }: VendorHttpDeps): SupportError {
  const code = codes?.[status] ?? CODES[status] ?? (status >= 500 ? 'unavailable' : 'bad_response')
  const wait = retryAfterMs(headers.get('retry-after'), headers.get('date'))
  return new SupportError(code, `the helpdesk answered ${status}`, { status, retryAfterMs: wait })
}

function read(schema: v.GenericSchema | undefined, text: string): unknown {
  if (schema === undefined) return undefined
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new SupportError('bad_response', 'the helpdesk answered with no JSON')
  }
  const result = v.safeParse(schema, parsed)
  if (result.success) return result.output
  const place = result.issues[0].path?.map(({ key }) => String(key)).join('.') ?? ''
  throw new SupportError('bad_response', `the helpdesk's answer is another at "${place}"`)
}

function queryText(query: NonNullable<VendorRequest['query']>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}
