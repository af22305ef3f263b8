import type { Clock, SupportUser } from '@deskside/core'
import { systemClock } from '@deskside/core'
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'

/** Fixed: a token does not choose how it is checked. */
const ALGORITHM = 'HS256'
const LONGEST_LIFE_SECONDS = 3_600
const LEEWAY_SECONDS = 60
const LONGEST_TOKEN = 8_192
const SHORTEST_SECRET_BYTES = 32

/** Why a token was refused: for developers, and safe to say to whoever holds it. */
export type TokenRefusal =
  | 'token_expired'
  | 'token_invalid'
  | 'token_revoked'
  | 'token_too_long_lived'

/** Tells who asks; `null` means 401. */
export interface Authenticate {
  (request: Request): Promise<SupportUser | null>
  /** Asked after a `null`: the 401 carries it as its `detail`. `null` where no token came. */
  readonly whyNot?: (request: Request) => Promise<TokenRefusal | null>
}

export type JwtOptions = {
  /** At least 32 bytes, shared with the host's server. Several while one replaces another. */
  readonly secret: string | readonly string[]
  readonly audience?: string
  readonly issuer?: string
  readonly clock?: Clock
  /**
   * Asked for each token that is right so far, by its `jti` and `sub`: `true` refuses it, so that
   * a token which somebody kept ends with its session.
   */
  readonly isRevoked?: (tokenId: string | undefined, personId: string) => Promise<boolean>
}

/**
 * Reads the person out of `Authorization: Bearer <JWT>`: HS256, `sub` and `exp` required, at most
 * one hour of life, 60 s of leeway. Claims: `sub`, `name`, `email`, `org: { id, name }`,
 * `project: { id, name }`, `plan`, `roles`, `guest: true`.
 *
 * @returns a function for `options.authenticate`; `null` means 401, for whatever reason
 */
export function jwtAuthenticator(options: JwtOptions): Authenticate {
  const clock = options.clock ?? systemClock()
  const secrets = typeof options.secret === 'string' ? [options.secret] : options.secret
  if (secrets.length === 0) throw new TypeError('A secret is needed')
  const imported = secrets.map(toKey).map((bytes) => onDemand(() => importKey(bytes)))

  async function read(request: Request): Promise<SupportUser | TokenRefusal | null> {
    const token = bearerOf(request)
    if (token === null) return request.headers.has('Authorization') ? 'token_invalid' : null
    let refusal: TokenRefusal = 'token_invalid'
    for (const key of imported) {
      const claims = await verify(token, await key(), options, clock.now())
      if (typeof claims === 'object') return accept(claims)
      if (claims === 'token_expired') refusal = claims
    }
    return refusal
  }

  async function accept(claims: JWTPayload): Promise<SupportUser | TokenRefusal> {
    const user = toUser(claims, Math.floor(clock.now() / 1_000))
    if (typeof user === 'string' || options.isRevoked === undefined) return user
    return (await options.isRevoked(claims.jti, user.id)) ? 'token_revoked' : user
  }

  const authenticate = async (request: Request) => {
    const found = await read(request)
    return typeof found === 'object' ? found : null
  }
  const whyNot = async (request: Request) => {
    const found = await read(request)
    return typeof found === 'string' ? found : null
  }
  return Object.assign(authenticate, { whyNot })
}

export type SignOptions = {
  readonly secret: string
  readonly user: SupportUser
  /** More than 0, at most 3600: `jwtAuthenticator` takes no token that lives longer. @default 900 */
  readonly expiresInSeconds?: number
  readonly audience?: string
  readonly issuer?: string
  /** The claim `jti`, by which a token can be revoked before it expires. */
  readonly tokenId?: string
  readonly clock?: Clock
}

/**
 * A token for `jwtAuthenticator`, for the host's server: never sign in a page.
 *
 * @throws RangeError where `expiresInSeconds` is not more than 0 and at most 3600
 * @throws TypeError where the secret has fewer than 32 bytes
 * @example
 * app.get('/support-token', async (c) => c.text(await signToken({ secret, user: c.var.user })))
 */
