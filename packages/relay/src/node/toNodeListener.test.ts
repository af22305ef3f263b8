import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { request as httpRequest, type Server } from 'node:http'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Upload } from 'tus-js-client'
import { afterEach, expect, test } from 'vitest'
import { sha256 } from '../http/sha256.js'
import { createRelay, newTicket, type TestRelay } from '../testing/createRelay.js'
import { memoryUploadStore } from '../uploads/memoryUploadStore.js'
import { createNodeServer } from './createNodeServer.js'
import { fileUploadStore } from './fileUploadStore.js'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** The relay on a real socket, keeping uploads in a real folder. */
async function listen(options: Parameters<typeof createRelay>[0] = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'deskside-relay-'))
  ends.push(() => rm(dir, { recursive: true, force: true }))
  const relay = createRelay({ uploads: fileUploadStore({ dir }), ...options })
  const server: Server = createNodeServer(relay.handler)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  ends.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  return { relay, server, port, url: `http://127.0.0.1:${port}` }
}

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, i) => (i * 31) % 253)

async function arrived(relay: TestRelay, uploadId: string): Promise<string> {
  const body = newTicket({ uploadIds: [uploadId] })
  const created = await relay.ask('ann', 'POST', '/v1/tickets', { body })
  expect(created.status).toBe(201)
  const { id } = await created.json()
  const thread = await (await relay.ask('ann', 'GET', `/v1/tickets/${id}/messages`)).json()
  const file = `/v1/attachments/${thread.items[0].attachments[0].id}`
  return sha256(new Uint8Array(await (await relay.ask('ann', 'GET', file)).arrayBuffer()))
}

async function begin(base: string, relay: TestRelay, bytes: Uint8Array<ArrayBuffer>) {
  const digest = Buffer.from(await sha256(bytes)).toString('base64')
  const tus = { Authorization: `Bearer ${await relay.token('ann')}`, 'Tus-Resumable': '1.0.0' }
  const headers = {
    ...tus,
    'Upload-Length': String(bytes.length),
    'Upload-Metadata': `sha256 ${digest}`,
  }
  const created = await fetch(`${base}/v1/uploads`, { method: 'POST', headers })
  expect(created.status).toBe(201)
  const url = new URL(created.headers.get('Location') ?? '', created.url).href
  return { url, tus, id: url.split('/').at(-1) ?? '' }
}

