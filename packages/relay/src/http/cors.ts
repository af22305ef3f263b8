/** Exact origins (`https://app.example.com`), or a rule. Nothing means: same origin only. */
export type CorsOrigins = readonly string[] | ((origin: string) => boolean)

const ALLOWED_METHODS = 'GET, POST, HEAD, PATCH, DELETE'
const ALLOWED_HEADERS =
  'Authorization, Content-Type, Idempotency-Key, If-None-Match, Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset'
const EXPOSED_HEADERS =
  'Content-Disposition, ETag, Location, Retry-After, Upload-Offset, Upload-Length, Upload-Expires, Tus-Resumable, Tus-Max-Size, Idempotency-Replayed, Date'
/** Nothing here is a page: should a browser take it for one, it runs nothing and stands in no frame. */
const POLICY = "default-src 'none'; frame-ancestors 'none'"

export interface Cors {
  isPreflight(request: Request): boolean
  /** Does it come from a page that may call, or from our own? `false` where nobody says. */
  isFromPage(request: Request): boolean
  /** 204 for a preflight; whether it allows anything is for `seal` to say. */
  preflight(): Response
  /** Puts on what every answer carries, errors too: a page cannot read a 429 without it. */
  seal(request: Request, response: Response): Response
}

/**
 * Lets pages of other origins call us with a bearer token. Never with cookies: no
 * `Access-Control-Allow-Credentials`, so there is nothing to forge a request with. The one
 * exception are the addresses of the session (`accounts/`), which say so themselves.
 *
 * @param publicOrigin where browsers reach us, if a proxy in front hides it
 */
export function createCors(origins: CorsOrigins = [], publicOrigin?: string): Cors {
  function isAllowed(origin: string): boolean {
    if (typeof origins !== 'function') return origins.includes(origin)
    try {
      return origins(origin) === true
    } catch {
      // A rule that fails allows nothing, and must not take the answer away.
      return false
    }
  }

  function isPreflight(request: Request): boolean {
    return request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method')
  }

  return {
    isPreflight,
    isFromPage(request) {
      const origin = request.headers.get('Origin')
      const own = publicOrigin ?? new URL(request.url).origin
      return origin !== null && (origin === own || isAllowed(origin))
    },
    preflight: () => new Response(null, { status: 204 }),
    seal(request, response) {
      const { headers } = response
      if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
      headers.set('Vary', 'Authorization, Origin')
      headers.set('X-Content-Type-Options', 'nosniff')
      if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', POLICY)
      const origin = request.headers.get('Origin')
      if (origin === null || !isAllowed(origin)) return response
      headers.set('Access-Control-Allow-Origin', origin)
      headers.set('Access-Control-Expose-Headers', EXPOSED_HEADERS)
      if (isPreflight(request)) {
        headers.set('Access-Control-Allow-Methods', ALLOWED_METHODS)
        headers.set('Access-Control-Allow-Headers', ALLOWED_HEADERS)
        headers.set('Access-Control-Max-Age', '86400')
      }
      return response
    },
  }
}
