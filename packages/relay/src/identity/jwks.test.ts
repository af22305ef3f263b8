import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fakeClock } from '@deskside/core/testing'
import { afterEach, expect, it } from 'vitest'
import { createRelay } from '../testing/createRelay.js'
import { signWithSecret, tokenSigner } from '../testing/tokenSigner.js'
import type { JwksOptions } from './jwks.js'
import { jwtAuthenticator } from './jwt.js'

const MINUTE_MS = 60_000
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

const first = tokenSigner('rsa')
const second = tokenSigner('ec')
const clock = fakeClock()

/** An identity provider on a real socket, which publishes what it is told to. */
async function provider(options: Partial<JwksOptions> = {}) {
  let asked = 0
  let answer: RequestListener = (_, response) => response.writeHead(404).end()
  const server = createServer((request, response) => {
    asked += 1
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  ends.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`
  const authenticate = jwtAuthenticator({ jwks: { url, ...options }, audience: 'desk', clock })
  const says = (next: RequestListener) => {
    answer = next
  }
  return {
    url,
    authenticate,
    asked: () => asked,
    says,
    publish: (...keys: readonly unknown[]) =>
      says((_, response) => response.end(JSON.stringify({ keys }))),
    /** Who a token is for; a code where nobody can say. */
    async whose(token: string): Promise<string | null> {
      const headers = { Authorization: `Bearer ${token}` }
      const asking = authenticate(new Request('https://support.example.com/', { headers }))
      return asking.then(
        (user) => user?.id ?? null,
        (error: { code: string }) => error.code,
      )
    },
  }
}

function claims() {
  const now = Math.floor(clock.now() / 1_000)
  return { sub: 'ann', aud: 'desk', iat: now, exp: now + 900 }
}

const byFirst = () => first.sign({ alg: 'RS256', kid: 'one' }, claims())
const bySecond = () => second.sign({ alg: 'ES256', kid: 'two' }, claims())

it('keys are read once for all who ask at the same time, and kept', async () => {
  const { publish, whose, asked } = await provider()
  publish(first.jwk('one', { alg: 'RS256', use: 'sig' }), second.jwk('two'))
  expect(asked()).toBe(0)
  const both = await Promise.all([whose(byFirst()), whose(bySecond()), whose(byFirst())])
  expect(both).toEqual(['ann', 'ann', 'ann'])
  await clock.advance(9 * MINUTE_MS)
  expect(await whose(byFirst())).toBe('ann')
  expect(asked()).toBe(1)
})

it('T-ID4 a key that comes into use counts at its first token, one that is withdrawn ends', async () => {
  const { publish, whose, asked } = await provider()
  publish(first.jwk('one'))
  expect(await whose(byFirst())).toBe('ann')
  await clock.advance(MINUTE_MS)
  publish(second.jwk('two'))
  expect(await whose(bySecond())).toBe('ann')
  expect(await whose(byFirst())).toBeNull()
  expect(asked()).toBe(2)
  // Withdrawn without another in its place: known for no longer than ten minutes.
  publish()
  await clock.advance(10 * MINUTE_MS - 1)
  expect(await whose(bySecond())).toBe('ann')
  await clock.advance(1)
  expect(await whose(bySecond())).toBeNull()
})

it('names that nobody knows ask the provider at most twice a minute', async () => {
  const { publish, whose, asked } = await provider()
  publish(first.jwk('one'))
  expect(await whose(byFirst())).toBe('ann')
  for (let i = 0; i < 200; i++) {
    expect(await whose(second.sign({ alg: 'ES256', kid: `x${i}` }, claims()))).toBeNull()
  }
  expect(asked()).toBe(1)
  await clock.advance(MINUTE_MS / 2)
  for (let i = 0; i < 200; i++) await whose(second.sign({ alg: 'ES256', kid: `y${i}` }, claims()))
  expect(asked()).toBe(2)
  // What no published key can have signed asks nobody.
  await clock.advance(MINUTE_MS)
  for (const alg of ['HS256', 'none', 'RS512']) {
    expect(await whose(signWithSecret({ alg, kid: 'z' }, claims(), 'x'.repeat(32)))).toBeNull()
  }
  expect(asked()).toBe(2)
})

it('a provider that is down is borne for an hour with the keys one has, then nobody can say', async () => {
  const { publish, says, whose } = await provider()
  says((_, response) => response.writeHead(503).end())
  expect(await whose(byFirst())).toBe('auth_unavailable')
  await clock.advance(MINUTE_MS / 2)
  publish(first.jwk('one'))
  expect(await whose(byFirst())).toBe('ann')
  says((request) => request.socket.destroy())
  await clock.advance(59 * MINUTE_MS)
  expect(await whose(byFirst())).toBe('ann')
  await clock.advance(MINUTE_MS)
  expect(await whose(byFirst())).toBe('auth_unavailable')
  await clock.advance(MINUTE_MS / 2)
  publish(first.jwk('one'))
  expect(await whose(byFirst())).toBe('ann')
})

it('a provider that does not answer costs five seconds, and the relay says 503 and when', async () => {
  const { says, authenticate, asked } = await provider()
  says(() => {})
  const relay = createRelay({ authenticate })
  const answer = relay.ask(null, 'GET', '/v1/tickets', {
    headers: { Authorization: `Bearer ${byFirst()}` },
  })
  await expect.poll(asked).toBe(1)
  await clock.advance(5_000)
  const { status, headers } = await answer
  expect([status, headers.get('Retry-After')]).toEqual([503, '30'])
  expect(await (await answer).json()).toMatchObject({ code: 'auth_unavailable' })
  expect(clock.pending()).toBe(0)
})

it('of what an address says only public keys of tokens are believed', async () => {
  const weak = tokenSigner('rsa', { bits: 1_024 })
  const { publish, whose } = await provider()
  const secret = 'x'.repeat(32)
  publish(
    null,
    'key',
    { kty: 'oct', kid: 'shared', k: Buffer.from(secret).toString('base64url') },
    weak.jwk('weak'),
    { ...first.privateJwk, kid: 'private' },
    first.jwk('encrypts', { use: 'enc' }),
    first.jwk('other', { alg: 'PS256' }),
    { ...second.jwk('nameless'), kid: undefined },
    first.jwk('one'),
    second.jwk('one'),
  )
  expect(await whose(byFirst())).toBe('ann')
  const forged = {
    'a shared secret': signWithSecret({ alg: 'HS256', kid: 'shared' }, claims(), secret),
    'RSA of 1024 bits': weak.sign({ alg: 'RS256', kid: 'weak' }, claims()),
    'a private key': first.sign({ alg: 'RS256', kid: 'private' }, claims()),
    'a key that encrypts': first.sign({ alg: 'RS256', kid: 'encrypts' }, claims()),
    'a key for another algorithm': first.sign({ alg: 'RS256', kid: 'other' }, claims()),
    'a second key of one name': second.sign({ alg: 'ES256', kid: 'one' }, claims()),
    'no name': second.sign({ alg: 'ES256' }, claims()),
    'another audience': first.sign({ alg: 'RS256', kid: 'one' }, { ...claims(), aud: 'shop' }),
    'no audience': first.sign({ alg: 'RS256', kid: 'one' }, { ...claims(), aud: undefined }),
  }
  for (const [what, token] of Object.entries(forged)) expect(await whose(token), what).toBeNull()
})

it('an address that says something else, endlessly, or sends one elsewhere is not believed', async () => {
  const elsewhere = await provider()
  elsewhere.publish(first.jwk('one'))
  const good = JSON.stringify({ keys: [first.jwk('one')] })
  const answers: Readonly<Record<string, RequestListener>> = {
    html: (_, response) => response.end('<html>'),
    'no list': (_, response) => response.end('{"keys":{}}'),
    nothing: (_, response) => response.end(),
    null: (_, response) => response.end('null'),
    'another place': (_, response) => response.writeHead(302, { Location: elsewhere.url }).end(),
    'a refusal with keys': (_, response) => response.writeHead(500).end(good),
    'more than 256 kB': (_, response) => response.end(`${good}${' '.repeat(300_000)}`),
  }
  for (const [what, answer] of Object.entries(answers)) {
    const { says, whose } = await provider()
    says(answer)
    expect(await whose(byFirst()), what).toBe('auth_unavailable')
  }
  expect(elsewhere.asked()).toBe(0)
})

it('keys are read by https alone, and only for an audience', () => {
  const of = (url: string, audience?: string) => () =>
    jwtAuthenticator({ jwks: { url }, ...(audience === undefined ? {} : { audience }) })
  expect(of('https://id.example/keys', 'desk')).not.toThrow()
  expect(of('https://id.example/keys')).toThrow('jwks needs audience')
  expect(of('http://id.example/keys', 'desk')).toThrow(TypeError)
  expect(of('http://localhost.evil.example/keys', 'desk')).toThrow(TypeError)
  expect(of('file:///etc/keys', 'desk')).toThrow(TypeError)
})