export async function signToken(options: SignOptions): Promise<string> {
  const { secret, user, expiresInSeconds = 900, audience, issuer, tokenId } = options
  if (!(expiresInSeconds > 0 && expiresInSeconds <= LONGEST_LIFE_SECONDS)) {
    throw new RangeError(
      `expiresInSeconds is ${expiresInSeconds}: give more than 0 and at most ${LONGEST_LIFE_SECONDS}, or leave it out`,
    )
  }
  const now = Math.floor((options.clock ?? systemClock()).now() / 1_000)
  const claims: JWTPayload = {
    sub: user.id,
    iat: now,
    exp: now + expiresInSeconds,
    ...said({
      name: user.name,
      email: user.email,
      org: user.organization,
      project: user.project,
      plan: user.plan,
      roles: user.roles,
      guest: user.isGuest,
      aud: audience,
      iss: issuer,
      jti: tokenId,
    }),
  }
  return new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' }).sign(toKey(secret))
}

/** Leaves out what is not known. */
function said(claims: Readonly<Record<string, unknown>>): JWTPayload {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
}

/** Once, not once a request: a relay hears thousands of polls a second. */
function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}

function onDemand<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

function toKey(secret: string): Uint8Array<ArrayBuffer> {
  const key = new TextEncoder().encode(secret)
  if (key.length < SHORTEST_SECRET_BYTES) {
    throw new TypeError(`The secret of an HS256 token needs ${SHORTEST_SECRET_BYTES} bytes or more`)
  }
  return key
}

function bearerOf(request: Request): string | null {
  const match = /^Bearer +([\w.~+/=-]+)$/i.exec(request.headers.get('Authorization') ?? '')
  const token = match?.[1]
  return token === undefined || token.length > LONGEST_TOKEN ? null : token
}

async function verify(
  token: string,
  key: CryptoKey,
  options: JwtOptions,
  now: number,
): Promise<JWTPayload | TokenRefusal> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      clockTolerance: LEEWAY_SECONDS,
      currentDate: new Date(now),
      requiredClaims: ['sub', 'exp'],
      ...(options.audience === undefined ? {} : { audience: options.audience }),
      ...(options.issuer === undefined ? {} : { issuer: options.issuer }),
    })
    return payload
  } catch (error) {
    // Said only of a token that we signed: claims are looked at after the signature.
    return error instanceof errors.JWTExpired ? 'token_expired' : 'token_invalid'
  }
}

function toUser(claims: JWTPayload, nowSeconds: number): SupportUser | TokenRefusal {
  const { sub, exp, iat = nowSeconds } = claims
  if (typeof sub !== 'string' || sub.trim() === '' || exp === undefined) {
    return 'token_invalid'
  }
  // Both are measured: a token dated into the future would live longer than it says.
  const lifeSeconds = exp - Math.min(iat, nowSeconds + LEEWAY_SECONDS)
  if (lifeSeconds > LONGEST_LIFE_SECONDS + LEEWAY_SECONDS) return 'token_too_long_lived'
  return { id: sub, ...toFacts(claims) }
}

/** Claims of a strange shape are left out, not believed. */
function toFacts(claims: JWTPayload): Omit<SupportUser, 'id'> {
  const { name, email, org, project, plan, roles, guest } = claims
  const words = Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : []
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof email === 'string' ? { email } : {}),
    ...named('organization', org),
    ...named('project', project),
    ...(typeof plan === 'string' ? { plan } : {}),
    ...(words.length > 0 ? { roles: words } : {}),
    ...(guest === true ? { isGuest: true } : {}),
  }
}

function named(key: 'organization' | 'project', claim: unknown): Partial<SupportUser> {
  if (typeof claim !== 'object' || claim === null) return {}
  const { id, name } = claim as { id?: unknown; name?: unknown }
  if (typeof id !== 'string' || id === '') return {}
  return { [key]: { id, ...(typeof name === 'string' ? { name } : {}) } }
}
