import type { InferOutput } from 'valibot'
import { createHttp } from '../backends/http.js'
import { readJson } from '../backends/rest/askRoute.js'
import type { Clock } from '../time/clock.js'
import { type AccountRouteName, accountRoutes } from '../wire/account.js'

export type AccountsApiDeps = {
  readonly endpoint: string
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
}

export type Ask = {
  readonly body?: unknown
  /** Of whom the call is. */
  readonly token?: string
  /** May the browser bring, take or drop the session cookie? */
  readonly withCookie?: boolean
  /** What the person reads, a BCP 47 tag; a header, so that a relay of any version takes it. */
  readonly locale?: string | undefined
}

type Result<N extends AccountRouteName> = InferOutput<(typeof accountRoutes)[N]['response']>

/** The addresses of guests and accounts; each call is tried once. */
export interface AccountsApi {
  ask<N extends AccountRouteName>(name: N, ask?: Ask): Promise<Result<N>>
}

export function createAccountsApi({ endpoint, fetch, clock }: AccountsApiDeps): AccountsApi {
  const isOnline = () => globalThis.navigator?.onLine !== false
  const plain = createHttp({ endpoint, fetch, clock, isOnline })
  const withCookies = createHttp({
    ...{ endpoint, clock, isOnline },
    fetch: (input, init) => fetch(new Request(input, { ...init, credentials: 'include' })),
  })

  return {
    async ask(name, { body = {}, token, withCookie = false, locale } = {}) {
      const { method, path, response } = accountRoutes[name]
      const answer = await (withCookie ? withCookies : plain).request({
        ...{ method, path, json: body },
        headers: { authorization: token && `Bearer ${token}`, 'accept-language': locale },
      })
      return readJson(response, answer) as Result<typeof name>
    },
  }
}
