import { expect, test } from 'vitest'
import { APP, createRelay } from '../testing/createRelay.js'

const preflight = (origin: string) => ({
  headers: {
    Origin: origin,
    'Access-Control-Request-Method': 'PATCH',
    'Access-Control-Request-Headers': 'authorization,tus-resumable',
  },
})

test('a page of a listed origin may call, with the headers it needs and no cookies', async () => {
  const relay = createRelay()
  for (const path of ['/v1/tickets', '/v1/uploads', '/v1/uploads/a', '/v1/nowhere']) {
    const response = await relay.ask(null, 'OPTIONS', path, preflight(APP))
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(APP)
    expect(response.headers.get('Access-Control-Allow-Methods')).toContain('PATCH')
    expect(response.headers.get('Access-Control-Max-Age')).toBe('86400')
    expect(response.headers.has('Access-Control-Allow-Credentials')).toBe(false)
    const allowed = response.headers.get('Access-Control-Allow-Headers')
    for (const name of ['Authorization', 'Idempotency-Key', 'If-None-Match', 'Upload-Offset']) {
      expect(allowed).toContain(name)
    }
  }
})

test('every answer can be read by the page, refusals too', async () => {
  const relay = createRelay()
  const headers = { Origin: APP }
  for (const [person, path, status] of [
    ['ann', '/v1/config', 200],
    [null, '/v1/config', 401],
    ['ann', '/v1/nowhere', 404],
    ['ann', '/v1/tickets/none', 404],
    ['ann', '/v1/tickets?limit=0', 422],
  ] as const) {
    const response = await relay.ask(person, 'GET', path, { headers })
    expect(response.status).toBe(status)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(APP)
    expect(response.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After')
    expect(response.headers.get('Vary')).toContain('Origin')
  }
})

test('every header of an answer that the client reads is exposed', async () => {
  const { headers } = await createRelay().ask('ann', 'GET', '/v1/config', {
    headers: { Origin: APP },
  })
  const exposed = headers.get('Access-Control-Expose-Headers')?.split(', ')
  const read = ['ETag', 'Date', 'Retry-After', 'Location', 'Content-Disposition']
  const ofUploads = ['Upload-Offset', 'Upload-Length', 'Tus-Max-Size']
  expect(exposed).toEqual(expect.arrayContaining([...read, ...ofUploads]))
})

test('origins are compared as they are: no suffix, port, scheme or null passes', async () => {
  const relay = createRelay()
  for (const origin of [
    'null',
    'http://app.example.com',
    'https://app.example.com:8443',
    'https://app.example.com.evil.example',
    'https://evil-app.example.com',
    'https://APP.example.com',
    'https://app.example.com/',
    '*',
  ]) {
    const asked = await relay.ask(null, 'OPTIONS', '/v1/tickets', preflight(origin))
    expect(asked.headers.has('Access-Control-Allow-Origin'), origin).toBe(false)
    expect(asked.headers.has('Access-Control-Allow-Headers'), origin).toBe(false)
    const called = await relay.ask('ann', 'GET', '/v1/config', { headers: { Origin: origin } })
    expect(called.headers.has('Access-Control-Allow-Origin'), origin).toBe(false)
  }
})

test('origins can be a rule', async () => {
  const relay = createRelay({ corsOrigins: (origin) => origin.endsWith('.example.com') })
  const headers = { Origin: 'https://beta.example.com' }
  const response = await relay.ask('ann', 'GET', '/v1/config', { headers })
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(headers.Origin)
})

test('a rule of the host that throws allows nothing and breaks nothing', async () => {
  const relay = createRelay({
    corsOrigins: (origin) => new URL(origin).hostname === 'app.example.com',
    onError: () => {
      throw new Error('the log is full')
    },
    wrap: () => {
      throw new Error('no helpdesk')
    },
  })
  const headers = { Origin: 'null' }
  const response = await relay.ask('ann', 'GET', '/v1/config', { headers })
  expect(response.status).toBe(500)
  expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false)
})
