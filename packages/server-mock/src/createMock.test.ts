import { sleep } from '@deskside/core'
import { fakeClock, newTicket } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { createMock } from './createMock.js'
import type { MockOptions } from './mockOptions.js'
import { headersOf, secret } from './testing/desk.js'

const maya = { id: 'maya' }

function setUp(options: Partial<MockOptions> = {}) {
  const mock = createMock({ secret, ...options })
  const ask = async (
    path: string,
    init: RequestInit & { headers?: Record<string, string> } = {},
  ) => {
    const headers = await headersOf(maya, init.headers)
    return mock.handler(new Request(`https://desk.test${path}`, { ...init, headers }))
  }
  const create = (key: string) =>
    ask('/v1/tickets', {
      method: 'POST',
      headers: { 'Idempotency-Key': key, 'Content-Type': 'application/json' },
      body: JSON.stringify(newTicket(key)),
    })
  return { mock, ask, create }
}

test('the mock is the handler of production: it wants a token and refuses a foreign one', async () => {
  const { mock, ask } = setUp()
  expect((await ask('/v1/config')).status).toBe(200)
  const bare = await mock.handler(new Request('https://desk.test/v1/config'))
  expect(bare.status).toBe(401)
})

test('a request that comes before the seed is planted waits for it', async () => {
  const clock = fakeClock()
  const plant = () => sleep(clock, 5_000)
  const seed = { desk: { name: 'Slow' }, plant }
  const mock = createMock({ clock, seed, authenticate: async () => maya })
  let answered = false
  const asking = mock.handler(new Request('https://desk.test/v1/config')).then((response) => {
    answered = true
    return response
  })
  await clock.advance(4_999)
  expect(answered).toBe(false)
  await clock.advance(1)
  expect((await asking).status).toBe(200)
})

test('without a way to know who asks there is no mock', () => {
  expect(() => createMock({})).toThrow(TypeError)
})

test('the host’s own way to know who asks wins over the secret', async () => {
  const mock = createMock({ secret, authenticate: async () => ({ id: 'tom' }) })
  const response = await mock.handler(new Request('https://desk.test/v1/tickets'))
  expect(response.status).toBe(200)
})

test('a scripted status carries its headers, a code, and CORS for the page that asked', async () => {
  const { mock, ask } = setUp({ corsOrigins: ['https://app.test'] })
  const headers = { 'Retry-After': '7' }
  mock.faults.add({ route: 'GET /v1/config', kind: 'status', status: 429, headers, times: 1 })
  const response = await ask('/v1/config', { headers: { Origin: 'https://app.test' } })
  expect(response.status).toBe(429)
  expect(response.headers.get('Retry-After')).toBe('7')
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('https://app.test')
  expect(await response.json()).toMatchObject({ status: 429, code: 'rate_limited' })
  expect((await ask('/v1/config')).status).toBe(200)
})

test('garbage is no JSON and does nothing', async () => {
  const { mock, create } = setUp()
  mock.faults.add({ route: 'POST /v1/tickets', kind: 'garbage', times: 1 })
  const response = await create('a')
  expect(response.status).toBe(200)
  await expect(response.json()).rejects.toThrow()
  expect(mock.world.agent.list()).toEqual([])
})

test('a delay holds the answer back by the mock’s clock', async () => {
  const clock = fakeClock()
  const mock = createMock({ clock, authenticate: async () => maya })
  mock.faults.add({ route: '*', kind: 'delay', ms: 3_000, times: 1 })
  let answered = false
  const asking = mock.handler(new Request('https://desk.test/v1/config')).then((response) => {
    answered = true
    return response
  })
  await clock.advance(2_999)
  expect(answered).toBe(false)
  await clock.advance(1)
  expect((await asking).status).toBe(200)
})

test('X2: a lost answer was a write, and the same key leads to its one ticket', async () => {
  const { mock, create } = setUp()
  mock.faults.add({ route: 'POST /v1/tickets', kind: 'lost_response', times: 1 })
  expect((await create('a')).type).toBe('error')
  expect(mock.world.agent.list()).toHaveLength(1)
  const again = await create('a')
  expect(again.status).toBe(201)
  expect(await again.json()).toMatchObject({ number: '1001' })
  expect(mock.world.agent.list()).toHaveLength(1)
})

test('a cut connection writes nothing', async () => {
  const { mock, create } = setUp()
  mock.faults.add({ route: 'POST /v1/tickets', kind: 'cut_connection', times: 1 })
  expect((await create('a')).type).toBe('error')
  expect(mock.world.agent.list()).toEqual([])
})

test('X3: of a body that is cut, exactly the bytes before the cut arrive', async () => {
  const { mock, ask } = setUp()
  const tus = { 'Tus-Resumable': '1.0.0' }
  const created = await ask('/v1/uploads', {
    method: 'POST',
    headers: { ...tus, 'Upload-Length': '5000' },
  })
  const path = `/v1/${created.headers.get('Location')}`
  mock.faults.add({
    route: 'PATCH /v1/uploads',
    kind: 'cut_connection',
    afterBytes: 1234,
    times: 1,
  })
  const patch = (offset: number) =>
    ask(path, {
      method: 'PATCH',
      headers: {
        ...tus,
        'Upload-Offset': String(offset),
        'Content-Type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(5000 - offset),
    })
  expect((await patch(0)).type).toBe('error')
  const head = await ask(path, { method: 'HEAD', headers: tus })
  expect(head.headers.get('Upload-Offset')).toBe('1234')
  expect((await patch(1234)).headers.get('Upload-Offset')).toBe('5000')
})

test('a seed that is none is refused with the names of those that are', () => {
  for (const seed of ['nope', 'toString', {}, 7, null]) {
    expect(() => createMock({ secret, seed: seed as never })).toThrow(
      /seed: .* is no seed; demo, empty, .*, huge, or \{ desk, plant \}/,
    )
  }
})
