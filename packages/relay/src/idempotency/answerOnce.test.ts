import { type Backend, SupportError } from '@deskside/core'
import { expect, test } from 'vitest'
import { createRelay, newTicket } from '../testing/createRelay.js'

/** Counts what reaches the helpdesk, and lets a test decide what becomes of it. */
function countingRelay(before: () => Promise<void> = async () => {}) {
  let created = 0
  const relay = createRelay({
    wrap: (backend): Backend => ({
      ...backend,
      createTicket: async (input, call) => {
        created += 1
        await before()
        // The world has idempotency of its own; the relay must not lean on it here.
        return backend.createTicket(input, { ...call, idempotencyKey: crypto.randomUUID() })
      },
    }),
  })
  const create = (key: string | null, body: unknown, person = 'ann') =>
    relay.ask(person, 'POST', '/v1/tickets', { key, body })
  return { relay, create, created: () => created }
}

test('a write without a key, or with a malformed one, is a 400 and has no effect (X2)', async () => {
  const { create, created } = countingRelay()
  for (const key of [null, '', '""', 'a b', 'naïve', 'x'.repeat(256), 'a"b', 'tab\there']) {
    const response = await create(key, newTicket())
    expect(response.status, String(key)).toBe(400)
    expect((await response.json()).code).toBe('invalid')
  }
  expect(created()).toBe(0)
  expect((await create('x'.repeat(255), newTicket())).status).toBe(201)
})

test('every POST that writes asks for a key; marking as read does not', async () => {
  const { relay, create } = countingRelay()
  const { id } = await (await create('key-1', newTicket())).json()
  const at = `/v1/tickets/${id}`
  for (const below of ['/messages', '/close', '/reopen', '/rating']) {
    const response = await relay.ask('ann', 'POST', `${at}${below}`, { key: null, body: {} })
    expect(response.status, below).toBe(400)
  }
  const { items } = await (await relay.ask('ann', 'GET', `${at}/messages`)).json()
  const body = { messageId: items[0].id }
  expect((await relay.ask('ann', 'POST', `${at}/read`, { key: null, body })).status).toBe(200)
})

test('the same write again gets the first answer, and nothing happens twice (X2)', async () => {
  const { create, created } = countingRelay()
  const body = newTicket()
  const first = await create('key-1', body)
  expect(first.headers.has('Idempotency-Replayed')).toBe(false)
  const text = await first.text()
  for (const key of ['key-1', '"key-1"']) {
    const again = await create(key, body)
    expect(again.status).toBe(201)
    expect(again.headers.get('Idempotency-Replayed')).toBe('true')
    expect(await again.text()).toBe(text)
  }
  const { submissionId, ...rest } = body
  expect((await create('key-1', { submissionId, ...rest })).status).toBe(201)
  expect(created()).toBe(1)
})

test('the same key with another payload is a 422 conflict', async () => {
  const { create, created } = countingRelay()
  const body = newTicket()
  await create('key-1', body)
  const other = await create('key-1', { ...body, body: 'Something else' })
  expect(other.status).toBe(422)
  expect((await other.json()).code).toBe('conflict')
  expect(created()).toBe(1)
})

test('while the first one runs, the second is told so and asked to wait (X2)', async () => {
  let goOn = () => {}
  const gate = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const { create, created } = countingRelay(() => gate)
  const body = newTicket()
  const first = create('key-1', body)
  while (created() === 0) await new Promise((resolve) => setImmediate(resolve))
  const second = await create('key-1', body)
  expect(second.status).toBe(409)
  expect(second.headers.get('Retry-After')).toBe('1')
  expect((await second.json()).code).toBe('in_progress')
  goOn()
  expect((await first).status).toBe(201)
  expect((await create('key-1', body)).headers.get('Idempotency-Replayed')).toBe('true')
  expect(created()).toBe(1)
})

test("nobody sees the answer to somebody else's key, of another organisation either", async () => {
  const { create, created } = countingRelay()
  const body = newTicket()
  const ids = new Set<string>()
  for (const person of ['ann', 'bob', 'cid@acme', 'cid@globex']) {
    const response = await create('key-1', body, person)
    expect(response.headers.has('Idempotency-Replayed'), person).toBe(false)
    ids.add((await response.json()).id)
  }
  expect(created()).toBe(4)
  expect(ids.size).toBe(4)
})

test('the same key at another address is another write', async () => {
  const { relay, create } = countingRelay()
  const { id } = await (await create('key-1', newTicket())).json()
  const at = `/v1/tickets/${id}`
  const body = { body: 'More', submissionId: 'reply-1' }
  const reply = await relay.ask('ann', 'POST', `${at}/messages`, { key: 'key-1', body })
  expect(reply.status).toBe(201)
  const close = await relay.ask('ann', 'POST', `${at}/close`, { key: 'key-1', body: {} })
  expect(close.status).toBe(200)
})

test('what failed is tried again, corrected or not', async () => {
  const failures = [
    new SupportError('unavailable'),
    new TypeError('a bug'),
    new SupportError('rate_limited', undefined, { retryAfterMs: 5_000 }),
    new SupportError('invalid', undefined, { fields: [{ pointer: '/body', code: 'required' }] }),
  ]
  const { create, created } = countingRelay(async () => {
    const failure = failures.shift()
    if (failure !== undefined) throw failure
  })
  const body = newTicket()
  const statuses = []
  for (let i = 0; i < 4; i += 1) statuses.push((await create('key-1', body)).status)
  expect(statuses).toEqual([503, 500, 429, 422])
  // The draft's id is its key for ever: the corrected text comes under the same one.
  const corrected = await create('key-1', { ...body, body: 'Now with words' })
  expect(corrected.status).toBe(201)
  expect(corrected.headers.has('Idempotency-Replayed')).toBe(false)
  expect(created()).toBe(5)
})

test('the helpdesk hears whether a write may have happened already (T-OB2)', async () => {
  const told: (boolean | undefined)[] = []
  const failures: Error[] = []
  const relay = createRelay({
    wrap: (backend): Backend => ({
      ...backend,
      createTicket: async (input, call) => {
        told.push(call.mayHaveHappened)
        const failure = failures.shift()
        if (failure !== undefined) throw failure
        return backend.createTicket(input, call)
      },
    }),
  })
  const create = (key: string) =>
    relay.ask('ann', 'POST', '/v1/tickets', { key, body: newTicket({ submissionId: key }) })
  await create('on-the-first-day')
  await relay.clock.advance(24 * 3_600_000)
  await create('one')
  await create('one')
  // A no to reading back may follow the yes to the write: every failure leaves it open.
  failures.push(new SupportError('unavailable'), new SupportError('rate_limited'))
  await create('two')
  await create('two')
  expect((await create('two')).status).toBe(201)
  expect(told).toEqual([true, false, false, true, true])
})

test('an answer is replayed for a day', async () => {
  const { relay, create, created } = countingRelay()
  const body = newTicket()
  await create('key-1', body)
  await relay.clock.advance(24 * 3_600_000 - 1)
  expect((await create('key-1', body)).headers.get('Idempotency-Replayed')).toBe('true')
  await relay.clock.advance(1)
  expect((await create('key-1', body)).headers.has('Idempotency-Replayed')).toBe(false)
  expect(created()).toBe(2)
})
