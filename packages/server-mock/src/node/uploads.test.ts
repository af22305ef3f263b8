import { createHash } from 'node:crypto'
import { createSupportClient, type UploadSource } from '@deskside/core'
import { signToken } from '@deskside/relay'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { secret } from '../testing/desk.js'
import { type MockServer, startMockServer } from './startMockServer.js'

const MEBIBYTE = 1024 * 1024
const bytes = Uint8Array.from({ length: 5 * MEBIBYTE }, (_, i) => (i * 31 + (i >> 8)) % 251)
const digest = createHash('sha256').update(bytes).digest('hex')

let server: MockServer

beforeEach(async () => {
  server = await startMockServer({ port: 0, secret })
})

afterEach(() => server.close())

function createClient() {
  const user = { id: 'maya', name: 'Maya' }
  return createSupportClient({
    endpoint: server.url,
    user,
    getToken: () => signToken({ secret, user }),
    // Full jitter of nothing: the retries of the real thing, without their waits.
    random: () => 0,
  })
}

function fileOf(reads: [number, number][]): UploadSource {
  return {
    name: 'screen.png',
    type: 'image/png',
    size: bytes.length,
    async read(from, to) {
      reads.push([from, to])
      return bytes.slice(from, to)
    },
  }
}

async function sendWith(client: ReturnType<typeof createClient>) {
  const reads: [number, number][] = []
  const input = { subject: 'Export', body: 'See the file.', files: [fileOf(reads)] }
  const ticket = await client.tickets.create(input)
  const [message] = server.world.agent.messages(ticket.id)
  const attachments = message?.kind === 'message' ? message.attachments : []
  expect(attachments.map(({ name, size }) => [name, size])).toEqual([['screen.png', bytes.length]])
  const read = await client.tickets.readAttachment(attachments[0]?.id ?? '')
  const arrived = createHash('sha256').update(Buffer.from(await read.bytes.arrayBuffer()))
  expect(arrived.digest('hex')).toBe(digest)
  // The first read is the one for the digest; the others are what travelled.
  return reads.slice(1)
}

test('X3 a line cut in mid-upload goes on at the offset of the server', async () => {
  server.faults.add({
    route: 'PATCH /v1/uploads',
    kind: 'cut_connection',
    afterBytes: 2 * MEBIBYTE,
    times: 1,
  })
  const client = createClient()
  const [first, second, ...more] = await sendWith(client)
  client.destroy()
  expect(first).toEqual([0, bytes.length])
  expect(second?.[0]).toBeGreaterThan(0)
  expect(second?.[0]).toBeLessThanOrEqual(2 * MEBIBYTE + 65_536)
  expect(more).toEqual([])
})

test('X2 lost answers, refusals and an overloaded server still give one ticket with one file', async () => {
  const faults = [
    { route: 'POST /v1/uploads', kind: 'lost_response' },
    { route: 'PATCH /v1/uploads', kind: 'status', status: 401 },
    { route: 'HEAD /v1/uploads', kind: 'status', status: 503 },
    { route: 'PATCH /v1/uploads', kind: 'lost_response' },
    { route: 'POST /v1/tickets', kind: 'lost_response' },
  ] as const
  for (const fault of faults) server.faults.add({ ...fault, times: 1 })
  const client = createClient()
  await sendWith(client)
  client.destroy()
  expect(server.world.agent.list()).toHaveLength(1)
})
