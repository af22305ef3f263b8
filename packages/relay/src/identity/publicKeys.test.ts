import { createPublicKey } from 'node:crypto'
import { fakeClock } from '@deskside/core/testing'
import { expect, it } from 'vitest'
import { signWithSecret, tokenSigner } from '../testing/tokenSigner.js'
import { jwtAuthenticator } from './jwt.js'

const SECRET = 'a-secret-of-the-tests-0123456789abcdef'
const clock = fakeClock()
const now = Math.floor(clock.now() / 1_000)
const claims = { sub: 'ann', iat: now, exp: now + 900 }
const rsa = tokenSigner('rsa')
const ec = tokenSigner('ec')

function request(token: string): Request {
  return new Request('https://support.example.com/', {
    headers: { Authorization: `Bearer ${token}` },
  })
}

it('T-ID4 a host signs with RSA or P-256, told as PEM or JWK, and each key has its own way', async () => {
  const kinds = [
    { alg: 'RS256', signer: rsa },
    { alg: 'ES256', signer: ec },
  ]
  for (const { alg, signer } of kinds) {
    for (const key of [signer.pem, signer.jwk('k')]) {
      const authenticate = jwtAuthenticator({ publicKeys: { k: key }, clock })
      const token = signer.sign({ alg, kid: 'k' }, claims)
      expect(await authenticate(request(token)), alg).toEqual({ id: 'ann' })
      const late = signer.sign({ alg, kid: 'k' }, { ...claims, iat: now - 1_000, exp: now - 100 })
      expect(await authenticate.whyNot?.(request(late)), alg).toBe('token_expired')
    }
  }
})

it('T-ID4 a shared secret and public keys stand side by side, and neither passes for the other', async () => {
  const authenticate = jwtAuthenticator({
    ...{ secret: SECRET, publicKeys: { rsa: rsa.pem, ec: ec.jwk('ec') }, clock },
  })
  const accepted = async (token: string) => (await authenticate(request(token)))?.id ?? null
  expect(await accepted(signWithSecret({ alg: 'HS256' }, claims, SECRET))).toBe('ann')
  expect(await accepted(rsa.sign({ alg: 'RS256', kid: 'rsa' }, claims))).toBe('ann')
  expect(await accepted(ec.sign({ alg: 'ES256', kid: 'ec' }, claims))).toBe('ann')

  const spki = createPublicKey(rsa.pem).export({ type: 'spki', format: 'der' })
  const other = tokenSigner('rsa')
  const otherEc = tokenSigner('ec')
  const right = rsa.sign({ alg: 'RS256', kid: 'rsa' }, claims)
  const [head, , signature = ''] = right.split('.')
  const bob = Buffer.from(JSON.stringify({ ...claims, sub: 'bob' })).toString('base64url')
  const none = Buffer.from(JSON.stringify({ alg: 'none', kid: 'rsa' })).toString('base64url')
  const forged: Readonly<Record<string, string>> = {
    'HS256 with the PEM as its secret': signWithSecret(
      { alg: 'HS256', kid: 'rsa' },
      claims,
      rsa.pem,
    ),
    'HS256 with the PEM, no kid': signWithSecret({ alg: 'HS256' }, claims, rsa.pem),
    'HS256 with the bytes of the key': signWithSecret({ alg: 'HS256', kid: 'rsa' }, claims, spki),
    'HS256 with the modulus': signWithSecret(
      ...([{ alg: 'HS256', kid: 'rsa' }, claims, rsa.jwk('rsa').n ?? ''] as const),
    ),
    'HS256 with the right secret under a public name': signWithSecret(
      ...([{ alg: 'HS256', kid: 'rsa' }, claims, SECRET] as const),
    ),
    'RS256 in the header of an HMAC': signWithSecret({ alg: 'RS256', kid: 'rsa' }, claims, SECRET),
    'RS256 under the name of the P-256 key': rsa.sign({ alg: 'RS256', kid: 'ec' }, claims),
    'ES256 under the name of the RSA key': ec.sign({ alg: 'ES256', kid: 'rsa' }, claims),
    'RSA said to be ES256': rsa.sign({ alg: 'ES256', kid: 'rsa' }, claims),
    'RS512 with the right key': rsa.sign({ alg: 'RS512', kid: 'rsa' }, claims, 'sha512'),
    'PS256 with the right key': rsa.sign({ alg: 'PS256', kid: 'rsa' }, claims),
    'ES384 with the right key': ec.sign({ alg: 'ES384', kid: 'ec' }, claims, 'sha384'),
    'rs256 in small letters': rsa.sign({ alg: 'rs256', kid: 'rsa' }, claims),
    'another RSA key': other.sign({ alg: 'RS256', kid: 'rsa' }, claims),
    'another P-256 key': otherEc.sign({ alg: 'ES256', kid: 'ec' }, claims),
    'a key of its own in the header': other.sign(
      ...([{ alg: 'RS256', kid: 'rsa', jwk: other.jwk('rsa') }, claims] as const),
    ),
    'an address of keys in the header': other.sign(
      ...([{ alg: 'RS256', kid: 'rsa', jku: 'https://evil.example/jwks' }, claims] as const),
    ),
    'no kid': rsa.sign({ alg: 'RS256' }, claims),
    'an unknown kid': rsa.sign({ alg: 'RS256', kid: 'third' }, claims),
    'a kid of the prototype': rsa.sign({ alg: 'RS256', kid: '__proto__' }, claims),
    'a kid that is no text': rsa.sign({ alg: 'RS256', kid: ['rsa'] }, claims),
    'a kid in another case': rsa.sign({ alg: 'RS256', kid: 'RSA' }, claims),
    'alg none': `${none}.${bob}.`,
    'the payload of another': `${head}.${bob}.${signature}`,
    'a signature of zeros': `${head}.${bob}.${Buffer.alloc(64).toString('base64url')}`,
  }
  for (const [what, token] of Object.entries(forged)) {
    expect(await accepted(token), what).toBeNull()
  }
})

