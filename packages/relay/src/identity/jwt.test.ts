import { fakeClock } from '@deskside/core/testing'
import { base64url, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { jwtAuthenticator, signToken } from './jwt.js'

const SECRET = 'a-secret-of-the-tests-0123456789abcdef'
const OTHER = 'another-secret-0123456789-abcdefghijkl'
const clock = fakeClock()
const now = Math.floor(clock.now() / 1_000)
const key = (secret: string) => new TextEncoder().encode(secret)

function request(token: string, scheme = 'Bearer'): Request {
  return new Request('https://support.example.com/', {
    headers: { Authorization: `${scheme} ${token}` },
  })
}

function sign(claims: Record<string, unknown>, alg = 'HS256', secret = SECRET): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg }).sign(key(secret))
}

function unsigned(header: unknown, claims: unknown, signature = ''): string {
  const part = (value: unknown) => base64url.encode(JSON.stringify(value))
  return `${part(header)}.${part(claims)}.${signature}`
}

const good = { sub: 'ann', iat: now, exp: now + 900 }

test('a token of the host tells who asks (D1)', async () => {
  const user = {
    id: 'ann',
    name: 'Ann Ångström',
    email: 'ann@example.com',
    organization: { id: 'acme', name: 'Acme' },
    project: { id: 'p1' },
    plan: 'premium',
    roles: ['owner', 'editor'],
    isGuest: true,
  } as const
  const token = await signToken({ secret: SECRET, user, clock, audience: 'desk', issuer: 'host' })
  const authenticate = jwtAuthenticator({ secret: SECRET, clock, audience: 'desk', issuer: 'host' })
  expect(await authenticate(request(token))).toEqual(user)
  expect(await authenticate(request(token, 'bearer'))).toEqual(user)
})

test('one secret can replace another without signing anybody out', async () => {
  const authenticate = jwtAuthenticator({ secret: [SECRET, OTHER], clock })
  expect(await authenticate(request(await sign(good)))).toEqual({ id: 'ann' })
  expect(await authenticate(request(await sign(good, 'HS256', OTHER)))).toEqual({ id: 'ann' })
})

test('claims of a strange shape are left out, not believed', async () => {
  const authenticate = jwtAuthenticator({ secret: SECRET, clock })
  const strange = { ...good, name: 7, email: ['a'], org: { id: '' } }
  expect(await authenticate(request(await sign(strange)))).toEqual({ id: 'ann' })
  const stranger = { ...good, org: 'acme', project: ['p'], plan: {}, roles: 'owner', guest: 'true' }
  expect(await authenticate(request(await sign(stranger)))).toEqual({ id: 'ann' })
  const mixed = { ...good, roles: ['owner', 7, null] }
  expect(await authenticate(request(await sign(mixed)))).toEqual({ id: 'ann', roles: ['owner'] })
})

test('a minute of difference between clocks is borne, not two', async () => {
  const authenticate = jwtAuthenticator({ secret: SECRET, clock })
  const accepts = async (claims: Record<string, unknown>) =>
    (await authenticate(request(await sign(claims)))) !== null
  expect(await accepts({ ...good, exp: now - 59 })).toBe(true)
  expect(await accepts({ ...good, exp: now - 61 })).toBe(false)
  expect(await accepts({ ...good, nbf: now + 59 })).toBe(true)
  expect(await accepts({ ...good, exp: now + 3_660 })).toBe(true)
  expect(await accepts({ ...good, exp: now + 3_661 })).toBe(false)
  expect(await accepts({ sub: 'ann', exp: now + 3_600 })).toBe(true)
})

