import { SupportError } from '@deskside/core'
import { expect, test } from 'vitest'
import { APP, createRelay, newTicket } from './testing/createRelay.js'

async function fileTicket(relay: ReturnType<typeof createRelay>, person = 'ann') {
  const response = await relay.ask(person, 'POST', '/v1/tickets', { body: newTicket() })
  expect(response.status).toBe(201)
  return response.json()
}

test('every route of the table answers as its row says (X14)', async () => {
  const relay = createRelay()
  const { id, number } = await fileTicket(relay)
  const answer = relay.world.agent.reply(id, { body: 'Try again?' })
  const at = `/v1/tickets/${id}`
  const rating = { score: 4, comment: 'Quick' }
  const calls: [string, string, unknown, number, (json: never) => unknown, unknown][] = [
    [
      'GET',
      '/v1/config',
      undefined,
      200,
      (json: { desk: { name: string } }) => json.desk.name,
      'Test desk',
    ],
    ['GET', '/v1/changes', undefined, 200, (json: { unreadCount: number }) => json.unreadCount, 1],
    [
      'GET',
      '/v1/tickets?limit=5&state=open',
      undefined,
      200,
      (json: { items: { number: string }[] }) => json.items.map((item) => item.number),
      [number],
    ],
    ['GET', at, undefined, 200, (json: { status: string }) => json.status, 'in_progress'],
    [
      'GET',
      `${at}/messages`,
      undefined,
      200,
      (json: { items: { body?: string }[] }) => json.items.flatMap(({ body }) => body ?? []),
      ['It is empty.', 'Try again?'],
    ],
    [
      'POST',
      `${at}/read`,
      { messageId: answer.id },
      200,
      (json: { unreadCount: number }) => json.unreadCount,
      0,
    ],
    [
      'POST',
      `${at}/messages`,
      { body: 'Still empty', submissionId: 'reply-1' },
      201,
      (json: { message: { body: string } }) => json.message.body,
      'Still empty',
    ],
    [
      'POST',
      `${at}/close`,
      { rating: null },
      200,
      (json: { status: string }) => json.status,
      'closed',
    ],
    ['POST', `${at}/reopen`, undefined, 200, (json: { status: string }) => json.status, 'open'],
    ['POST', `${at}/close`, {}, 200, (json: { status: string }) => json.status, 'closed'],
    ['POST', `${at}/rating`, { rating }, 200, (json: { rating: unknown }) => json.rating, rating],
  ]
  for (const [method, path, body, status, pick, expected] of calls) {
    const response = await relay.ask('ann', method, path, { body })
    const text = await response.text()
    expect(response.status, `${method} ${path} ${text}`).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Vary')).toBe('Authorization, Origin')
    expect(pick(JSON.parse(text) as never), `${method} ${path}`).toEqual(expected)
  }
})

test('an unknown address is 404, an unknown method of a known one 405, both as problems', async () => {
  const relay = createRelay()
  const lost = await relay.ask('ann', 'GET', '/v1/nowhere')
  expect(lost.status).toBe(404)
  expect(lost.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await lost.json()).toEqual({
    type: 'about:blank',
    title: 'Not Found',
    status: 404,
    code: 'not_found',
  })
  const wrong = await relay.ask('ann', 'DELETE', '/v1/tickets')
  expect(wrong.status).toBe(405)
  expect(wrong.headers.get('Allow')).toBe('GET, POST')
  expect((await relay.ask('ann', 'GET', '/v1/tickets/%ff')).status).toBe(404)
})

test('a base path stands in front of every address, and of nothing else', async () => {
  const relay = createRelay({ basePath: '/support/' })
  expect((await relay.ask('ann', 'GET', '/support/v1/config')).status).toBe(200)
  expect((await relay.ask('ann', 'GET', '/v1/config')).status).toBe(404)
  expect((await relay.ask('ann', 'GET', '/supportive/v1/config')).status).toBe(404)
})

test('without a person every address that has one answers 401 and says how to sign in', async () => {
  const relay = createRelay()
  for (const [method, path] of [
    ['GET', '/v1/config'],
    ['POST', '/v1/tickets'],
    ['GET', '/v1/attachments/a'],
    ['POST', '/v1/uploads'],
    ['PATCH', '/v1/uploads/a'],
  ] as const) {
    const response = await relay.ask(null, method, path)
    expect(response.status, path).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="support"')
    expect((await response.json()).code).toBe('auth_required')
  }
  const headers = { Authorization: 'Bearer nonsense' }
  const refused = await relay.ask(null, 'GET', '/v1/config', { headers })
  expect(refused.headers.get('WWW-Authenticate')).toContain('error="invalid_token"')
})