test('a line that is cut in the middle keeps what came, and the rest follows (X3)', async () => {
  for (const uploads of [undefined, memoryUploadStore()]) {
    const { relay, port, url: base } = await listen(uploads === undefined ? {} : { uploads })
    const bytes = bytesOf(700_000)
    const { url, tus, id } = await begin(base, relay, bytes)
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    const head = [
      `PATCH ${new URL(url).pathname} HTTP/1.1`,
      'Host: 127.0.0.1',
      ...Object.entries(tus).map(([name, value]) => `${name}: ${value}`),
      'Upload-Offset: 0',
      'Content-Type: application/offset+octet-stream',
      `Content-Length: ${bytes.length}`,
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    socket.write(bytes.subarray(0, 300_000))
    await heldBytes(relay, id, 300_000)
    socket.destroy()

    const held = await fetch(url, { method: 'HEAD', headers: tus })
    expect(held.headers.get('Upload-Offset')).toBe('300000')
    const rest = await fetch(url, {
      method: 'PATCH',
      headers: {
        ...tus,
        'Upload-Offset': '300000',
        'Content-Type': 'application/offset+octet-stream',
      },
      body: bytes.subarray(300_000),
    })
    expect(rest.status).toBe(204)
    expect(await arrived(relay, id)).toBe(await sha256(bytes))
    // A person's line that breaks is no trouble of the server.
    expect(relay.errors).toEqual([])
  }
}, 30_000)

/** Looks at the store itself: a HEAD would end the request that is under test. */
async function heldBytes(relay: TestRelay, id: string, wanted: number): Promise<void> {
  await expect
    .poll(async () => (await relay.uploads.find(id))?.offset, { interval: 5 })
    .toBe(wanted)
}

/** A line in front of the server that breaks once, after so many bytes have gone through. */
async function breakingLine(port: number, afterBytes: number) {
  let cuts = 0
  const sockets: Socket[] = []
  const line = createServer((client) => {
    const server = connect(port, '127.0.0.1')
    sockets.push(client, server)
    let passed = 0
    client.on('data', (piece) => {
      passed += piece.length
      server.write(piece)
      if (passed < afterBytes || cuts > 0) return
      cuts += 1
      client.destroy()
      server.destroy()
    })
    server.pipe(client)
    for (const end of [client, server]) {
      end.on('error', () => {})
      end.on('close', () => [client, server].map((one) => one.destroy()))
    }
  })
  line.listen(0, '127.0.0.1')
  await once(line, 'listening')
  ends.push(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((resolve) => line.close(resolve))
  })
  return { url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`, cuts: () => cuts }
}

test('tus-js-client, a stranger to this server, uploads through a cut line (X3)', async () => {
  const { relay, port } = await listen()
  const line = await breakingLine(port, 600_000)
  const bytes = bytesOf(1_500_000)
  const metadata = { filename: 'video.mp4', filetype: 'video/mp4', sha256: await sha256(bytes) }
  const headers = { Authorization: `Bearer ${await relay.token('ann')}` }
  let resumedAt = 0
  const url = await new Promise<string>((resolve, reject) => {
    const upload = new Upload(Buffer.from(bytes), {
      endpoint: `${line.url}/v1/uploads`,
      headers,
      metadata,
      retryDelays: [0, 10],
      onAfterResponse: (request, response) => {
        if (request.getMethod() === 'HEAD') resumedAt = Number(response.getHeader('Upload-Offset'))
      },
      onError: reject,
      onSuccess: () => resolve(upload.url ?? ''),
    })
    upload.start()
  })
  expect(line.cuts()).toBe(1)
  expect(resumedAt).toBeGreaterThan(0)
  expect(resumedAt).toBeLessThan(bytes.length)
  expect(url.startsWith(`${line.url}/v1/uploads/`)).toBe(true)
  expect(await arrived(relay, url.split('/').at(-1) ?? '')).toBe(metadata.sha256)
}, 30_000)

test('a stranger who sends megabytes is answered before they arrive', async () => {
  const { port } = await listen()
  const request = httpRequest({
    port,
    method: 'PATCH',
    path: '/v1/uploads/none',
    headers: { 'Content-Length': 50_000_000 },
  })
  request.on('error', () => {})
  request.write(Buffer.alloc(1_000))
  const [response] = (await once(request, 'response')) as [{ statusCode: number }]
  expect(response.statusCode).toBe(401)
  request.destroy()
})

test('answers reach the line whole: a 304 without a body, a refusal with its document', async () => {
  const { relay, url } = await listen()
  const headers = { Authorization: `Bearer ${await relay.token('ann')}` }
  const first = await fetch(`${url}/v1/changes`, { headers })
  const etag = first.headers.get('ETag') ?? ''
  expect(await first.json()).toMatchObject({ ticketCount: 0 })
  const second = await fetch(`${url}/v1/changes`, {
    headers: { ...headers, 'If-None-Match': etag },
  })
  expect([second.status, await second.text()]).toEqual([304, ''])
  const refused = await fetch(`${url}/v1/tickets/none`, { headers })
  expect(refused.headers.get('Content-Type')).toBe('application/problem+json')
  expect((await refused.json()).code).toBe('not_found')
  expect(refused.headers.get('Date')).not.toBeNull()
})

test('the server does not wait for headers for ever', async () => {
  const { server } = await listen()
  expect(server.headersTimeout).toBe(10_000)
  expect(server.timeout).toBe(120_000)
  expect(server.keepAliveTimeout).toBe(60_000)
})
