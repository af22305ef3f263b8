import { fakeClock } from '@deskside/core/testing'
import { accountOperations, operations } from '@deskside/core/wire'
import { afterEach, expect, it } from 'vitest'
import { jwtAuthenticator, signToken } from '../identity/jwt.js'
import { createNodeServer } from '../node/createNodeServer.js'
import { memoryState } from '../state/memoryState.js'
import { createAccountsRig, PASSWORD } from '../testing/createAccountsRig.js'
import { APP, createRelay, type TestRelayOptions } from '../testing/createRelay.js'
import { type OpenDoor, openDoor } from '../testing/slowSockets.js'
import { signWithSecret, tokenSigner } from '../testing/tokenSigner.js'

const SECRET = 'the-secret-of-tenant-one-0123456789abcdef'
const OTHER = 'the-secret-of-tenant-two-0123456789abcdef'
const rsa = tokenSigner('rsa')
const stranger = tokenSigner('rsa')

let door: OpenDoor | undefined
afterEach(() => door?.close())

/** A relay that takes tokens of a shared secret and of a public key, behind a real socket. */
async function setUp() {
  const options: TestRelayOptions = { authenticate: async (request) => authenticate(request) }
  const relay = createRelay(options)
  const authenticate = jwtAuthenticator({
    secret: { one: SECRET, two: OTHER },
    publicKeys: { rsa: rsa.pem },
    audience: 'desk',
    issuer: 'host',
    clock: relay.clock,
    isRevoked: async (tokenId) => tokenId === 'signed-out',
  })
  door = await openDoor(createNodeServer(relay.handler))
  const { url } = door
  const now = Math.floor(relay.clock.now() / 1_000)
  const claims = { sub: 'ann', iss: 'host', aud: 'desk', jti: 'live', iat: now, exp: now + 900 }
  const ask = (authorization: string | null, method = 'GET', path = '/v1/tickets') =>
    fetch(`${url}${path}`, {
      method,
      headers: { 'Tus-Resumable': '1.0.0', ...(authorization && { Authorization: authorization }) },
    })
  return { relay, claims, now, ask }
}

it('T-ID4 of more than twenty forged tokens the door opens to none', async () => {
  const { claims, now, ask } = await setUp()
  const head = { alg: 'HS256', typ: 'JWT', kid: 'one' }
  const rsHead = { alg: 'RS256', kid: 'rsa' }
  const right = signWithSecret(head, claims, SECRET)
  const [, payload, signature] = right.split('.')
  const word = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  for (const token of [
    right,
    rsa.sign(rsHead, claims),
    signWithSecret({ ...head, kid: 'two' }, claims, OTHER),
  ]) {
    expect((await ask(`Bearer ${token}`)).status).toBe(200)
  }
  const { sub: _sub, ...nobody } = claims
  const { exp: _exp, ...endless } = claims
  const signed = (more: object) => signWithSecret(head, { ...claims, ...more }, SECRET)
  const forged: Readonly<Record<string, string>> = {
    'alg none': `${word({ ...head, alg: 'none' })}.${payload}.`,
    'alg none with a signature': `${word({ ...head, alg: 'none' })}.${payload}.${signature}`,
    'RS256 swapped for HS256: the PEM as the secret': signWithSecret(
      { ...rsHead, alg: 'HS256' },
      claims,
      rsa.pem,
    ),
    'the PEM as the secret under an HMAC’s name': signWithSecret(head, claims, rsa.pem),
    'HS256 swapped for RS256: an HMAC under a public name': signWithSecret(rsHead, claims, SECRET),
    'RS256 by a stranger’s key': stranger.sign(rsHead, claims),
    'RS256 by the right key under an HMAC’s name': rsa.sign({ ...rsHead, kid: 'one' }, claims),
    'RS512 by the right key': rsa.sign({ ...rsHead, alg: 'RS512' }, claims, 'sha512'),
    'another tenant’s key': signWithSecret(head, claims, OTHER),
    'another tenant’s name': signWithSecret({ ...head, kid: 'two' }, claims, SECRET),
    'an unknown kid': signWithSecret({ ...head, kid: 'three' }, claims, SECRET),
    'a kid that is a path': signWithSecret({ ...head, kid: '../../dev/null' }, claims, '0'),
    'a kid of the prototype': signWithSecret({ ...head, kid: 'constructor' }, claims, SECRET),
    'no kid': signWithSecret({ alg: 'HS256' }, claims, SECRET),
    'a key in the header': stranger.sign({ ...rsHead, jwk: stranger.jwk('rsa') }, claims),
    'an address of keys in the header': stranger.sign(
      { ...rsHead, jku: 'https://evil.example' },
      claims,
    ),
    'no exp': signWithSecret(head, endless, SECRET),
    'exp past': signed({ iat: now - 900, exp: now - 61 }),
    'nbf in the future': signed({ nbf: now + 120 }),
    'a year of life': signed({ exp: now + 365 * 86_400 }),
    'no sub': signWithSecret(head, nobody, SECRET),
    'a sub that is no text': signed({ sub: 7 }),
    'a sub that is an object': signed({ sub: { id: 'ann' } }),
    'nine kilobytes': signed({ name: 'x'.repeat(9_000) }),
    'bad base64': `${word(head)}.%%%.${signature}`,
    'a signature cut short': right.slice(0, -1),
    'a signature changed in its last bits': right.replace(/.$/, (last) =>
      last === 'A' ? 'Q' : 'A',
    ),
    'another audience': signed({ aud: 'shop' }),
    'no audience': signed({ aud: undefined }),
    'another issuer': signed({ iss: 'host.evil.example' }),
    'after the sign-out': signed({ jti: 'signed-out' }),
  }
  expect(Object.keys(forged).length).toBeGreaterThanOrEqual(20)
  for (const [what, token] of Object.entries(forged)) {
    const answer = await ask(`Bearer ${token}`)
    expect(answer.status, what).toBe(401)
    expect(answer.headers.get('WWW-Authenticate'), what).toContain('error="invalid_token"')
    const problem = await answer.json()
    expect(Object.keys(problem).sort(), what).toEqual(['code', 'status', 'title', 'type'])
  }
  for (const scheme of ['', 'Basic ', 'bearer\t', 'Token ', 'Bearer Bearer ', 'DPoP ']) {
    expect((await ask(`${scheme}${right}`)).status, scheme).toBe(401)
  }
  expect((await ask(null, 'GET', `/v1/tickets?access_token=${right}`)).status).toBe(401)
})