test('a poll that found nothing new is a 304 without a body, and each person has an ETag of their own', async () => {
  const relay = createRelay()
  for (const path of ['/v1/config', '/v1/changes']) {
    const first = await relay.ask('ann', 'GET', path)
    const etag = first.headers.get('ETag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    const headers = { 'If-None-Match': `"other", W/${etag}` }
    const second = await relay.ask('ann', 'GET', path, { headers })
    expect(second.status).toBe(304)
    expect(second.headers.get('ETag')).toBe(etag)
    expect(await second.text()).toBe('')
    expect((await relay.ask('bob', 'GET', path, { headers })).status).toBe(200)
  }
  const before = (await relay.ask('ann', 'GET', '/v1/changes')).headers.get('ETag') ?? ''
  await fileTicket(relay)
  const headers = { 'If-None-Match': before }
  expect((await relay.ask('ann', 'GET', '/v1/changes', { headers })).status).toBe(200)
})

test("somebody else's ticket answers word for word like one that never was", async () => {
  const relay = createRelay()
  const { id } = await fileTicket(relay, 'ann')
  const missing = id.replace(/^./, (first: string) => (first === '0' ? '1' : '0'))
  const calls: [string, string, unknown?][] = [
    ['GET', ''],
    ['GET', '/messages'],
    ['POST', '/messages', { body: 'Hello', submissionId: 'reply-1' }],
    ['POST', '/close', {}],
    ['POST', '/reopen', {}],
    ['POST', '/rating', { rating: { score: 1 } }],
    ['POST', '/read', { messageId: 'message-1' }],
  ]
  for (const [method, below, body] of calls) {
    const answers = []
    for (const ticket of [id, missing]) {
      const response = await relay.ask('bob', method, `/v1/tickets/${ticket}${below}`, { body })
      const headers = [...response.headers]
      answers.push({ status: response.status, headers, text: await response.text() })
    }
    expect(answers[0], `${method} ${below}`).toEqual(answers[1])
    expect(answers[0]?.status).toBe(404)
  }
  expect((await (await relay.ask('bob', 'GET', '/v1/tickets')).json()).items).toEqual([])
})

test('a query that makes no sense is refused by name, one that asks for too much gets the most', async () => {
  const relay = createRelay()
  await fileTicket(relay)
  for (const query of ['limit=0', 'limit=-1', 'limit=ten', 'state=nice', `q=${'x'.repeat(201)}`]) {
    const response = await relay.ask('ann', 'GET', `/v1/tickets?${query}`)
    expect(response.status, query).toBe(422)
    expect((await response.json()).errors[0].pointer).toBe(`/${query.split('=')[0]}`)
  }
  expect((await relay.ask('ann', 'GET', '/v1/tickets?limit=100000')).status).toBe(200)
})

test('nothing that the wire does not describe leaves the relay', async () => {
  const relay = createRelay({
    wrap: (backend) => ({
      ...backend,
      getTicket: async (id) => ({ ...(await backend.getTicket(id)), internalNote: 'secret' }),
    }),
  })
  const { id } = await fileTicket(relay)
  const text = await (await relay.ask('ann', 'GET', `/v1/tickets/${id}`)).text()
  expect(text).toContain(id)
  expect(text).not.toContain('secret')
})

test('a backend that answers another shape is a 502, and a bug of ours a 500, both without a word of why', async () => {
  const relay = createRelay({
    wrap: (backend) => ({
      ...backend,
      getTicket: async () => ({ id: 1 }) as never,
      getChanges: () => {
        throw new TypeError('password=hunter2 at https://helpdesk.internal')
      },
    }),
  })
  const strange = await relay.ask('ann', 'GET', '/v1/tickets/1')
  expect(strange.status).toBe(502)
  expect((await strange.json()).code).toBe('bad_response')
  const broken = await relay.ask('ann', 'GET', '/v1/changes')
  expect(broken.status).toBe(500)
  expect(await broken.json()).toEqual({
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    code: 'unknown',
  })
  expect(relay.errors).toHaveLength(2)
  expect(relay.errors[1]).toBeInstanceOf(TypeError)
})

test('an error of the helpdesk crosses as its code, its wait and its fields, never as its text', async () => {
  const relay = createRelay({
    wrap: (backend) => ({
      ...backend,
      getChanges: async () => {
        throw new SupportError('rate_limited', 'token abc is over its quota', {
          status: 403,
          retryAfterMs: 1_500,
        })
      },
      createTicket: async () => {
        throw new SupportError('invalid', 'no', {
          fields: [
            { pointer: '/fields/route', code: 'required', message: 'at line 7 of PG::Error' },
          ],
        })
      },
    }),
  })
  const waiting = await relay.ask('ann', 'GET', '/v1/changes', { headers: { Origin: APP } })
  expect(waiting.status).toBe(429)
  expect(waiting.headers.get('Retry-After')).toBe('2')
  expect(waiting.headers.get('Access-Control-Allow-Origin')).toBe(APP)
  expect(await waiting.text()).not.toContain('abc')
  const refused = await relay.ask('ann', 'POST', '/v1/tickets', { body: newTicket() })
  expect(refused.status).toBe(422)
  expect((await refused.json()).errors).toEqual([{ pointer: '/fields/route', code: 'required' }])
})
