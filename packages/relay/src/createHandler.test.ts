import { expect, test } from 'vitest'
import { createRelay, newTicket } from './testing/createRelay.js'

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

test('a query that makes no sense is refused by name, one that asks for too much gets the most', async () => {
  const asked: unknown[] = []
  const relay = createRelay({
    wrap: (backend) => ({
      ...backend,
      listTickets: (query, call) => {
        asked.push(query)
        return backend.listTickets(query, call)
      },
    }),
  })
  for (const query of ['limit=0', 'limit=-1', 'limit=ten', 'state=nice', `q=${'x'.repeat(201)}`]) {
    const response = await relay.ask('ann', 'GET', `/v1/tickets?${query}`)
    expect(response.status, query).toBe(422)
    expect((await response.json()).errors[0].pointer).toBe(`/${query.split('=')[0]}`)
  }
  expect((await relay.ask('ann', 'GET', '/v1/tickets?limit=100000&state=open')).status).toBe(200)
  expect(asked).toEqual([{ limit: 100, state: 'open' }])
})

test('bytes on their way to the relay can go on, whatever the helpdesk itself can do (X3)', async () => {
  const relay = createRelay({
    wrap: (backend) => ({
      ...backend,
      describe: async () => {
        const answer = await backend.describe()
        if (answer.notModified) return answer
        const { desk, can } = answer.value
        return { value: { desk, can: { ...can, resumableUploads: false, rate: false } } }
      },
    }),
  })
  const { can } = await (await relay.ask('ann', 'GET', '/v1/config')).json()
  expect(can).toMatchObject({ resumableUploads: true, rate: false, close: true })
})

test('E5 who has no organisation is offered no view of one', async () => {
  const relay = createRelay({ desk: { list: { views: ['organization', 'mine'] } } })
  for (const [person, views] of [
    ['ann@acme', ['organization', 'mine']],
    ['ben', ['mine']],
  ] as const) {
    const { desk, can } = await (await relay.ask(person, 'GET', '/v1/config')).json()
    expect(desk.list.views).toEqual(views)
    expect(can.organization).toBe(views.length === 2)
  }
})

test('a 401 says in one safe word what is wrong with the token', async () => {
  const relay = createRelay()
  const late = await relay.token('ann')
  await relay.clock.advance(2_000_000)
  const detailOf = async (headers: Record<string, string>) => {
    const response = await relay.ask(null, 'GET', '/v1/changes', { headers })
    expect(response.status).toBe(401)
    return ((await response.json()) as { detail?: string }).detail
  }
  expect(await detailOf({ Authorization: `Bearer ${late}` })).toBe('token_expired')
  expect(await detailOf({ Authorization: 'Bearer x.y.z' })).toBe('token_invalid')
  expect(await detailOf({})).toBeUndefined()
})

test('every verb on a ticket asks for a key, and names what is wrong with its words (X2)', async () => {
  const relay = createRelay({ desk: { manager: { label: 'Head of support' }, access: {} } })
  const { id } = await fileTicket(relay)
  const at = `/v1/tickets/${id}`
  const uploads = { uploadIds: [], submissionId: 's' }
  const verbs: [string, Record<string, unknown>, string][] = [
    [`${at}/solution`, { messageId: 'm', helped: 'yes' }, '/helped'],
    [`${at}/category`, { categoryId: 7, typeId: null }, '/categoryId'],
    [`${at}/access`, { granted: true, until: 'tomorrow' }, '/until'],
    [`${at}/escalate`, { why: 'It is late' }, '/why'],
    [`${at}/asks`, { messageId: 'm', askId: 'a', done: 1, ...uploads }, '/done'],
    [`${at}/note`, { text: 7 }, '/text'],
    ['/v1/manager', { body: 'Hello', ticket: id }, '/ticket'],
  ]
  for (const [path, body, pointer] of verbs) {
    const keyless = await relay.ask('ann', 'POST', path, { body, key: null })
    expect([path, keyless.status]).toEqual([path, 400])
    const refused = await relay.ask('ann', 'POST', path, { body })
    expect([path, refused.status]).toEqual([path, 422])
    const { code, errors } = await refused.json()
    expect([code, errors.map((error: { pointer: string }) => error.pointer)]).toEqual([
      'invalid',
      [pointer],
    ])
  }
})

test('a list is asked for by status, period and order, and a word that makes no sense is named', async () => {
  const relay = createRelay()
  await fileTicket(relay)
  const found = async (query: string) => {
    const response = await relay.ask('ann', 'GET', `/v1/tickets?${query}`)
    const { items, errors } = await response.json()
    return items?.length ?? errors[0].pointer
  }
  expect(await found('status=solved,open&sort=number&order=asc&to=2100-01-01T00:00:00Z')).toBe(1)
  expect(await found('status=solved')).toBe(0)
  expect(await found('number=%231001&from=2000-01-01T00:00:00.000Z&scope=mine')).toBe(1)
  const nonsense = ['status=pondering', 'from=yesterday', 'sort=mood', 'order=up', 'scope=world']
  const pointers = await Promise.all(nonsense.map(found))
  expect(pointers).toEqual(['/status', '/from', '/sort', '/order', '/scope'])
})

test('a ticket goes on from another only where the person sees that one', async () => {
  const relay = createRelay()
  const file = async (person: string, followUpOf: unknown) =>
    (await relay.ask(person, 'POST', '/v1/tickets', { body: newTicket({ followUpOf }) })).json()
  const first = await file('ann', null)
  expect((await file('ann', first.id)).followUpOf).toBe(first.id)
  expect((await file('bob', first.id)).followUpOf).toBeNull()
  expect((await file('ann', 'never-was')).followUpOf).toBeNull()
})
