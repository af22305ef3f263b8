import { type Backend, SupportError } from '@deskside/core'
import { expect, test } from 'vitest'
import { sha256 } from '../http/sha256.js'
import { memoryIdempotencyStore } from '../idempotency/memoryIdempotencyStore.js'
import { createRelay, newTicket, type TestRelay } from '../testing/createRelay.js'
import { tusClient } from '../testing/tusClient.js'

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, i) => (i * 7) % 251)

async function ticketWith(relay: TestRelay, uploadIds: readonly string[]) {
  const body = newTicket({ uploadIds })
  return relay.ask('ann', 'POST', '/v1/tickets', { body })
}

test('a whole file that a crash kept from its check is checked before it goes on', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(10, { sha256: await sha256('other') }))
  await relay.uploads.append(id, 0, bytesOf(10))
  expect((await ticketWith(relay, [id])).status).toBe(460)
  expect(relay.world.agent.list()).toEqual([])
  expect((await ann.head(id)).status).toBe(404)
})

test('a ticket takes only whole files, and each file goes into one ticket', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(10))
  await ann.patch(id, 0, bytesOf(9))
  const early = await ticketWith(relay, [id])
  expect(early.status).toBe(410)
  expect((await early.json()).errors).toEqual([
    { pointer: '/uploadIds/0', code: 'upload_not_found' },
  ])
  await ann.patch(id, 9, bytesOf(1))
  expect((await ticketWith(relay, [id, id])).status).toBe(201)
  const second = await ticketWith(relay, [id])
  expect([second.status, (await second.json()).code]).toEqual([409, 'conflict'])
})

test('too many files, or too much in all, is refused before anything moves', async () => {
  const relay = createRelay({ desk: { limits: { files: 2, ticketBytes: 15 } } })
  const ann = tusClient(relay, 'ann')
  const ids: string[] = []
  for (let i = 0; i < 3; i += 1) {
    const id = ann.idOf(await ann.create(8))
    await ann.patch(id, 0, bytesOf(8))
    ids.push(id)
  }
  const many = await ticketWith(relay, ids)
  expect([many.status, (await many.json()).errors[0].code]).toEqual([422, 'too_many_files'])
  const heavy = await ticketWith(relay, ids.slice(0, 2))
  expect([heavy.status, (await heavy.json()).limitBytes]).toEqual([413, 15])
  expect((await ticketWith(relay, ids.slice(0, 1))).status).toBe(201)
})

test('a retry after a failure brings no file to the helpdesk twice (X2)', async () => {
  let brought = 0
  const failures = [new SupportError('unavailable'), new SupportError('unavailable')]
  const relay = createRelay({
    wrap: (backend) => ({
      ...backend,
      upload: (source, call) => {
        brought += 1
        return backend.upload(source, call)
      },
      createTicket: async (input, call) => {
        const failure = failures.shift()
        if (failure) throw failure
        return backend.createTicket(input, call)
      },
    }),
  })
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(10))
  await ann.patch(id, 0, bytesOf(10))
  const body = newTicket({ uploadIds: [id, id] })
  const statuses = []
  for (let i = 0; i < 4; i += 1) {
    statuses.push((await relay.ask('ann', 'POST', '/v1/tickets', { key: 'key-1', body })).status)
  }
  expect(statuses).toEqual([503, 503, 201, 201])
  expect(brought).toBe(1)
})

test('a relay that forgot its answers still gives the same ticket for the same key (X2)', async () => {
  const stores = [memoryIdempotencyStore(), memoryIdempotencyStore()]
  const relay = createRelay({
    idempotency: {
      claim: async (key, payload) => (stores[0] ?? memoryIdempotencyStore()).claim(key, payload),
      // The process dies between the helpdesk's answer and the note of it.
      keep: async (key) => stores.shift()?.release(key),
      interrupt: async (key) => stores[0]?.interrupt(key),
      release: async (key) => stores[0]?.release(key),
    },
  })
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(10))
  await ann.patch(id, 0, bytesOf(10))
  const body = newTicket({ uploadIds: [id] })
  const first = await relay.ask('ann', 'POST', '/v1/tickets', { key: 'key-1', body })
  const second = await relay.ask('ann', 'POST', '/v1/tickets', { key: 'key-1', body })
  expect(second.headers.has('Idempotency-Replayed')).toBe(false)
  expect((await second.json()).id).toBe((await first.json()).id)
  expect(relay.world.agent.list()).toHaveLength(1)
})

test('a file that the helpdesk let go between two tries is brought again, once', async () => {
  const held = new Set<string>()
  let brought = 0
  let isDown = true
  const relay = createRelay({
    wrap: (backend): Backend => ({
      ...backend,
      async upload(source, call) {
        brought += 1
        const ref = await backend.upload(source, { ...call, id: `${call.id}-${brought}` })
        held.add(ref.id)
        return ref
      },
      async createTicket(input, call) {
        if (isDown) throw new SupportError('unavailable')
        if (!input.uploadIds.every((id) => held.has(id))) throw new SupportError('upload_expired')
        return backend.createTicket(input, call)
      },
    }),
  })
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(4))
  await ann.patch(id, 0, bytesOf(4))
  const body = newTicket({ uploadIds: [id] })
  const send = async () =>
    (await relay.ask('ann', 'POST', '/v1/tickets', { body, key: 'k1' })).status
  expect([await send(), brought]).toEqual([503, 1])
  held.clear()
  isDown = false
  expect([await send(), brought]).toEqual([201, 2])
  expect(relay.world.agent.list()).toHaveLength(1)
})
