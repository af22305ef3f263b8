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
  expect(later.body).toEqual({ now: '2026-01-05T11:00:00.000Z', aheadMs: HOUR })
  const { items } = await maya.listMessages(id, {})
  expect(items).toMatchObject([
    {},
    { body: 'On it.', createdAt: '2026-01-05T11:00:00.000Z', author: { name: 'Anna' } },
    { event: { to: 'in_progress' } },
  ])
  expect((await ask('GET', '/deeds')).body.items).toMatchObject([{ status: 'done' }])
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
  for (const path of ['', '/', '/toString', '/faults/1', '/tickets']) {
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
