import { newTicket } from '@deskside/core/testing'
import { setupServer } from 'msw/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMock } from './createMock.js'
import { mswHandlers } from './msw.js'
import { type MockServer, startMockServer } from './node/startMockServer.js'
import { demoPersons } from './seeds/demo/demoPersons.js'
import { backendAt, file, headersOf, secret } from './testing/desk.js'

const { maya } = demoPersons
const baseUrl = 'https://support.test/desk'
let mock: ReturnType<typeof createMock>
let worker: ReturnType<typeof setupServer>
let node: MockServer

// Two desks for each test: what one of them files, the next one would count.
beforeEach(async () => {
  mock = createMock({ secret, seed: 'demo' })
  worker = setupServer(...mswHandlers(mock, { baseUrl }))
  node = await startMockServer({ port: 0, secret, seed: 'demo' })
  worker.listen({ onUnhandledRequest: 'bypass' })
})
afterEach(async () => {
  worker.close()
  await node.close()
})

type Row = { readonly method?: string; readonly body?: unknown; readonly headers?: HeadersInit }

const json = { 'Content-Type': 'application/json' }
const table: readonly (readonly [string, Row])[] = [
  ['/v1/config', {}],
  ['/v1/changes', {}],
  ['/v1/tickets?limit=3', {}],
  ['/v1/tickets?q=invoice', {}],
  ['/v1/tickets?cursor=made-up', {}],
  ['/v1/tickets/none', {}],
  ['/v1/attachments/none', {}],
  ['/v1/nothing', {}],
  ['/v1/tickets', { method: 'POST', headers: json, body: newTicket('no key') }],
  ['/v1/tickets', { method: 'POST', headers: { ...json, 'Idempotency-Key': 'k1' }, body: {} }],
  [
    '/v1/tickets',
    { method: 'POST', headers: { ...json, 'Idempotency-Key': 'k2' }, body: newTicket('k2') },
  ],
  ['/v1/uploads', { method: 'POST', headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '0' } }],
  ['/v1/uploads', { method: 'POST', headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '9' } }],
]

for (const [path, row] of table) {
  const { method = 'GET', body, headers } = row
  test(`msw answers as the Node door does: ${method} ${path} ${JSON.stringify(row).length}`, async () => {
    const ask = async (base: string) => {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: { ...Object.fromEntries(new Headers(headers)), ...(await headersOf(maya)) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return comparable(response)
    }
    expect(await ask(baseUrl)).toEqual(await ask(node.url))
  })
}

/** Ids, times and what is derived from them differ from desk to desk. */
async function comparable(response: Response) {
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('Content-Type'),
    cache: response.headers.get('Cache-Control'),
    headers: [...response.headers.keys()]
      .filter(
        (name) =>
          !['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'].includes(
            name,
          ),
      )
      .sort(),
    body: text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'),
  }
}

test('X3: restBackend uploads, sends and reads through msw', async () => {
  const backend = backendAt(baseUrl, maya)
  const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => i % 251)
  const upload = await backend.upload(file(bytes), { id: 'upload-msw' })
  const input = newTicket('through-msw', { categoryId: 'using', uploadIds: [upload.id] })
  const ticket = await backend.createTicket(input, { idempotencyKey: 'through-msw' })
  const [message] = (await backend.listMessages(ticket.id, {})).items
  const attachment = message?.kind === 'message' ? message.attachments[0] : undefined
  const read = await backend.readAttachment(attachment?.id ?? '')
  expect(new Uint8Array(await read.bytes.arrayBuffer())).toEqual(bytes)
})

test('a line that breaks is a network error in msw too, and the write is done', async () => {
  const backend = backendAt(baseUrl, maya)
  mock.faults.add({ route: 'POST /v1/tickets', kind: 'lost_response', times: 1 })
  const lost = backend.createTicket(newTicket('lost', { categoryId: 'using' }), {
    idempotencyKey: 'lost',
  })
  await expect(lost).rejects.toMatchObject({ retryable: true })
  expect(
    mock.world.agent.list().filter(({ submissionId }) => submissionId === 'lost'),
  ).toHaveLength(1)
})
