import * as v from 'valibot'
import { SupportError, toSupportError } from '../../errors/SupportError.js'
import { toJson } from '../../model/toJson.js'
import type { GetToken } from '../../ports/GetToken.js'
import type { Http, Pairs } from '../http.js'
import { type Answer, parseJson } from '../problem.js'
import { meSchema } from './shapes.js'
import { zendeskProblem } from './zendeskProblem.js'

export const API = '/api/v2'

const ANSWER_WITHIN_MS = 30_000
/** How long a page waits that cannot read why it was refused: a limit of Zendesk's is of a minute. */
const UNREADABLE_WAIT_MS = 30_000

export type CallsDeps = {
  readonly http: Pick<Http, 'urlOf' | 'exchange'>
  readonly fetch: typeof globalThis.fetch
  readonly getToken: GetToken | undefined
  /** `X-On-Behalf-Of`, where a relay asks. */
  readonly headers: Readonly<Record<string, string>>
}

export type ZendeskCall<S extends v.GenericSchema> = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api/v2`. */
  readonly path: string
  readonly query?: Pairs | undefined
  readonly json?: unknown
  readonly signal?: AbortSignal | undefined
  readonly as: S
}

export interface ZendeskCalls {
  ask<S extends v.GenericSchema>(call: ZendeskCall<S>): Promise<v.InferOutput<S>>
  /** Runs one request, and finds out why a page could not read its refusal. */
  explained<T>(send: () => Promise<T>, isRead: boolean, signal?: AbortSignal): Promise<T>
}

/**
 * Zendesk's API, asked for one person.
 *
 * Zendesk sends no CORS headers with 403, 429 and other refusals: for a page they look like a line
 * that broke. So where the line seems broken, one question that always works tells which it was.
 */
export function createCalls({ http, fetch, getToken, headers }: CallsDeps): ZendeskCalls {
  const isRelay = 'x-on-behalf-of' in headers

  /** Not through ky: a refusal is read as Zendesk writes it. */
  function send({ method = 'GET', path, query = {}, json, signal }: ZendeskCall<v.GenericSchema>) {
    const url = http.urlOf(API + path) + queryText(query)
    const type = json === undefined ? {} : { 'content-type': 'application/json' }
    return http.exchange(
      async (token, ending): Promise<Answer> => {
        const response = await fetch(url, {
          method,
          headers: { accept: 'application/json', ...type, ...headers, ...token },
          ...(json === undefined ? {} : { body: toJson(json) }),
          signal: ending,
          cache: 'no-store',
          credentials: 'omit',
        })
        const header = (name: string) => response.headers.get(name)
        return { status: response.status, header, text: await response.text() }
      },
      signal,
      ANSWER_WITHIN_MS,
    )
  }

  async function raw<S extends v.GenericSchema>(call: ZendeskCall<S>) {
    const { as } = call
    const answer = await send(call)
    if (answer.status < 200 || answer.status > 299) throw zendeskProblem(answer, isRelay)
    const result = v.safeParse(as, parseJson(answer.text))
    if (result.success) return result.output
    const place = result.issues[0].path?.map(({ key }) => String(key)).join('.') ?? ''
    throw new SupportError('bad_response', `Zendesk's answer is another at "${place}"`)
  }

  const isLineWell = (signal: AbortSignal | undefined) =>
    raw({ path: '/users/me', as: meSchema, signal }).then(
      () => true,
      (error: unknown) => !isUnreadable(error),
    )

  /** A token that ended looks like a broken line, too. */
  async function isTokenRenewed(signal: AbortSignal | undefined): Promise<boolean> {
    if (!getToken) return false
    await getToken({ reason: 'rejected', signal: signal ?? new AbortController().signal })
    return isLineWell(signal)
  }

  async function explained<T>(
    send: () => Promise<T>,
    isRead: boolean,
    signal?: AbortSignal,
  ): Promise<T> {
    try {
      return await send()
    } catch (error) {
      // A server reads every refusal.
      if (isRelay || !getToken || !isUnreadable(error)) throw error
      if (!(await isLineWell(signal))) {
        // It was refused as a whole, so nothing of it was done.
        if (await isTokenRenewed(signal)) return send()
        const { message } = toSupportError(error)
        const facts = { retryAfterMs: UNREADABLE_WAIT_MS, cause: error }
        throw new SupportError('unavailable', message, facts)
      }
      if (!isRead) throw error
      // The line is well: either it broke for a moment, or this very thing is refused.
      return send().catch((again: unknown) => {
        throw isUnreadable(again) ? new SupportError('forbidden', 'unreadable refusal') : again
      })
    }
  }

  return {
    explained,
    ask: (call) => explained(() => raw(call), (call.method ?? 'GET') === 'GET', call.signal),
  }
}

function queryText(query: Pairs): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

/** No answer that could be read, though the device believes to be online. */
export function isUnreadable(error: unknown): boolean {
  const { code, status } = toSupportError(error)
  return code === 'unavailable' && status === undefined
}

/** A stranger's ticket is as unknown as one that never was: Zendesk says 403, and so that it is there. */
export function strangerIsUnknown(error: unknown): never {
  const known = toSupportError(error)
  if (known.code !== 'forbidden') throw known
  throw new SupportError('not_found', known.message, { cause: known })
}
