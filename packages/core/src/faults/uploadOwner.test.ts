import { createHash } from 'node:crypto'
import { createMock } from '@deskside/server-mock'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createBackRooms } from '../backRooms.js'
import { assembleClient } from '../client.js'
import { fetchSender } from '../platform/fetchSender.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import { nodePresence } from '../platform/nodePresence.js'
import type { SupportClient } from '../supportClient.js'
import { memoryMarker } from '../testing/clientRig.js'
import { seededIds } from '../testing/seededRandom.js'
import { FILE_BYTES, fileBytes, fileThatReads, whole } from './chosenFiles.js'
import { type FaultServer, startFaultServer } from './faultServer.js'
import { personOf } from './uploadDesk.js'

let server: FaultServer
let mock: ReturnType<typeof createMock>
let storage: ReturnType<typeof memoryStorage>
let clients: SupportClient[]
const createId = seededIds(4)

beforeEach(async () => {
  server = await startFaultServer()
  mock = createMock({ seed: 'empty', authenticate: async (request) => personOf(request) })
  server.handler = mock.handler
  storage = memoryStorage({ mode: 'kept' })
  clients = []
})

afterEach(async () => {
  for (const client of clients) client.destroy()
  await server.close()
})

/** A tab on the one computer that both use. */
function open(id: string): SupportClient {
  let who = id
  const client = assembleClient(
    {
      endpoint: server.url,
      user: { id },
      getToken: async () => `${who}#1`,
      // No wait between tries: the line decides.
      random: () => 0,
      createId,
      storage,
      presence: nodePresence(),
      marker: memoryMarker(),
      sender: fetchSender(),
      ...{ keepBytes: async () => 10 * FILE_BYTES },
    },
    async () => createBackRooms,
  )
  clients.push(client)
  const { identify } = client
  return Object.assign(client, {
    identify(user: Parameters<typeof identify>[0]) {
      who = user?.id ?? who
      identify(user)
    },
  })
}

/** The line of the person breaks in mid-file, and stays broken. */
function breakLineOf(person: string): void {
  let isBroken = false
  server.onRequest = ({ method, headers }) => {
    if (!headers.authorization?.includes(person)) return undefined
    if (isBroken) return { kind: 'status', status: 503, headers: { 'retry-after': '60' } }
    if (method !== 'PATCH') return undefined
    isBroken = true
    return { kind: 'cut', afterBytes: 50_000 }
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve))
}

const requestsOf = (person: string) =>
  server.requests.filter(({ headers }) => headers.authorization?.includes(person))

/** Alice's file is half there when she goes. */
async function beginAsAlice(): Promise<{ readonly client: SupportClient; readonly url: string }> {
  breakLineOf('alice')
  const client = open('alice')
  client.drafts.edit('new', { subject: 'Hers', body: 'Alice writes' })
  client.drafts.attach('new', [fileThatReads(whole)])
  await until(() => requestsOf('alice').some(({ fault }) => fault?.kind === 'status'))
  const url = requestsOf('alice').find(({ method }) => method === 'PATCH')?.path ?? ''
  expect(url).toMatch(/^\/v1\/uploads\/.+/)
  return { client, url }
}

/** [how she goes, who is there then] */
const WAYS = [
  [
    'Bob is named in her place',
    async (client) => {
      client.identify({ id: 'bob' })
      return client
    },
  ],
  [
    'she signs out and her drafts are kept for her',
    async (client) => {
      await client.reset({ drafts: 'keep' })
      client.identify({ id: 'bob' })
      return client
    },
  ],
  [
    'she signs out and her drafts are erased',
    async (client) => {
      await client.reset({ drafts: 'erase' })
      client.identify({ id: 'bob' })
      return client
    },
  ],
  [
    'the browser crashes and Bob comes',
    async (client) => {
      client.destroy()
      return open('bob')
    },
  ],
] satisfies [string, (client: SupportClient) => Promise<SupportClient>][]

it.each(WAYS)(
  'T-UP4 X3 %s: the same file asks nothing of her upload and makes a new one',
  async (_how, leave) => {
    const { client, url } = await beginAsAlice()
    const bob = await leave(client)
    expect(bob.drafts.open('new').get().draft.attachments).toEqual([])
    bob.drafts.edit('new', { subject: 'His', body: 'Bob writes' })
    bob.drafts.attach('new', [fileThatReads(whole)])
    expect(await bob.submit('new')).toMatchObject({ status: 'sent' })

    const his = requestsOf('bob')
    expect(his.filter(({ path }) => path === url)).toEqual([])
    expect(
      his.filter(({ method, path }) => method === 'POST' && path === '/v1/uploads'),
    ).toHaveLength(1)
    const patched = his.filter(({ method }) => method === 'PATCH')
    expect(patched.map(({ headers }) => headers['upload-offset'])).toEqual(['0'])

    const tickets = mock.world.agent.list()
    expect(tickets.map(({ subject }) => subject)).toEqual(['His'])
    const files = mock.world.agent
      .messages(tickets[0]?.id ?? '')
      .flatMap((message) => (message.kind === 'message' ? message.attachments : []))
    const digests = files.map(({ id }) =>
      createHash('sha256').update(mock.world.agent.readAttachment(id).bytes).digest('hex'),
    )
    expect(digests).toEqual([createHash('sha256').update(fileBytes(1)).digest('hex')])
  },
  60_000,
)

it('T-UP4 her file goes on where it stopped once she is back', async () => {
  const { client, url } = await beginAsAlice()
  await client.reset({ drafts: 'keep' })
  client.identify({ id: 'bob' })
  await client.reset()
  server.onRequest = () => undefined
  client.identify({ id: 'alice' })
  client.drafts.open('new').subscribe(() => {})
  await until(() => client.drafts.open('new').get().draft.body === 'Alice writes')
  expect(await client.submit('new')).toMatchObject({ status: 'sent' })
  const last = requestsOf('alice').findLast(({ method }) => method === 'PATCH')
  expect([last?.path, last?.headers['upload-offset']]).toEqual([url, '50000'])
}, 60_000)
