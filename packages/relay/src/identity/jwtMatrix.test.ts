import { createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { createRelay, newTicket } from '../testing/createRelay.js'
import { jwtAuthenticator, signToken } from './jwt.js'

const TENANT = 'the-secret-of-tenant-one-0123456789abcdef'
const OTHER = 'the-secret-of-tenant-two-0123456789abcdef'
const ended = new Set(['signed-out'])

/** A relay whose hosts have a key each, asked over HTTP as an attacker would. */
function rig() {
  const relay = createRelay({
    authenticate: async (request) => authenticate(request),
  })
  const authenticate = jwtAuthenticator({
    secret: { one: TENANT, two: OTHER },
    audience: 'desk',
    issuer: 'host',
    clock: relay.clock,
    isRevoked: async (tokenId) => ended.has(tokenId ?? ''),
  })
  const now = Math.floor(relay.clock.now() / 1_000)
  const claims = { sub: 'ann', iss: 'host', aud: 'desk', jti: 'live', iat: now, exp: now + 900 }
  return { ...relay, now, claims }
}

const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** By hand, so that any header and any payload can be signed, also those that no library would. */
function sign(header: unknown, payload: unknown, secret = TENANT, hash = 'sha256'): string {
  const signed = `${encode(header)}.${encode(payload)}`
  return `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`
}

it('T-ID4 of thirty forged, stale or broken tokens the relay accepts none', async () => {
  const { handler, claims, now, ask } = rig()
  const head = { alg: 'HS256', typ: 'JWT', kid: 'one' }
  const send = (token: string) =>
    handler(
      new Request('https://support.example.com/v1/tickets', {
        headers: { Authorization: `Bearer ${token}` },
      }),
    )
  const right = sign(head, claims)
  expect((await send(right)).status).toBe(200)
  expect((await send(sign({ ...head, kid: 'two' }, claims, OTHER))).status).toBe(200)
  const [, payload, signature = ''] = right.split('.')
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const rsa = (signed: string) => createSign('sha256').update(signed).sign(privateKey, 'base64url')
  const rsHead = encode({ ...head, alg: 'RS256' })
  const without = (name: string) =>
    Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name))
  const twice = JSON.stringify(claims).replace('{', '{"sub":"bob",')

  const forged: Readonly<Record<string, string>> = {
    'alg none, no signature': `${encode({ ...head, alg: 'none' })}.${payload}.`,
    'alg none, the signature of another': `${encode({ ...head, alg: 'none' })}.${payload}.${signature}`,
    'alg nOnE': sign({ ...head, alg: 'nOnE' }, claims),
    'alg hs256 in small letters': sign({ ...head, alg: 'hs256' }, claims),
    'RS256 by a key of one’s own': `${rsHead}.${payload}.${rsa(`${rsHead}.${payload}`)}`,
    'HS256 with a public key as its secret': sign(head, claims, pem),
    'HS512 with the right secret': sign({ ...head, alg: 'HS512' }, claims, TENANT, 'sha512'),
    'another tenant’s key under our name': sign(head, claims, OTHER),
    'our key under another tenant’s name': sign({ ...head, kid: 'two' }, claims),
    'an unknown kid': sign({ ...head, kid: 'three' }, claims),
    'no kid': sign({ alg: 'HS256' }, claims),
    'a kid that is a path': sign({ ...head, kid: '../../dev/null' }, claims, ''),
    'a kid of the prototype': sign({ ...head, kid: '__proto__' }, claims),
    'a kid that is a query': sign({ ...head, kid: "' OR 1=1 --" }, claims),
    'a key in the header': sign({ ...head, jwk: { kty: 'oct', k: encode(OTHER) } }, claims, OTHER),
    'no exp': sign(head, without('exp')),
    'exp past': sign(head, { ...claims, iat: now - 900, exp: now - 61 }),
    'nbf in the future': sign(head, { ...claims, nbf: now + 120 }),
    'a year of life': sign(head, { ...claims, exp: now + 365 * 86_400 }),
    'no sub': sign(head, without('sub')),
    'a sub that is no text': sign(head, { ...claims, sub: 7 }),
    'a sub in a list': sign(head, { ...claims, sub: ['ann'] }),
    'two subs': sign(head, twice),
    'two subs, one in escapes': sign(head, twice.replace('"sub":"bob"', '"\\u0073ub":"bob"')),
    'a claim in another case': sign(head, { ...without('sub'), Sub: 'ann' }),
    'nine kilobytes': sign(head, { ...claims, name: 'x'.repeat(9_000) }),
    'bad base64': `${encode(head)}.%%%.${signature}`,
    'another audience': sign(head, { ...claims, aud: 'shop' }),
    'another issuer': sign(head, { ...claims, iss: 'host.evil.example' }),
    'a token of before the sign-out': sign(head, { ...claims, jti: 'signed-out' }),
  }
  for (const [what, token] of Object.entries(forged)) {
    const answer = await send(token)
    expect(answer.status, what).toBe(401)
    expect(await answer.json(), what).toMatchObject({ code: 'auth_required' })
  }
  expect(Object.keys(forged)).toHaveLength(30)
  expect((await ask(null, 'GET', '/v1/tickets')).status).toBe(401)
})

it('T-ID4 an id in another case of letters is another person, and sees nothing', async () => {
  const { handler, clock, claims } = rig()
  const as = async (id: string, method = 'GET', path = '/v1/tickets', body?: unknown) => {
    const more = { audience: claims.aud, issuer: claims.iss, keyId: 'one' }
    const token = await signToken({ secret: TENANT, user: { id }, clock, ...more })
    return handler(
      new Request(`https://support.example.com${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': 'k1',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
  }
  const { id } = await (await as('ann', 'POST', '/v1/tickets', newTicket())).json()
  expect((await as('ann', 'GET', `/v1/tickets/${id}`)).status).toBe(200)
  for (const other of ['Ann', 'ANN', 'ann ', 'a\u0000nn', 'аnn', 'ａnn']) {
    expect((await as(other, 'GET', `/v1/tickets/${id}`)).status, other).toBe(404)
    expect((await (await as(other)).json()).items, other).toEqual([])
  }
})