it('what is no public key, too weak, or named twice is refused when it is set', async () => {
  const keyed = (key: unknown) => () =>
    jwtAuthenticator({ publicKeys: { k: key as string }, clock })
  const wrong: Readonly<Record<string, unknown>> = {
    'a private key': { ...rsa.privateJwk },
    'a shared secret as a JWK': { kty: 'oct', k: 'AAAA' },
    'RSA of 1024 bits': tokenSigner('rsa', { bits: 1_024 }).jwk('k'),
    'RSA of 1024 bits as PEM': tokenSigner('rsa', { bits: 1_024 }).pem,
    'P-384': tokenSigner('ec', { curve: 'P-384' }).jwk('k'),
    'P-384 as PEM': tokenSigner('ec', { curve: 'P-384' }).pem,
    'a key that encrypts': rsa.jwk('k', { use: 'enc' }),
    'a key that may not verify': rsa.jwk('k', { key_ops: ['wrapKey'] }),
    'a key for RS512': rsa.jwk('k', { alg: 'RS512' }),
    'half a key': { kty: 'EC', crv: 'P-256', x: 'AA' },
    'a word': 'key',
    'a private PEM': rsa.pem.replaceAll('PUBLIC', 'PRIVATE'),
  }
  for (const [what, key] of Object.entries(wrong)) expect(keyed(key), what).toThrow(TypeError)
  expect(keyed(rsa.jwk('k', { use: 'sig', alg: 'RS256', key_ops: ['verify'] }))).not.toThrow()
  const almost = tokenSigner('rsa', { bits: 1_984 })
  const late = jwtAuthenticator({ publicKeys: { k: almost.pem }, clock })
  const token = almost.sign({ alg: 'RS256', kid: 'k' }, claims)
  await expect(late(request(token))).rejects.toThrow('2048 bits')
  expect(() => jwtAuthenticator({ clock })).toThrow(TypeError)
  const twice = { secret: { k: SECRET }, publicKeys: { k: rsa.pem }, clock }
  expect(() => jwtAuthenticator(twice)).toThrow('Two keys are named k')
})
