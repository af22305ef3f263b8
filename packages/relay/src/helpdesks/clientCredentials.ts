import { type Clock, type GetToken, systemClock } from '@deskside/core'
import * as v from 'valibot'
import { createVendorHttp } from './vendorHttp.js'

export type ClientCredentialsOptions = {
  /** Where tokens are handed out: `https://acme.zendesk.com/oauth/tokens`. */
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the tokens may be used for, with spaces between. */
  readonly scope?: string
  readonly fetch?: typeof globalThis.fetch
  readonly clock?: Clock
}

/** Where an answer does not say for how long a token is good. */
const USUAL_LIFE_SECONDS = 1_800
/** Before its end a token is taken for old: it has a way to go, and clocks differ. */
const MARGIN_MS = 60_000
/** A token that was refused right after it was made will not be better for being made again. */
const FRESH_MS = 10_000

const grantSchema = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  expires_in: v.nullish(v.pipe(v.number(), v.minValue(1)), USUAL_LIFE_SECONDS),
})

/**
 * A token of a helpdesk that lets its tokens expire, got by the OAuth 2.0 client credentials grant
 * (RFC 6749, 4.4; asked in JSON) and got anew in time: for `getToken` of an adapter on a server.
 * However many wait, it is asked for once.
 *
 * @returns rejects with `unavailable` where the helpdesk refuses the client, or does not answer
 */
export function clientCredentials(options: ClientCredentialsOptions): GetToken {
  const { url, clientId, clientSecret, scope, clock = systemClock() } = options
  const { fetch = (...request) => globalThis.fetch(...request) } = options
  const http = createVendorHttp({
    baseUrl: url,
    authorization: () => null,
    fetch,
    clock,
    codes: { 400: 'unavailable', 404: 'unavailable', 422: 'unavailable' },
  })
  let held: { readonly token: string; readonly from: number; readonly until: number } | undefined
  let asking: Promise<string> | undefined

  async function ask(): Promise<string> {
    const from = clock.monotonic()
    const { value } = await http.ask({
      method: 'POST',
      path: '',
      json: {
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        ...(scope === undefined ? {} : { scope }),
      },
      as: grantSchema,
    })
    const lifeMs = value.expires_in * 1_000
    held = {
      token: value.access_token,
      from,
      until: from + Math.max(lifeMs / 2, lifeMs - MARGIN_MS),
    }
    return held.token
  }

  return ({ reason }) => {
    const now = clock.monotonic()
    const isGood = held !== undefined && now < held.until
    if (held && isGood && (reason === 'start' || now - held.from < FRESH_MS)) return held.token
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }
}
