import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { newTicket } from '@deskside/core/testing'
import { afterEach, expect, test } from 'vitest'
import { demoPersons } from '../seeds/demo/demoPersons.js'
import { backendAt, file, headersOf, secret } from '../testing/desk.js'
import { type MockServer, type MockServerOptions, startMockServer } from './startMockServer.js'

const { maya } = demoPersons
const leftovers: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const end of leftovers.splice(0)) await end()
})

async function start(options: Partial<MockServerOptions> = {}): Promise<MockServer> {
  const server = await startMockServer({ port: 0, secret, ...options })
  leftovers.push(() => server.close())
  return server
}

async function newFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'deskside-mock-'))
  leftovers.push(() => rm(dir, { recursive: true, force: true }))
  return dir
}

const portOf = ({ url }: MockServer) => Number(new URL(url).port)

test('the demo desk greets Maya with her seven tickets', async () => {
  const { url } = await start({ seed: 'demo' })
  expect((await backendAt(url, maya).listTickets({})).items).toHaveLength(7)
})

test('a taken port is refused, or moves on to the next where that is asked for', async () => {
  const first = await start()
  const dataDir = await newFolder()
  const port = portOf(first)
  const same = startMockServer({ port, secret, dataDir })
  await expect(same).rejects.toMatchObject({ code: 'EADDRINUSE' })
  expect(await readdir(dataDir)).toEqual([])
  const moved = await start({ port, morePorts: 20 })
  expect(portOf(moved)).toBeGreaterThan(port)
  expect(portOf(moved)).toBeLessThanOrEqual(port + 20)
})

test('a server that was closed lets its port go, with lines still open', async () => {
  const server = await start()
  const events = await fetch(`${server.url}/agent/api/events`)
  expect(events.ok).toBe(true)
  await server.close()
  await expect(fetch(`${server.url}/v1/config`)).rejects.toThrow()
  const again = await start({ port: portOf(server) })
  expect(again.url).toBe(server.url)
})

test('X2: tickets, files and keys of writes outlive the server', async () => {
  const dataDir = await newFolder()
  const first = await start({ dataDir, seed: 'demo' })
  const before = backendAt(first.url, maya)
  const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251)
  const sent = await before.upload(file(bytes), { id: 'upload-sent' })
  const spare = await before.upload(file(bytes.slice(0, 50)), { id: 'upload-spare' })
  const input = newTicket('key-1', { categoryId: 'using', uploadIds: [sent.id] })
  const ticket = await before.createTicket(input, { idempotencyKey: 'key-1' })
  await first.close()

  const second = await start({ dataDir, seed: 'demo' })
  const after = backendAt(second.url, maya)
  expect(await after.createTicket(input, { idempotencyKey: 'key-1' })).toEqual(ticket)
  expect((await after.listTickets({})).items).toHaveLength(8)
  const [message] = (await after.listMessages(ticket.id, {})).items
  const attachment = message?.kind === 'message' ? message.attachments[0] : undefined
  const read = await after.readAttachment(attachment?.id ?? '')
  expect(Buffer.from(await read.bytes.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true)
  const next = newTicket('key-2', { categoryId: 'using', uploadIds: [spare.id] })
  const later = await after.createTicket(next, { idempotencyKey: 'key-2' })
  expect(Number(later.number)).toBe(Number(ticket.number) + 1)
})

