import { expect, test } from 'vitest'
import type { Backend } from '../ports/Backend.js'
import { clientRig } from '../testing/clientRig.js'
import { refusal } from '../testing/flakyBackend.js'
import { readCorrespondence } from './readCorrespondence.js'

async function rigWith(count: number) {
  const rig = clientRig()
  const client = rig.open()
  const { id } = await rig.result(client.tickets.create({ subject: 'Rows', body: 'first' }))
  for (let n = 1; n < count; n++) rig.world.agent.reply(id, { body: `answer ${n}` })
  rig.world.agent.reply(id, { body: 'among ourselves', internal: true })
  return { rig, client, id }
}

test('D14: the whole correspondence is read, page by page, without what staff write for themselves', async () => {
  const { rig, client, id } = await rigWith(250)
  const before = rig.flaky.count('listMessages')
  const { ticket, messages } = await readCorrespondence(client, id)
  const bodies = messages.flatMap((one) => (one.kind === 'message' ? [one.body] : []))
  expect([ticket.id, bodies.length, bodies[0], bodies.at(-1)]).toEqual([
    id,
    250,
    'first',
    'answer 249',
  ])
  expect(bodies).not.toContain('among ourselves')
  expect(rig.flaky.count('listMessages') - before).toBe(3)
})

test('X13: a backend or the ground under a client serves as well', async () => {
  const { rig, client, id } = await rigWith(2)
  const fromBackend = await readCorrespondence(rig.flaky.backend, id)
  const fromGround = await readCorrespondence(
    client.extend((ground) => ground),
    id,
  )
  expect(fromBackend).toEqual(fromGround)
  expect(fromBackend.messages.length).toBeGreaterThan(2)
})

test('pages that go round in a circle end it', async () => {
  const { rig, id } = await rigWith(2)
  const backend: Backend = {
    ...rig.flaky.backend,
    listMessages: async (ticketId, query) => ({
      ...(await rig.flaky.backend.listMessages(ticketId, { limit: query.limit })),
      nextCursor: query.cursor === 'a' ? 'b' : 'a',
    }),
  }
  await expect(readCorrespondence(backend, id)).rejects.toMatchObject({ code: 'bad_response' })
})

test('what the server says is told, and nothing is half an export', async () => {
  const { rig, client, id } = await rigWith(150)
  await expect(readCorrespondence(client, 'gone')).rejects.toMatchObject({ code: 'not_found' })
  rig.flaky.fail('listMessages', refusal('unavailable'))
  await expect(readCorrespondence(client, id)).rejects.toMatchObject({ code: 'unavailable' })
})

test('it is given up when asked to', async () => {
  const { rig, client, id } = await rigWith(2)
  const giving = new AbortController()
  rig.flaky.fail('listMessages', 'hang')
  const reading = readCorrespondence(client, id, { signal: giving.signal })
  await rig.clock.settle()
  giving.abort()
  await expect(reading).rejects.toMatchObject({ code: 'aborted' })
  await expect(
    readCorrespondence(rig.flaky.backend, id, { signal: giving.signal }),
  ).rejects.toMatchObject({ code: 'aborted' })
})

test('T-ID1: it ends with its person: no page of the next one joins', async () => {
  const { rig, client, id } = await rigWith(150)
  rig.flaky.fail('listMessages', 'hang')
  const reading = readCorrespondence(client, id)
  await rig.clock.settle()
  client.identify({ id: 'someone-else' })
  await expect(reading).rejects.toMatchObject({ code: 'destroyed' })
})
