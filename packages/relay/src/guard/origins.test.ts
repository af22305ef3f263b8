import { accountOperations, operations } from '@deskside/core/wire'
import { expect, it } from 'vitest'
import { createAccountsRig } from '../testing/createAccountsRig.js'
import { APP, createRelay } from '../testing/createRelay.js'

/** Each looks like `https://app.example.com` to somebody who compares carelessly. */
const STRANGERS = [
  'null',
  '*',
  'http://app.example.com',
  'https://app.example.com:8443',
  'https://app.example.com:443',
  'https://app.example.com.evil.example',
  'https://evil-app.example.com',
  'https://evil.example/https://app.example.com',
  'https://app.example.com@evil.example',
  'https://APP.example.com',
  'https://app.example.com/',
  'https://app.example.com.',
  'https://xn--pp-6kc.example.com',
  'https://app.example.com, https://evil.example',
]

const PLACES = [
  ...Object.values(operations),
  ...Object.values(accountOperations),
  { method: 'POST', path: '/v1/uploads' },
  { method: 'HEAD', path: '/v1/uploads/{uploadId}' },
  { method: 'PATCH', path: '/v1/uploads/{uploadId}' },
  { method: 'DELETE', path: '/v1/uploads/{uploadId}' },
  { method: 'GET', path: '/v1/attachments/{attachmentId}' },
  { method: 'GET', path: '/v1/nowhere' },
].map(({ method, path }) => ({ method, path: path.replace(/\{\w+\}/g, 'none') }))

it('T-SV8 no origin that only looks like a listed one is let in, at any address', async () => {
  const relay = createAccountsRig()
  expect(STRANGERS.length).toBeGreaterThanOrEqual(12)
  for (const origin of STRANGERS) {
    for (const { method, path } of PLACES) {
      const asked = await relay.ask(null, 'OPTIONS', path, {
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': method,
          'Access-Control-Request-Headers': 'authorization',
        },
      })
      const called = await relay.ask('ann', method, path, {
        headers: { Origin: origin, 'Tus-Resumable': '1.0.0' },
      })
      for (const answer of [asked, called]) {
        const names = [...answer.headers.keys()].filter((name) =>
          /^access-control-(allow-(origin|headers|methods)|expose|max-age)/.test(name),
        )
        expect(names, `${origin} ${method} ${path}`).toEqual([])
      }
    }
  }
})

it('T-SV8 a listed page reads every answer, with what it needs of the headers and without cookies', async () => {
  const relay = createRelay()
  const needed = ['ETag', 'Retry-After', 'Location', 'Upload-Offset', 'Date']
  for (const { method, path } of PLACES.filter(({ path }) => !/account|guests|claims/.test(path))) {
    for (const person of ['ann', null]) {
      const headers = { Origin: APP, 'Tus-Resumable': '1.0.0' }
      const answer = await relay.ask(person, method, path, { headers })
      const what = `${person} ${method} ${path} ${answer.status}`
      expect(answer.headers.get('Access-Control-Allow-Origin'), what).toBe(APP)
      expect(answer.headers.has('Access-Control-Allow-Credentials'), what).toBe(false)
      expect(answer.headers.has('Set-Cookie'), what).toBe(false)
      const exposed = answer.headers.get('Access-Control-Expose-Headers')?.split(', ')
      expect(exposed, what).toEqual(expect.arrayContaining(needed))
      expect(answer.headers.get('Vary'), what).toBe('Authorization, Origin')
    }
  }
})

it('T-SV8 the cookie of the session opens nothing but the address that renews it', async () => {
  const rig = createAccountsRig()
  await rig.signUp('ann@example.com')
  const body = { email: 'ann@example.com', password: 'Correct-horse-7', remember: true }
  const cookie = (await rig.post('/v1/account/sign-in', body)).headers.get('Set-Cookie') ?? ''
  expect(cookie).toMatch(/; Path=\/v1\/account\/refresh; HttpOnly; Secure; SameSite=Strict; /)
  const headers = { Cookie: cookie.split(';')[0] ?? '', Origin: APP }
  const open = new Set<string>(
    Object.values(accountOperations).flatMap((row) => ('open' in row ? row.path : [])),
  )
  for (const { method, path } of PLACES.filter((place) => !open.has(place.path))) {
    const answer = await rig.ask(null, method, path, { headers })
    // Who has no token may read the form of a desk with guests, and nothing else.
    const expected = path === '/v1/config' ? 200 : path === '/v1/nowhere' ? 404 : 401
    expect(answer.status, `${method} ${path}`).toBe(expected)
  }
  for (const origin of [...STRANGERS, null]) {
    const { Origin: _, ...rest } = headers
    const from = origin === null ? rest : { ...rest, Origin: origin }
    const forged = await rig.ask(null, 'POST', '/v1/account/refresh', { body: {}, headers: from })
    expect(forged.status, String(origin)).toBe(403)
    expect(forged.headers.has('Set-Cookie')).toBe(false)
  }
  const renewed = await rig.ask(null, 'POST', '/v1/account/refresh', { body: {}, headers })
  expect(renewed.status).toBe(200)
})

it('T-SV8 no answer may be framed, sniffed, kept or run', async () => {
  const relay = createAccountsRig({
    relay: {
      wrap: (backend) => ({
        ...backend,
        readAttachment: async () => ({ name: 'a', type: 'image/png', bytes: new Blob(['a']) }),
      }),
    },
  })
  for (const { method, path } of PLACES) {
    for (const person of ['ann', null]) {
      const headers = { 'Tus-Resumable': '1.0.0' }
      const answer = await relay.ask(person, method, path, { headers })
      const what = `${person} ${method} ${path} ${answer.status}`
      const policy = answer.headers.get('Content-Security-Policy') ?? ''
      expect(policy, what).toContain("default-src 'none'")
      expect(policy, what).toContain("frame-ancestors 'none'")
      expect(answer.headers.get('X-Content-Type-Options'), what).toBe('nosniff')
      expect(answer.headers.get('Cache-Control'), what).toBe('no-store')
      expect(answer.headers.get('Content-Type') ?? '', what).not.toMatch(/html|svg|script/)
    }
  }
})
