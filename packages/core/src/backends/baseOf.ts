import { SupportError } from '../errors/SupportError.js'

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