test('no forged, broken, endless or nameless token is accepted', async () => {
  const options = { secret: SECRET, clock, audience: 'desk', issuer: 'host' }
  const authenticate = jwtAuthenticator(options)
  const claims = { ...good, aud: 'desk', iss: 'host' }
  const valid = await sign(claims)
  expect(await authenticate(request(valid))).not.toBeNull()
  const [header, payload, signature = ''] = valid.split('.')
  const { exp: _exp, ...noExpiry } = claims
  const { sub: _sub, ...noSubject } = claims
  const { aud: _aud, ...noAudience } = claims
  const year = 365 * 86_400
  const forged: Record<string, string> = {
    'alg none': unsigned({ alg: 'none' }, claims),
    'alg None': unsigned({ alg: 'None' }, claims),
    'alg none with the signature of another': unsigned({ alg: 'none' }, claims, signature),
    'alg missing': unsigned({}, claims, signature),
    'alg HS512 with the right secret': await sign(claims, 'HS512', `${SECRET}${SECRET}`),
    'alg RS256 over an HMAC': unsigned({ alg: 'RS256' }, claims, signature),
    'kid that points elsewhere': unsigned({ alg: 'HS256', kid: '../../dev/null' }, claims, ''),
    'jwk in the header': unsigned({ alg: 'HS256', jwk: { kty: 'oct', k: 'AA' } }, claims, 'AA'),
    'unknown critical header': unsigned({ alg: 'HS256', crit: ['exp'] }, claims, signature),
    'another secret': await sign(claims, 'HS256', OTHER),
    'no signature': `${header}.${payload}.`,
    'two parts': `${header}.${payload}`,
    'payload of another': unsigned({ alg: 'HS256' }, { ...claims, sub: 'bob' }, signature),
    'no exp': await sign(noExpiry),
    'exp in the past': await sign({ ...claims, exp: now - 120 }),
    'exp as text': await sign({ ...claims, exp: `${now + 900}` }),
    'a year of life': await sign({ ...claims, exp: now + year }),
    'a year of life, dated into the future': await sign({
      ...claims,
      iat: now + year,
      exp: now + year + 60,
    }),
    'issued long ago, one day of life': await sign({
      ...claims,
      iat: now - 86_000,
      exp: now + 400,
    }),
    'not valid yet': await sign({ ...claims, nbf: now + 600 }),
    'no sub': await sign(noSubject),
    'empty sub': await sign({ ...claims, sub: '' }),
    'blank sub': await sign({ ...claims, sub: '   ' }),
    'sub that is a number': await sign({ ...claims, sub: 7 }),
    'wrong audience': await sign({ ...claims, aud: 'other' }),
    'no audience': await sign(noAudience),
    'wrong issuer': await sign({ ...claims, iss: 'other' }),
    'nine kilobytes': await sign({ ...claims, name: 'x'.repeat(9_000) }),
    'bad base64': `${header}.%%%%.${signature}`,
    'a word': 'token',
  }
  for (const [what, token] of Object.entries(forged)) {
    expect(await authenticate(request(token)), what).toBeNull()
  }
  expect(await authenticate(request(valid, 'Basic'))).toBeNull()
  expect(await authenticate(request(`${valid} ${valid}`))).toBeNull()
})

test('a refused token can be told why, and only its own signer learns more than «invalid»', async () => {
  const authenticate = jwtAuthenticator({ secret: [OTHER, SECRET], clock })
  const why = async (claims: Record<string, unknown>, secret = SECRET) =>
    authenticate.whyNot?.(request(await sign(claims, 'HS256', secret)))
  const expired = { ...good, exp: now - 120 }
  expect(await why(expired)).toBe('token_expired')
  expect(await why(expired, 'a-third-secret-0123456789-abcdefghijkl')).toBe('token_invalid')
  expect(await why({ ...good, exp: now + 6_000 })).toBe('token_too_long_lived')
  expect(await why({ ...good, sub: '' })).toBe('token_invalid')
  expect(await authenticate.whyNot?.(request('no token at all'))).toBe('token_invalid')
  expect(await authenticate.whyNot?.(new Request('https://support.example.com/'))).toBeNull()
  expect(await why(good)).toBeNull()
})

test('no token is signed that would not be accepted', async () => {
  const user = { id: 'ann' }
  const of = (expiresInSeconds: number) =>
    signToken({ secret: SECRET, user, clock, expiresInSeconds })
  for (const seconds of [3_601, 6_000, 0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
    await expect(of(seconds)).rejects.toThrow(RangeError)
  }
  await expect(of(6_000)).rejects.toThrow('expiresInSeconds is 6000: give more than 0 and at most')
  const authenticate = jwtAuthenticator({ secret: SECRET, clock })
  expect(await authenticate(request(await of(3_600)))).toEqual(user)
})

test('a secret that is too short is refused when it is set, not when it was guessed', () => {
  expect(() => jwtAuthenticator({ secret: 'short' })).toThrow(TypeError)
  expect(() => jwtAuthenticator({ secret: [SECRET, 'short'] })).toThrow(TypeError)
  expect(() => jwtAuthenticator({ secret: [] })).toThrow(TypeError)
})
