import { isSupportError, SupportError, toSupportError } from '../errors/SupportError.js'
import type { Log } from '../model/log.js'
import type { GetToken } from '../ports/GetToken.js'
import type { Clock } from '../time/clock.js'

/** How long the host's callback may take. */
const DEADLINE_MS = 10_000
/** A token is asked for again this long before it expires, a very short one at half its life. */
const EARLY_MS = 60_000
/** Requests that were refused together share one new token. */
const FRESH_MS = 1_000

type TokenDeps = {
  readonly getToken: GetToken
  /** The `sub` that a token must carry; `undefined` where the host named nobody. */
  readonly userId: string | undefined
  readonly clock: Clock
  /** Aborts when the person changes. */
  readonly signal: AbortSignal
  readonly log?: Log | undefined
}

export type Token = GetToken & {
  /** The host says that its session is there; the last failure counts no more. */
  retry(): void
  /** What the token says of its person is out of date: the next request asks for another. */
  renew(): void
}

/** Holds one person's token, in memory alone; asks the host once however many are waiting. */
export function createToken(deps: TokenDeps): Token {
  const { clock } = deps
  let token: string | null = null
  let goodUntil = 0
  /** When a refused token was last replaced. */
  let replacedAt = Number.NEGATIVE_INFINITY
  let pending: Promise<string> | null = null
  /** What was asked for in an earlier round is for the requests of that round alone. */
  let round = 0
  /** The host's last refusal: whoever waits tries again, and each try is not a question of its own. */
  let failure: { readonly error: unknown; readonly until: number } | null = null

  async function ask(reason: 'start' | 'expired' | 'rejected'): Promise<string> {
    const mine = round
    const next = await withDeadline(deps, reason)
    const claims = readClaims(next)
    if (deps.userId !== undefined && claims && claims.sub !== deps.userId) {
      throw new SupportError('identity_mismatch')
    }
    if (mine !== round) return next
    token = next
    const now = clock.monotonic()
    if (reason === 'rejected') replacedAt = now
    const lifetime = lifetimeMs(claims, clock)
    goodUntil = now + Math.max(lifetime - EARLY_MS, lifetime / 2)
    return next
  }

  async function getToken({ reason }: Parameters<GetToken>[0]): Promise<string> {
    if (pending) return pending
    const now = clock.monotonic()
    const isGood = reason === 'rejected' ? now - replacedAt < FRESH_MS : now < goodUntil
    if (token !== null && isGood) return token
    const why = reason === 'rejected' ? reason : token === null ? 'start' : 'expired'
    if (failure && now < failure.until) throw failure.error
    deps.log?.('token_asked', { reason: why })
    const until = now + DEADLINE_MS
    const mine = round
    pending = ask(why)
      .catch((error) => {
        if (mine === round) failure = { error, until }
        deps.log?.('token_refused', { error: toSupportError(error).code })
        throw error
      })
      .finally(() => {
        if (mine === round) pending = null
      })
    return pending
  }

  return Object.assign(getToken, {
    retry() {
      failure = null
    },
    renew() {
      round += 1
      goodUntil = 0
      replacedAt = Number.NEGATIVE_INFINITY
      pending = null
      failure = null
    },
  })
}

/** Throws `auth_unavailable` when the host throws (but for `auth_required`), hangs or gives nothing. */
async function withDeadline(
  { getToken, clock, signal }: TokenDeps,
  reason: 'start' | 'expired' | 'rejected',
): Promise<string> {
  const controller = new AbortController()
  const giveUp = () => controller.abort(new SupportError('auth_unavailable'))
  const stopTimer = clock.setTimer(giveUp, DEADLINE_MS)
  signal.addEventListener('abort', giveUp)
  try {
    const given = await Promise.race([
      (async () => getToken({ reason, signal: controller.signal }))(),
      new Promise<never>((_, reject) => {
        controller.signal.addEventListener('abort', () => reject(controller.signal.reason))
      }),
    ])
    if (typeof given === 'string' && given !== '') return given
    throw new SupportError('auth_unavailable', 'getToken gave no token')
  } catch (cause) {
    // A host that knows that the session is over says so: nobody need ask again and again.
    if (isSupportError(cause) && cause.code.startsWith('auth_')) throw cause
    throw new SupportError('auth_unavailable', undefined, { cause })
  } finally {
    stopTimer()
    signal.removeEventListener('abort', giveUp)
  }
}

/** How long a token says that it lives; for ever where it says nothing. */
export function tokenLifeMs(token: string, clock: Clock): number {
  return lifetimeMs(readClaims(token), clock)
}

type Claims = { readonly sub?: unknown; readonly exp?: unknown; readonly iat?: unknown }

/** What a JWT says of itself; not checked, that is the server's part. `null` for other tokens. */
function readClaims(token: string): Claims | null {
  const payload = token.split('.')[1]
  if (!payload) return null
  try {
    const binary = atob(payload.replace(/-/g, '+').replace(/_/g, '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof claims === 'object' ? claims : null
  } catch {
    return null
  }
}

/** From `iat` where it is there: the device's clock may be a day off, the distance is not. */
function lifetimeMs(claims: Claims | null, clock: Clock): number {
  if (typeof claims?.exp !== 'number') return Number.POSITIVE_INFINITY
  const from = typeof claims.iat === 'number' ? claims.iat * 1_000 : clock.now()
  return claims.exp * 1_000 - from
}
