import { newTicket } from '@deskside/core/testing'
import { setupWorker } from 'msw/browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMock } from './createMock.js'
import { mswHandlers } from './msw.js'
import { demoPersons } from './seeds/demo/demoPersons.js'
import { backendAt, file, secret } from './testing/desk.js'

const { maya } = demoPersons
const baseUrl = 'https://support.test'
const mock = createMock({ secret, seed: 'demo' })
const worker = setupWorker(...mswHandlers(mock, { baseUrl }))

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' })
})
afterAll(() => worker.stop())

test('X14: the whole desk runs in a browser, behind msw’s service worker', async () => {
  const backend = backendAt(baseUrl, maya)
  const first = await backend.getChanges()
  expect(first).toMatchObject({ value: { ticketCount: 7, unreadCount: 2 } })
  const etag = first.notModified ? undefined : first.etag
  expect(await backend.getChanges({ etag })).toEqual({ notModified: true })
  const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => i % 251)
  const upload = await backend.upload(file(bytes), { id: 'upload-browser' })
  const input = newTicket('browser-1', { uploadIds: [upload.id], categoryId: 'using' })
  const ticket = await backend.createTicket(input, { idempotencyKey: 'browser-1' })
  const [message] = (await backend.listMessages(ticket.id, {})).items
  const attachment = message?.kind === 'message' ? message.attachments[0] : undefined
  const read = await backend.readAttachment(attachment?.id ?? '')
  expect(read).toMatchObject({ name: 'log.txt' })
  expect(new Uint8Array(await read.bytes.arrayBuffer())).toEqual(bytes)
})

test('X2: an answer that is lost behind the service worker was a write', async () => {
  const backend = backendAt(baseUrl, maya)
  mock.faults.add({ route: 'POST /v1/tickets', kind: 'lost_response', times: 1 })
  const send = () =>
    backend.createTicket(newTicket('lost', { categoryId: 'using' }), { idempotencyKey: 'lost' })
  await expect(send()).rejects.toMatchObject({ retryable: true })
  const ticket = await send()
  const found = mock.world.agent.list().filter(({ submissionId }) => submissionId === 'lost')
  expect(found.map(({ id }) => id)).toEqual([ticket.id])
})

test('a page holds its desk behind msw: an answer in an hour, and one that is cut off', async () => {
  const backend = backendAt(baseUrl, maya)
  const input = newTicket('held', { categoryId: 'using' })
  mock.faults.add({ route: 'POST /v1/tickets', kind: 'cut_body', times: 1 })
  const send = () => backend.createTicket(input, { idempotencyKey: 'held' })
  await expect(send()).rejects.toMatchObject({ retryable: true })
  const { id } = await send()
  const answer = { body: 'On it.', agent: 'Anna' }
  const before = mock.clock.now()
  mock.deeds.add({ afterMs: 3_600_000, ticket: id, does: 'reply', with: answer })
  await mock.clock.advance(3_600_000)
  const last = (await backend.listMessages(id, {})).items.find(
    (each) => each.kind === 'message' && each.author.role === 'agent',
  )
  expect(last).toMatchObject({ body: 'On it.' })
  // The deed is due by a timer, the answer is dated by the wall clock: each rounds by itself.
  expect(Date.parse(last?.createdAt ?? '') + 1).toBeGreaterThanOrEqual(before + 3_600_000)
})
