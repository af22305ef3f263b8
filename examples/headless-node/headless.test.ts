import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSupportClient, type SupportClient } from '@deskside/core'
import { signToken } from '@deskside/relay'
import type { SeedName } from '@deskside/server-mock'
import { type MockServer, startMockServer } from '@deskside/server-mock/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lumenboard } from '../demo/host.js'
import { FIRST_PORTS } from '../host/firstPorts.js'
import { hosts } from '../host/hosts.js'
import { holdConversation } from './conversation.js'
import { fileSource } from './fileSource.js'
import { readSettings } from './settings.js'

const secret = 'a secret that only this test and its server know'
const user = { id: 'nora', name: 'Nora Beck' }
// A little over one piece of 1 MiB, so that the file is read more than once.
const log = 'import: row refused\n'.repeat(60_000)

let server: MockServer
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headless-'))
})

afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

/** The whole of it on a desk of its own, with somebody who answers. */
async function hold(seed: SeedName) {
  server = await startMockServer({ port: 0, secret, seed })
  const path = join(folder, 'import.log')
  await writeFile(path, log)
  const client = createSupportClient({
    endpoint: server.url,
    user,
    getToken: () => signToken({ secret, user, expiresInSeconds: 300 }),
  })
  const stopAgent = answerWhenWaitedFor(client, server)
  const lines: string[] = []

  const ticket = await holdConversation({
    client,
    file: await fileSource(path, 'text/plain'),
    print: (line) => lines.push(line),
    signal: AbortSignal.timeout(20_000),
  })
  client.destroy()
  stopAgent()
  return { ticket, lines }
}

test('X13 a ticket with a file is written, answered, replied to and closed from Node', async () => {
  const { ticket, lines } = await hold('empty')
  expect(lines).toEqual([
    `Created #${ticket.number} «Nightly import stopped» with import.log, ${log.length} bytes.`,
    'Waiting for an answer …',
    'Agnes Holm answered: A key had expired; it works again.',
    expect.stringMatching(/^Replied at 20/),
    'Closed with 5 stars.',
  ])
  const { agent } = server.world
  const [kept, ...others] = agent.list()
  expect(others).toEqual([])
  expect(kept).toMatchObject({
    status: 'closed',
    requester: { name: 'Nora Beck' },
    rating: { score: 5, comment: 'Quick and clear.' },
  })
  const texts = agent.messages(kept?.id ?? '').filter((message) => message.kind === 'message')
  expect(texts.map(({ body }) => body)).toEqual([
    'The import of our orders stopped at 02:14. The log of that hour is attached.',
    'A key had expired; it works again.',
    'That was it, the import runs again. Thank you!',
  ])
  const attached = texts[0]?.attachments[0]
  expect(attached).toMatchObject({ name: 'import.log', type: 'text/plain', size: log.length })
  const { bytes } = agent.readAttachment(attached?.id ?? '')
  expect(new TextDecoder().decode(bytes)).toBe(log)
}, 30_000)

test('X13 what the desk of the demo asks for is given, so that it takes the ticket', async () => {
  const { ticket } = await hold('demo')
  expect(ticket).toMatchObject({ categoryId: 'error', status: 'closed' })
}, 30_000)

test('without a word the example speaks with the demo, where npm start runs it', () => {
  const place = hosts.indexOf(lumenboard)
  expect(readSettings({})).toEqual({
    endpoint: `http://127.0.0.1:${FIRST_PORTS.support + place}`,
    tokenUrl: `http://localhost:${FIRST_PORTS.index + 1 + place}/api/support-token`,
  })
})

/** The support person: answers once the customer has looked and found nothing yet. */
function answerWhenWaitedFor(client: SupportClient, { world }: MockServer): () => void {
  return client.on('ticket:created', ({ ticket }) => {
    const stop = client.tickets.open(ticket.id).subscribe(({ status, messages }) => {
      if (status !== 'ready' || messages.length === 0) return
      stop()
      world.agent.reply(ticket.id, {
        body: 'A key had expired; it works again.',
        agent: 'Agnes Holm',
      })
    })
  })
}
