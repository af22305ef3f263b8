import { fakeClock, memoryBackend, newTicket } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { createMock } from '../createMock.js'

const HOUR = 3_600_000

function setUp() {
  const mock = createMock({
    authenticate: async () => null,
    clock: fakeClock(Date.UTC(2026, 0, 5, 10)),
    seed: { desk: { name: 'Desk', accounts: true } },
  })
  const ask = async (method: string, path: string, body?: unknown) => {
    const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const response = await mock.control(new Request(`http://127.0.0.1/control${path}`, init))
    return { status: response.status, body: await response.json() }
  }
  return { mock, ask, maya: memoryBackend(mock.world, { id: 'maya', name: 'Maya' }) }
}

test('faults are scripted, listed and taken away', async () => {
  const { ask, mock } = setUp()
  const fault = { route: 'POST /v1/tickets', kind: 'status', status: 503, times: 2 }
  expect((await ask('POST', '/faults', fault)).body).toEqual({ items: [fault] })
  expect(mock.faults.list()).toEqual([fault])
  expect((await ask('GET', '/faults')).body).toEqual({ items: [fault] })
  expect((await ask('DELETE', '/faults')).body).toEqual({ items: [] })
  expect((await ask('POST', '/faults', { route: '*', kind: 'fire' })).status).toBe(422)
})

test('«the agent answers in an hour»: a deed is planned, the clock goes on, the answer is there', async () => {
  const { ask, maya } = setUp()
  const { id } = await maya.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  const deed = { afterMs: HOUR, does: 'reply', with: { body: 'On it.', agent: 'Anna' } }
  const planned = await ask('POST', '/deeds', deed)
  expect(planned.body.items).toMatchObject([
    { does: 'reply', status: 'waiting', dueAt: '2026-01-05T11:00:00.000Z' },
  ])
  expect((await ask('POST', '/clock', { advanceMs: HOUR - 1 })).body.aheadMs).toBe(HOUR - 1)
  expect((await maya.getTicket(id)).unreadCount).toBe(0)
  const later = await ask('POST', '/clock', { advanceMs: 1 })
  expect(later.body).toEqual({ now: '2026-01-05T11:00:00.000Z', aheadMs: HOUR, failed: [] })
  const { items } = await maya.listMessages(id, {})
  expect(items).toMatchObject([
    {},
    { body: 'On it.', createdAt: '2026-01-05T11:00:00.000Z', author: { name: 'Anna' } },
    { event: { to: 'in_progress' } },
  ])
  expect((await ask('GET', '/deeds')).body.items).toMatchObject([{ status: 'done' }])
})

test('a deed for a ticket that there is not is refused, and what the ticket is called is said', async () => {
  const { ask, maya } = setUp()
  const { id, number } = await maya.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  const deed = { afterMs: HOUR, does: 'take', with: { agent: 'Anna' } }
  const strange = await ask('POST', '/deeds', { ...deed, ticket: 'none' })
  expect([strange.status, strange.body.code]).toEqual([422, 'invalid'])
  expect(strange.body.detail).toMatch(/deed ticket: there is no ticket none; GET \/agent\/api/)
  const named = await ask('POST', '/deeds', { ...deed, ticket: number })
  expect(named.body.detail).toContain(`the id is ${id}`)
  expect((await ask('GET', '/deeds')).body.items).toEqual([])
  expect((await ask('POST', '/deeds', { ...deed, ticket: id })).status).toBe(200)
})

test('a deed that cannot be done any more is in the answer of the clock that made it due, once', async () => {
  const { ask, mock, maya } = setUp()
  const { id } = await maya.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  await ask('POST', '/deeds', { afterMs: HOUR, does: 'reply', with: { body: 'Too late.' } })
  await ask('POST', '/deeds', { afterMs: HOUR, does: 'take', with: { agent: 'Anna' } })
  mock.world.agent.setStatus(id, 'closed')
  const later = await ask('POST', '/clock', { advanceMs: HOUR })
  expect(later.body.failed).toMatchObject([{ does: 'reply', status: 'failed' }])
  expect(later.body.failed[0].problem).toMatch(/\w/)
  expect((await ask('POST', '/clock', { advanceMs: HOUR })).body.failed).toEqual([])
})

test('the address of the control API says what it can be asked, and each example of it is right', async () => {
  const { ask, maya } = setUp()
  await maya.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  const { status, body } = await ask('GET', '/')
  expect(status).toBe(200)
  expect((await ask('GET', '')).body).toEqual(body)
  for (const { url, post } of body.items) {
    const room = new URL(url).pathname.slice('/control'.length)
    expect([room, (await ask('GET', room)).status]).toEqual([room, 200])
    if (post) expect([room, (await ask('POST', room, post)).status]).toEqual([room, 200])
  }
})

test('what would have been mailed is read, with its link', async () => {
  const { ask, mock } = setUp()
  expect((await ask('GET', '/mails')).body).toEqual({ items: [] })
  const body = JSON.stringify({ email: 'maya@desk.test', consent: true })
  const headers = { 'Content-Type': 'application/json' }
  const url = 'https://desk.test/v1/account/sign-up'
  await mock.handler(new Request(url, { method: 'POST', headers, body }))
  const { items } = (await ask('GET', '/mails')).body
  expect(items).toMatchObject([{ to: 'maya@desk.test' }])
  expect(items[0].text).toContain('#deskside-confirm=')
})

test('what the control API does not know is not found, and what is wrong is said', async () => {
  const { ask } = setUp()
  expect((await ask('POST', '/', {})).status).toBe(404)
  for (const path of ['/toString', '/faults/1', '/tickets']) {
    expect([path, (await ask('GET', path)).status]).toEqual([path, 404])
  }
  expect((await ask('PUT', '/clock', {})).status).toBe(404)
  expect((await ask('POST', '/mails', {})).status).toBe(404)
  for (const journey of [{}, { advanceMs: -1 }, { advanceMs: 'an hour' }, { hours: 1 }]) {
    expect((await ask('POST', '/clock', journey)).status).toBe(422)
  }
  const wrong = await ask('POST', '/deeds', { afterMs: 0, does: 'decline', with: {} })
  expect([wrong.status, wrong.body.code, wrong.body.detail]).toEqual([
    422,
    'invalid',
    expect.stringMatching(/deed reason: /),
  ])
})
