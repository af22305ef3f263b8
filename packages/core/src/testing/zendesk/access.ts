import type { ZendeskUser } from './account.js'
import { type EmulatorContext, json } from './emulatorContext.js'

type Token = {
  readonly userId: number
  readonly scopes: readonly string[]
  readonly until: number
}

/** Access tokens of OAuth; API tokens and passwords are no way in: they end on 2027-04-30. */
export interface ZendeskTokens {
  issue(userId: number, scopes?: readonly string[]): string
  revoke(token: string): void
  /** Who asks; a refusal where the token or the person to act for is not good. */
  callerOf(request: Request): ZendeskUser | null | Response
}

export function createTokens(context: EmulatorContext): ZendeskTokens {
  const { account, options, nextId, now } = context
  const tokens = new Map<string, Token>()
  const users = () => [...account.users.values()]

  function actingFor(token: Token, wanted: string): ZendeskUser | Response {
    const mayImpersonate = account.users.get(token.userId)?.role === 'admin'
    if (!mayImpersonate || !token.scopes.includes('impersonate')) return invalidToken()
    const other = users().find(({ id, email }) => email === wanted || String(id) === wanted)
    return other ?? invalidToken()
  }

  return {
    issue(userId, scopes = ['read', 'write']) {
      const word = `oauth-${userId}-${nextId()}`
      tokens.set(word, { userId, scopes, until: now() + options.tokenLifeMs })
      return word
    },
    revoke(token) {
      tokens.delete(token)
    },
    callerOf({ headers }) {
      const authorization = headers.get('authorization')
      if (authorization === null) return null
      const token = tokens.get(authorization.replace(/^Bearer /, ''))
      if (!token || token.until <= now()) return invalidToken()
      const wanted = headers.get('x-on-behalf-of')
      if (wanted !== null) return actingFor(token, wanted)
      return account.users.get(token.userId) ?? invalidToken()
    },
  }
}

function invalidToken(): Response {
  return json(401, {
    error: 'invalid_token',
    error_description: 'The access token provided is expired, revoked, malformed or invalid.',
  })
}

/** With these alone come the headers that let a page read an answer: never with 403 and 429. */
const READABLE_BY_PAGES: ReadonlySet<number> = new Set([200, 201, 204, 404])

/**
 * Cross-origin reading as the vendor describes it: with a bearer token, and for what needs no
 * authentication. What the vendor says nothing of (401, 422, 5xx) is taken as unreadable.
 */
export function withCors(request: Request, path: string, response: Response): Response {
  const isApi = new URL(request.url).pathname.startsWith('/api/v2/')
  // What is said of reading is said of the API, not of the host that has the files.
  if (request.headers.get('origin') === null || !isApi) return response
  const isOpen =
    request.headers.get('authorization') !== null ||
    (request.method === 'POST' && ['/requests', '/uploads'].includes(path)) ||
    (request.method === 'GET' && path.startsWith('/help_center/'))
  if (isOpen && READABLE_BY_PAGES.has(response.status)) {
    response.headers.set('access-control-allow-origin', '*')
  }
  return response
}

export function preflight({ url }: Request): Response {
  if (!new URL(url).pathname.startsWith('/api/v2/')) return new Response(null, { status: 404 })
  return new Response(null, {
    status: 200,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
      'access-control-allow-headers': 'Authorization, Content-Type',
      'access-control-max-age': '600',
    },
  })
}

/** Counts the calls of a minute, over the whole account. */
export function createRateLimit(context: EmulatorContext): () => Response | null {
  let minute = 0
  let calls = 0
  return () => {
    const now = Math.floor(context.now() / 60_000)
    if (now !== minute) calls = 0
    minute = now
    calls += 1
    if (calls <= context.options.callsAMinute) return null
    const left = 60 - Math.floor((context.now() % 60_000) / 1_000)
    const response = json(429, { error: 'APIRateLimitExceeded', description: 'Too many requests' })
    response.headers.set('retry-after', String(left))
    return response
  }
}
