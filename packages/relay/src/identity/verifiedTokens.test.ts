import { fakeClock } from '@deskside/core/testing'
import { SignJWT } from 'jose'
import { expect, test, vi } from 'vitest'
import { jwtAuthenticator, signToken } from './jwt.js'
import { createVerifiedTokens } from './verifiedTokens.js'
import type { VerifyingKey } from './verifyingKey.js'

const SECRET = 'a secret of this test, long enough'
const user = { id: 'ann' }
const asking = (token: string) =>
  new Request('https://desk.example.com/v1/changes', {
    headers: { Authorization: `Bearer ${token}` },
  })

/** How many signatures were computed while `act` ran. */
async function signaturesDuring(act: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(crypto.subtle, 'verify')
  try {
    await act()
    return spy.mock.calls.length
  } finally {
    spy.mockRestore()
  }
}

test('the signature of a token is computed once, however often it comes', async () => {
  const clock = fakeClock()
  const authenticate = jwtAuthenticator({ secret: SECRET, clock })
  const request = asking(await signToken({ secret: SECRET, user, clock }))
  const count = await signaturesDuring(async () => {
    for (let turn = 0; turn < 5; turn++) expect(await authenticate(request)).toEqual(user)
  })
  expect(count).toBe(1)
})

test('a known token is refused from the second on in which it expires', async () => {
  const clock = fakeClock()
  const authenticate = jwtAuthenticator({ secret: SECRET, clock })
  const request = asking(await signToken({ secret: SECRET, user, clock, expiresInSeconds: 600 }))
  expect(await authenticate(request)).toEqual(user)
  await clock.advance(659_000)
  expect(await authenticate(request)).toEqual(user)
  await clock.advance(1_000)
  expect(await authenticate(request)).toBeNull()
  expect(await authenticate.whyNot?.(request)).toBe('token_expired')
})

test('a known token is refused before its time, where the clock is set back', async () => {
  const clock = fakeClock()
  const authenticate = jwtAuthenticator({ secret: SECRET, clock })
  const seconds = Math.floor(clock.now() / 1_000)
  const signed = await new SignJWT({ sub: 'ann', nbf: seconds, exp: seconds + 600, iat: seconds })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRET))
  expect(await authenticate(asking(signed))).toEqual(user)
  clock.jump(-61_000)
  expect(await authenticate(asking(signed))).toBeNull()
})

test('a known token that is revoked is refused at once', async () => {
  const clock = fakeClock()
  const revoked = new Set<string | undefined>()
  const isRevoked = async (tokenId: string | undefined) => revoked.has(tokenId)
  const authenticate = jwtAuthenticator({ secret: SECRET, clock, isRevoked })
  const request = asking(await signToken({ secret: SECRET, user, clock, tokenId: 'one' }))
  expect(await authenticate(request)).toEqual(user)
  revoked.add('one')
  expect(await authenticate(request)).toBeNull()
  expect(await authenticate.whyNot?.(request)).toBe('token_revoked')
})

test('a token with a known one’s claims and another signature is checked by itself', async () => {
  const clock = fakeClock()
  const authenticate = jwtAuthenticator({ secret: SECRET, clock })
  const token = await signToken({ secret: SECRET, user, clock })
  const forged = `${token.slice(0, token.lastIndexOf('.'))}.${'A'.repeat(43)}`
  expect(await authenticate(asking(token))).toEqual(user)
  expect(await authenticate(asking(forged))).toBeNull()
  expect(await authenticate(asking(forged))).toBeNull()
})

const key = (): VerifyingKey => ({ alg: 'HS256', load: async () => ({}) as CryptoKey })

test('a key that was withdrawn, or read anew, has checked nothing yet', () => {
  const [old, renewed] = [key(), key()]
  const tokens = createVerifiedTokens()
  tokens.keep('token', old, { sub: 'ann' })
  expect(tokens.find('token', [renewed, old])).toEqual({ sub: 'ann' })
  expect(tokens.find('token', [renewed])).toBeUndefined()
  expect(tokens.find('token', [old])).toBeUndefined()
})

test('only the last used ones are kept, and none that is very long', () => {
  const one = key()
  const tokens = createVerifiedTokens(2)
  for (const token of ['first', 'second']) tokens.keep(token, one, { sub: token })
  tokens.find('first', [one])
  tokens.keep('third', one, { sub: 'third' })
  const kept = ['first', 'second', 'third'].filter((token) => tokens.find(token, [one]))
  expect(kept).toEqual(['first', 'third'])
  const long = 'x'.repeat(2_049)
  tokens.keep(long, one, { sub: 'long' })
  expect(tokens.find(long, [one])).toBeUndefined()
})
