import { expect, it } from 'vitest'
import { createWorld } from '../createWorld.js'
import { fakeClock } from '../fakeClock.js'
import { seededIds } from '../seededRandom.js'

const GUEST = { id: 'guest_1', email: 'ann@example.com', isGuest: true } as const
const ANN = { id: 'ann', email: 'Ann@Example.com', organization: { id: 'acme' } }

const input = (submissionId: string) => ({
  ...{ subject: 'Export', body: 'Empty.', categoryId: null, typeId: null, priority: null },
  ...{ projectId: null, fields: {}, uploadIds: [], submissionId, source: null, locale: null },
  followUpOf: null,
})

function rig(snapshot?: unknown) {
  return createWorld({ clock: fakeClock(), createId: seededIds(3), snapshot })
}

it('a guest’s tickets become the person’s, once and for good, with those that come late', async () => {
  let world = rig()
  const guest = world.backendFor(GUEST)
  const early = await guest.createTicket(input('s1'), { idempotencyKey: 'k1' })
  const late = world.backendFor(GUEST)
  await world.customers.claim(GUEST, ANN)
  await world.customers.claim(GUEST, ANN)
  await late.createTicket(input('s2'), { idempotencyKey: 'k2' })
  world = rig(world.snapshot())
  const { items } = await world.backendFor(ANN).listTickets({})
  expect(items.map(({ submissionId }) => submissionId)).toEqual(['s2', 's1'])
  expect(items.at(-1)).toMatchObject({ id: early.id, requester: { id: 'ann' } })
  expect((await world.backendFor(GUEST).listTickets({})).items).toEqual([])
  await expect(world.customers.claim(GUEST, { id: 'eve' })).rejects.toMatchObject({
    code: 'conflict',
  })
})

it('knows a customer by address, in any case of letters, and takes no guest for one', async () => {
  const world = rig()
  world.backendFor(GUEST)
  expect(await world.customers.find('ann@example.com')).toBeNull()
  world.backendFor(ANN)
  expect(await world.customers.find('ann@example.com')).toEqual(ANN)
})

it('files that a guest has uploaded go along, so that what was begun can be sent', async () => {
  const world = rig()
  const bytes = new Uint8Array([1, 2, 3])
  const source = { name: 'a.txt', type: 'text/plain', size: 3, read: async () => bytes }
  const { id } = await world.backendFor(GUEST).upload(source, { id: 'u1' })
  await world.customers.claim(GUEST, ANN)
  const late = { ...input('s3'), uploadIds: [id] }
  const ticket = await world.backendFor(ANN).createTicket(late, { idempotencyKey: 'k3' })
  const { items } = await world.backendFor(ANN).listMessages(ticket.id, {})
  expect(items).toMatchObject([{ attachments: [{ name: 'a.txt', size: 3 }] }])
})
