import { fakeClock, newTicket } from '@deskside/core/testing'
import { signToken } from '@deskside/relay'
import { expect, test } from 'vitest'
import { createMock } from './createMock.js'
import type { Fault } from './faults/fault.js'
import type { MockOptions } from './mockOptions.js'
import { headersOf, secret } from './testing/desk.js'

const HOUR = 3_600_000
const maya = { id: 'maya' }
const tus = { 'Tus-Resumable': '1.0.0' }

function setUp(options: Partial<MockOptions> = {}) {
  const mock = createMock({ secret, ...options })
  const ask = async (
    path: string,
    init: RequestInit & { headers?: Record<string, string> } = {},
  ) => {
    const headers = { ...(await headersOf(maya)), ...init.headers }
    return mock.handler(new Request(`https://desk.test${path}`, { ...init, headers }))
  }
  const create = (key: string, more: Record<string, unknown> = {}) =>
    ask('/v1/tickets', {
      method: 'POST',
      headers: { 'Idempotency-Key': key, 'Content-Type': 'application/json' },
      body: JSON.stringify(newTicket(key, more)),
    })
  return { mock, ask, create }
}

test('each status of a script is a problem document with the code of the Support API', async () => {
  const { mock, ask } = setUp()
  const met = async (fault: Omit<Fault, 'route' | 'kind' | 'times'>) => {
    mock.faults.add({ route: 'GET /v1/config', kind: 'status', times: 1, ...fault })
    const response = await ask('/v1/config')
    const { code } = await response.json()
    return [response.status, response.headers.get('Content-Type'), code]
  }
  const type = 'application/problem+json'
  expect(await met({ status: 401 })).toEqual([401, type, 'auth_required'])
  expect(await met({ status: 409 })).toEqual([409, type, 'conflict'])
  expect(await met({ status: 410 })).toEqual([410, type, 'upload_expired'])
  expect(await met({ status: 413 })).toEqual([413, type, 'too_large'])
  expect(await met({ status: 429 })).toEqual([429, type, 'rate_limited'])
  expect(await met({ status: 503 })).toEqual([503, type, 'unavailable'])
  expect(await met({ status: 409, code: 'file_changed' })).toEqual([409, type, 'file_changed'])
  expect((await ask('/v1/config')).status).toBe(200)
})

test('a body that is cut breaks off within the answer, and the write is done', async () => {
  const { mock, create } = setUp()
  mock.faults.add({ route: 'POST /v1/tickets', kind: 'cut_body', afterBytes: 10, times: 1 })
  const response = await create('a')
  expect(response.status).toBe(201)
  const reader = response.body?.getReader()
  const first = await reader?.read()
  expect(new TextDecoder().decode(first?.value)).toMatch(/^\{.{9}$/)
  await expect(reader?.read()).rejects.toThrow('The line was cut')
  expect(mock.world.agent.list()).toHaveLength(1)
})

test('an answer without a body that is cut is lost', async () => {
  const { mock, ask } = setUp()
  mock.faults.add({ route: 'HEAD /v1/uploads', kind: 'cut_body', times: 1 })
  expect((await ask('/v1/uploads/none', { method: 'HEAD', headers: tus })).type).toBe('error')
})

test('a clock that is an hour and more ahead takes fresh tokens to have ended, for that request', async () => {
  const clock = fakeClock(Date.UTC(2026, 0, 5, 10))
  const { mock, ask } = setUp({ clock })
  const token = await signToken({ secret, user: maya, clock })
  const config = () => ask('/v1/config', { headers: { Authorization: `Bearer ${token}` } })
  mock.faults.add({ route: '*', kind: 'clock_skew', ms: 2 * HOUR, times: 1 })
  const wrong = await config()
  expect([wrong.status, wrong.headers.get('Date')]).toEqual([401, 'Mon, 05 Jan 2026 12:00:00 GMT'])
  expect(await wrong.json()).toMatchObject({ code: 'auth_required', detail: 'token_expired' })
  mock.faults.add({ route: '*', kind: 'clock_skew', ms: -10_000, times: 1 })
  const slow = await config()
  expect([slow.status, slow.headers.get('Date')]).toEqual([200, 'Mon, 05 Jan 2026 09:59:50 GMT'])
  expect((await config()).headers.get('Date')).toBeNull()
})

test('X3: an upload that ended is gone for who goes on with it', async () => {
  const { mock, ask } = setUp()
  const headers = { ...tus, 'Upload-Length': '5000' }
  const created = await ask('/v1/uploads', { method: 'POST', headers })
  const path = `/v1/${created.headers.get('Location')}`
  expect((await ask(path, { method: 'HEAD', headers: tus })).status).toBe(200)
  mock.faults.add({ route: 'HEAD /v1/uploads', kind: 'expired_upload', times: 1 })
  expect((await ask(path, { method: 'HEAD', headers: tus })).status).toBe(404)
  expect((await ask(path, { method: 'HEAD', headers: tus })).status).toBe(404)
})

test('X3: an upload that ended before its ticket was sent makes the ticket say so', async () => {
  const { mock, ask, create } = setUp()
  const headers = { ...tus, 'Upload-Length': '3' }
  const created = await ask('/v1/uploads', { method: 'POST', headers })
  const path = `/v1/${created.headers.get('Location')}`
  const patched = await ask(path, {
    method: 'PATCH',
    headers: { ...tus, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    body: 'abc',
  })
  expect(patched.status).toBe(204)
  mock.faults.add({ route: 'POST /v1/tickets', kind: 'expired_upload', times: 1 })
  const refused = await create('a', { uploadIds: [path.split('/').at(-1)] })
  expect(await refused.json()).toMatchObject({ code: 'upload_expired' })
  expect(mock.world.agent.list()).toEqual([])
})

test('a desk that was moved on by a week still knows the tokens of its people', async () => {
  const { mock, ask, create } = setUp()
  await mock.clock.advance(7 * 24 * HOUR)
  const { createdAt } = await (await create('a')).json()
  expect(Math.abs(Date.parse(createdAt) - mock.clock.now())).toBeLessThan(60_000)
  expect((await ask('/v1/config')).status).toBe(200)
})

test('C2, D10: a promise that broke while time went on is heard of by who asks', async () => {
  const desk = {
    name: 'Desk',
    support: { promises: [{ clockMinutes: 60 }] },
    escalation: { kind: 'remind' as const },
  }
  const { mock, ask, create } = setUp({ seed: { desk } })
  const { id } = await (await create('a')).json()
  const actions = async () => (await (await ask(`/v1/tickets/${id}`)).json()).actions
  expect(await actions()).not.toContain('escalate')
  await mock.clock.advance(HOUR + 1)
  expect(await actions()).toContain('escalate')
})

test('a desk begins at a time of its own, and can stand still there', async () => {
  const now = '2026-03-02T09:00:00.000Z'
  const { mock, create } = setUp({ now, frozen: true })
  expect(await (await create('a')).json()).toMatchObject({ createdAt: now })
  await mock.clock.advance(1_000)
  expect(await (await create('b')).json()).toMatchObject({ createdAt: '2026-03-02T09:00:01.000Z' })
})
