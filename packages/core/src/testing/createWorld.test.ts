import { expect, test } from 'vitest'
import { file, newReply, newTicket, someBytes, textsOf } from './backendKit/kit.js'
import { createWorld } from './createWorld.js'
import { fakeClock } from './fakeClock.js'
import { memoryBackend } from './memoryBackend.js'
import { seededIds } from './seededRandom.js'

const maya = { id: 'maya', name: 'Maya Lindqvist' }

function setUp(snapshot?: unknown) {
  const world = createWorld({
    clock: fakeClock(),
    createId: seededIds(snapshot === undefined ? 1 : 2),
    ...(snapshot === undefined ? {} : { snapshot }),
  })
  return { world, backend: memoryBackend(world, maya) }
}

/** As it would come back from a disk. */
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('tickets are numbered from 1001', async () => {
  const { backend } = setUp()
  const first = await backend.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  const second = await backend.createTicket(newTicket('b'), { idempotencyKey: 'b' })
  expect([first.number, second.number]).toEqual(['1001', '1002'])
})

test('a world goes on from its snapshot: tickets, files, numbers, cursors', async () => {
  const before = setUp()
  const bytes = someBytes(100_000)
  const upload = await before.backend.upload(file(bytes), { id: 'one' })
  const spare = await before.backend.upload(file(someBytes(9)), { id: 'two' })
  const input = newTicket('a', { uploadIds: [upload.id] })
  const ticket = await before.backend.createTicket(input, { idempotencyKey: 'a' })
  before.world.agent.reply(ticket.id, { body: 'Between us.', internal: true })
  const { syncCursor } = await before.backend.listTickets({})

  const after = setUp(throughJson(before.world.snapshot()))
  expect(await after.backend.getTicket(ticket.id)).toEqual(ticket)
  expect(after.world.agent.messages(ticket.id)).toEqual(before.world.agent.messages(ticket.id))
  const read = await after.backend.readAttachment(upload.id)
  expect([...new Uint8Array(await read.bytes.arrayBuffer())]).toEqual([...bytes])
  const next = newTicket('b', { uploadIds: [spare.id] })
  expect((await after.backend.createTicket(next, { idempotencyKey: 'b' })).number).toBe('1002')
  const delta = await after.backend.listTickets({ since: syncCursor ?? '' })
  expect(delta.items.map(({ number }) => number)).toEqual(['1002'])
})

test('X2: keys of writes survive in the snapshot', async () => {
  const before = setUp()
  const ticket = await before.backend.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  const call = { idempotencyKey: 'r' }
  const { message } = await before.backend.reply(ticket.id, newReply('r'), call)
  const after = setUp(throughJson(before.world.snapshot()))
  const again = await after.backend.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  expect(again).toEqual(ticket)
  expect((await after.backend.reply(ticket.id, newReply('r'), call)).message).toEqual(message)
  expect(after.world.agent.list()).toHaveLength(1)
  expect(textsOf(after.world.agent.messages(ticket.id))).toHaveLength(2)
})

test('a half-sent upload is not in the snapshot: its bytes are on the device that sends it', async () => {
  const { backend, world } = setUp()
  const broken = { ...file(someBytes(10)), read: () => Promise.reject(new Error('gone')) }
  await expect(backend.upload(broken, { id: 'one' })).rejects.toThrow()
  const after = setUp(throughJson(world.snapshot()))
  await after.backend.upload(file(someBytes(11)), { id: 'one' })
  expect(world.snapshot()).toMatchObject({ files: [], bytes: {} })
})

test('what is no snapshot, or one of another version, is refused', () => {
  expect(() => setUp({ tickets: [] })).toThrow(/not a snapshot/)
  const other = { ...(setUp().world.snapshot() as object), version: 2 }
  expect(() => setUp(other)).toThrow(/another version/)
})

test('what a caller does to an answer does not reach the world', async () => {
  const { backend } = setUp()
  const ticket = await backend.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  const answer = await backend.getTicket(ticket.id)
  answer.actions.push('escalate')
  answer.subject = 'Something else'
  expect(await backend.getTicket(ticket.id)).toEqual(ticket)
})
