import type { Clock, SupportUser } from '@deskside/core'
import { systemClock } from '@deskside/core'
import { base64url, errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { createJwks, type JwksOptions } from './jwks.js'
import { createKeyring, toKey } from './keyring.js'
import { createVerifiedTokens } from './verifiedTokens.js'
import type { PublicJwk, VerifyingKey } from './verifyingKey.js'

/** What `signToken` writes; what a token is checked by, its key says. */
const ALGORITHM = 'HS256'
const LONGEST_LIFE_SECONDS = 3_600
const LEEWAY_SECONDS = 60
const LONGEST_TOKEN = 8_192
/** RFC 5646, 4.4.1 */
const LONGEST_LOCALE = 35

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
  /**
   * At least 32 bytes, shared with the host's server. Several while one replaces another. Under
   * names: each token must then carry the `kid` of one, and is checked by that one alone.
   */
  readonly secret?: string | readonly string[] | Readonly<Record<string, string>>
  /**
   * Public keys of the host's server, by the `kid` that its tokens carry: a JWK, or PEM as
   * `openssl` writes it. RSA (2048 bits or more) checks RS256, P-256 checks ES256.
   */
  readonly publicKeys?: Readonly<Record<string, PublicJwk | string>>
  /**
   * Where an identity provider publishes such keys. Kept for ten minutes; a `kid` that is not
   * known is looked up at once, so that a new key counts as soon as it signs. Needs `audience`:
   * the provider signs for others too.
   */
  readonly jwks?: JwksOptions
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
 * Reads the person out of `Authorization: Bearer <JWT>`: HS256, RS256 or ES256, as the key has it
 * and never as the token says; `sub` and `exp` required, at most one hour of life, 60 s of leeway.
 * At least one of `secret`, `publicKeys` and `jwks`. Claims: `sub`, `name`, `email`, `org: { id, name }`,
 * `project: { id, name }`, `plan`, `roles`, `locale`, `guest: true`.
 *
 * @returns a function for `options.authenticate`; `null` means 401, for whatever reason. Rejects
 *   with `auth_unavailable` (503) where the address of `jwks` has not answered for too long
 * @throws TypeError for keys that are missing, too weak or no public keys
 */
export function jwtAuthenticator(options: JwtOptions): Authenticate {
  const clock = options.clock ?? systemClock()
  if (options.jwks && options.audience === undefined) {
    throw new TypeError('jwks needs audience: its keys sign tokens for others too')
  }
  const keysFor = createKeyring(options, options.jwks && createJwks(options.jwks, clock))
  const verified = createVerifiedTokens()

  async function read(request: Request): Promise<SupportUser | TokenRefusal | null> {
    const token = bearerOf(request)
    if (token === null) return request.headers.has('Authorization') ? 'token_invalid' : null
    let refusal: TokenRefusal = 'token_invalid'
    const keys = await keysFor(token)
    const known = verified.find(token, keys)
    if (known !== undefined && isTimely(known, clock.now())) return accept(known)
    for (const key of keys) {
      const claims = await verify(token, key, options, clock.now())
      if (typeof claims === 'object') {
        verified.keep(token, key, claims)
        return accept(claims)
      }
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
  /** Which secret it is, where the relay knows several by name: the header `kid`. */
  readonly keyId?: string
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
  const { secret, user, expiresInSeconds = 900, audience, issuer, tokenId, keyId } = options
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
      locale: user.locale,
      guest: user.isGuest,
      aud: audience,
      iss: issuer,
      jti: tokenId,
    }),
  }
  const header = { alg: ALGORITHM, typ: 'JWT', ...(keyId === undefined ? {} : { kid: keyId }) }
  return new SignJWT(claims).setProtectedHeader(header).sign(toKey(secret))
}

/** Leaves out what is not known. */
function said(claims: Readonly<Record<string, unknown>>): JWTPayload {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
}

/** The token of a request; `null` where none came, or nothing that could be one. */
export function bearerOf(request: Request): string | null {
  const match = /^Bearer +([\w.~+/=-]+)$/i.exec(request.headers.get('Authorization') ?? '')
  const token = match?.[1]
  return token === undefined || token.length > LONGEST_TOKEN ? null : token
}

async function verify(
  token: string,
  { alg, load }: VerifyingKey,
  options: JwtOptions,
  now: number,
): Promise<JWTPayload | TokenRefusal> {
  // Not in the try: a key that cannot be read is the operator's trouble, not the token's.
  const key = await load()
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [alg],
      clockTolerance: LEEWAY_SECONDS,
      currentDate: new Date(now),
      requiredClaims: ['sub', 'exp'],
      ...(options.audience === undefined ? {} : { audience: options.audience }),
      ...(options.issuer === undefined ? {} : { issuer: options.issuer }),
    })
    return hasTwins(token) ? 'token_invalid' : payload
  } catch (error) {
    // Said only of a token that we signed: claims are looked at after the signature.
    return error instanceof errors.JWTExpired ? 'token_expired' : 'token_invalid'
  }
}

/** As `jwtVerify` has it, for a token whose signature is known. */
function isTimely({ exp = 0, nbf = 0 }: JWTPayload, now: number): boolean {
  const seconds = Math.floor(now / 1_000)
  return exp > seconds - LEEWAY_SECONDS && nbf <= seconds + LEEWAY_SECONDS
}

/** RFC 7519, 4: a name that stands twice is read differently by different parsers. */
function hasTwins(token: string): boolean {
  const text = new TextDecoder().decode(base64url.decode(token.split('.')[1] ?? ''))
  const names: string[] = []
  let depth = 0
  for (const [word, , colon] of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/gs)) {
    if (colon !== undefined && depth === 1) names.push(JSON.parse(word.replace(/\s*:$/, '')))
    else if (word === '{' || word === '[') depth += 1
    else if (word === '}' || word === ']') depth -= 1
  }
  return new Set(names).size < names.length
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
  const { name, email, org, project, plan, roles, guest, locale } = claims
  const words = Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : []
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof email === 'string' ? { email } : {}),
    ...named('organization', org),
    ...named('project', project),
    ...(typeof plan === 'string' ? { plan } : {}),
    ...(words.length > 0 ? { roles: words } : {}),
    ...(typeof locale === 'string' && locale.length <= LONGEST_LOCALE ? { locale } : {}),
    ...(guest === true ? { isGuest: true } : {}),
  }
}

function named(key: 'organization' | 'project', claim: unknown): Partial<SupportUser> {
  if (typeof claim !== 'object' || claim === null) return {}
  const { id, name } = claim as { id?: unknown; name?: unknown }
  if (typeof id !== 'string' || id === '') return {}
  return { [key]: { id, ...(typeof name === 'string' ? { name } : {}) } }
}