test('X3: an upload that a restart broke off goes on where it stopped', async () => {
  const dataDir = await newFolder()
  const first = await start({ dataDir })
  const headers = await headersOf(maya, { 'Tus-Resumable': '1.0.0' })
  const created = await fetch(`${first.url}/v1/uploads`, {
    method: 'POST',
    headers: { ...headers, 'Upload-Length': '4000' },
  })
  const path = `/v1/${created.headers.get('Location')}`
  const patch = (url: string, from: number, to: number) =>
    fetch(`${url}${path}`, {
      method: 'PATCH',
      headers: {
        ...headers,
        'Upload-Offset': String(from),
        'Content-Type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(to - from),
    })
  await patch(first.url, 0, 1500)
  await first.close()
  const second = await start({ dataDir })
  const head = await fetch(`${second.url}${path}`, { method: 'HEAD', headers })
  expect(head.headers.get('Upload-Offset')).toBe('1500')
  expect((await patch(second.url, 1500, 4000)).headers.get('Upload-Offset')).toBe('4000')
})

test('a seed is planted into an empty folder once', async () => {
  const dataDir = await newFolder()
  const first = await start({ dataDir, seed: 'demo' })
  const ids = first.world.agent.list().map(({ id }) => id)
  await first.close()
  const second = await start({ dataDir, seed: 'demo' })
  expect(second.world.agent.list().map(({ id }) => id)).toEqual(ids)
})

test('a damaged folder is refused, not begun anew', async () => {
  const dataDir = await newFolder()
  const first = await start({ dataDir, seed: 'demo' })
  await first.close()
  const path = join(dataDir, 'world.json')
  const whole = await readFile(path, 'utf8')
  await writeFile(path, whole.slice(0, whole.length / 2))
  await expect(startMockServer({ port: 0, secret, dataDir })).rejects.toThrow(/world\.json/)
  expect((await readFile(path, 'utf8')).length).toBe(Math.floor(whole.length / 2))
})

test('a change that cannot be kept is told', async () => {
  const dataDir = await newFolder()
  const problems: unknown[] = []
  const { world } = await start({
    dataDir,
    seed: 'demo',
    onProblem: (error) => problems.push(error),
  })
  await rm(dataDir, { recursive: true })
  world.agent.take(world.agent.list()[0]?.id ?? '', 'Somebody New')
  expect(problems).toHaveLength(1)
})

test('X2: an answer lost on the line, then the same key: one ticket', async () => {
  const { url, faults, world } = await start()
  const backend = backendAt(url, maya)
  faults.add({ route: 'POST /v1/tickets', kind: 'lost_response', times: 1 })
  const lost = backend.createTicket(newTicket('key-1'), { idempotencyKey: 'key-1' })
  await expect(lost).rejects.toMatchObject({ retryable: true })
  const ticket = await backend.createTicket(newTicket('key-1'), { idempotencyKey: 'key-1' })
  expect(world.agent.list().map(({ id }) => id)).toEqual([ticket.id])
})

test('X3: a line that is cut after some bytes breaks the upload there, and it goes on', async () => {
  const { url, faults } = await start()
  const backend = backendAt(url, maya)
  const bytes = new Uint8Array(3_000_000)
  faults.add({
    route: 'PATCH /v1/uploads',
    kind: 'cut_connection',
    afterBytes: 1_000_000,
    times: 1,
  })
  let checkpoint: string | undefined
  const call = {
    id: 'upload-1',
    onCheckpoint: (word: string) => {
      checkpoint = word
    },
  }
  await expect(backend.upload(file(bytes), call)).rejects.toMatchObject({ retryable: true })
  const headers = await headersOf(maya, { 'Tus-Resumable': '1.0.0' })
  const head = await fetch(new URL(checkpoint ?? '', url), { method: 'HEAD', headers })
  expect(head.headers.get('Upload-Offset')).toBe('1000000')
  const reads: number[] = []
  const rest = {
    ...file(bytes),
    read: async (from: number, to: number) => {
      reads.push(from)
      return bytes.slice(from, to)
    },
  }
  await backend.upload(rest, { ...call, checkpoint })
  expect(Math.min(...reads)).toBe(1_000_000)
})

test('the page of another origin may call the Support API, and only the allowed one', async () => {
  const { url } = await start({ corsOrigins: ['https://app.test'] })
  const allowed = async (origin: string) => {
    const preflight = await fetch(`${url}/v1/tickets`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    })
    return preflight.headers.get('Access-Control-Allow-Origin')
  }
  expect(await allowed('https://app.test')).toBe('https://app.test')
  expect(await allowed('https://evil.example')).toBeNull()
})

test('the agent console answers this machine only', async () => {
  const server = await start({ host: '0.0.0.0' })
  const port = portOf(server)
  expect((await fetch(`${server.url}/agent/api/tickets`)).status).toBe(200)
  const address = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address
  const forwarded = { headers: { 'X-Forwarded-For': address ?? '10.0.0.7' } }
  for (const path of ['/agent/', '/agent/api/tickets', '/agent/api/mails', '/']) {
    const refused =
      address === undefined
        ? await fetch(`http://127.0.0.1:${port}${path}`, forwarded)
        : await fetch(`http://${address}:${port}${path}`, { redirect: 'manual' })
    expect([path, refused.status]).toEqual([path, 403])
  }
})

test('a server without a console has no agent door', async () => {
  const { url } = await start({ agentConsole: false })
  for (const path of ['/', '/agent/', '/agent/api/tickets']) {
    expect((await fetch(`${url}${path}`)).status).toBe(404)
  }
})

test('what would have been mailed can be read, as behind msw', async () => {
  const server = await start({ seed: { desk: { name: 'Desk', accounts: true } } })
  expect(server.mails()).toEqual([])
  const response = await fetch(`${server.url}/v1/account/sign-up`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'maya@desk.test', consent: true }),
  })
  expect([response.ok, server.mails().map(({ to }) => to)]).toEqual([true, ['maya@desk.test']])
  const { items } = await (await fetch(`${server.url}/agent/api/mails`)).json()
  expect(items).toEqual(server.mails())
})