it('T-ID4 without a token, and with a forged one, no address but the open ones answers', async () => {
  const { claims, ask } = await setUp()
  const forged = signWithSecret({ alg: 'HS256', kid: 'one' }, claims, OTHER)
  const rows = [
    ...Object.values(operations),
    { method: 'POST', path: '/v1/uploads' },
    { method: 'HEAD', path: '/v1/uploads/none' },
    { method: 'PATCH', path: '/v1/uploads/none' },
    { method: 'DELETE', path: '/v1/uploads/none' },
    { method: 'GET', path: '/v1/attachments/none' },
  ]
  for (const { method, path } of rows) {
    for (const authorization of [null, `Bearer ${forged}`]) {
      const answer = await ask(authorization, method, path.replace(/\{\w+\}/g, 'none'))
      expect(answer.status, `${method} ${path}`).toBe(401)
    }
  }
})

it('T-ID4 what somebody kept of a session opens nothing after its sign-out', async () => {
  const rig = createAccountsRig()
  door = await openDoor(createNodeServer(rig.handler))
  const { url } = door
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: APP, ...headers },
      body: JSON.stringify(body),
    })
  await rig.signUp('ann@example.com')
  for (const remember of [undefined, false, true]) {
    const signedIn = await post('/v1/account/sign-in', {
      email: 'ann@example.com',
      password: PASSWORD,
      remember,
    })
    const cookie = signedIn.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    const { token, refreshToken } = await signedIn.json()
    const bearer = { Authorization: `Bearer ${token}` }
    const list = () => fetch(`${url}/v1/tickets`, { headers: bearer })
    expect((await list()).status).toBe(200)
    expect((await post('/v1/account/sign-out', {}, bearer)).status).toBe(200)
    const late = await list()
    expect([late.status, (await late.json()).detail]).toEqual([401, 'token_revoked'])
    const again =
      refreshToken === null
        ? await post('/v1/account/refresh', {}, { Cookie: cookie })
        : await post('/v1/account/refresh', { refreshToken })
    expect(again.status).toBe(401)
    for (const { path } of Object.values(accountOperations).filter((row) => !('open' in row))) {
      expect((await post(path, {}, bearer)).status, path).toBe(401)
    }
  }
})

it('T-ID4 a token of the host opens nothing after its person signed out, and no other one ends', async () => {
  const state = memoryState({ clock: fakeClock() })
  const isRevoked = (tokenId: string | undefined) => state.revocations.isRevoked(tokenId)
  const clock = fakeClock()
  const authenticate = jwtAuthenticator({ secret: SECRET, clock, isRevoked })
  const { handler } = createRelay({ state, authenticate })
  door = await openDoor(createNodeServer(handler))
  const { url } = door
  const bearer = async (tokenId?: string) => {
    const token = { ...(tokenId === undefined ? {} : { tokenId }) }
    return `Bearer ${await signToken({ secret: SECRET, user: { id: 'ann' }, clock, ...token })}`
  }
  const statusOf = async (Authorization: string, method = 'GET', path = '/v1/changes') =>
    (await fetch(url + path, { method, headers: { Authorization } })).status
  const tokens = [await bearer('one'), await bearer('two'), await bearer()]
  for (const token of tokens) expect(await statusOf(token)).toBe(200)
  expect(await statusOf(tokens[0] ?? '', 'POST', '/v1/account/sign-out')).toBe(200)
  expect(await Promise.all(tokens.map((token) => statusOf(token)))).toEqual([401, 200, 200])
  expect(await statusOf(tokens[0] ?? '', 'POST', '/v1/account/sign-out')).toBe(401)
})

it('a host whose tokens are no JWT signs out without an error', async () => {
  const relay = createRelay({ authenticate: async () => ({ id: 'ann' }) })
  for (const token of ['opaque-word', 'a.b.c', '', 'x'.repeat(9_000)]) {
    const headers = { Authorization: `Bearer ${token}` }
    const answer = await relay.ask(null, 'POST', '/v1/account/sign-out', { headers, body: {} })
    expect(answer.status, token.slice(0, 20)).toBe(200)
  }
  expect(relay.errors).toEqual([])
})
