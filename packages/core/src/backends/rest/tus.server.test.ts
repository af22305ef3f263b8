import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SupportError } from '../../errors/SupportError.js'
import { fetchSender } from '../../platform/fetchSender.js'
import { seededRandom } from '../../testing/seededRandom.js'
import { systemClock } from '../../time/clock.js'
import { UPLOADS_PATH } from '../../wire/index.js'
import { createHttp } from '../http.js'
import { createTus } from './tus.js'

const MEBIBYTE = 1024 * 1024
const bytes = new Uint8Array(8 * MEBIBYTE).map((_, i) => (i * 31 + (i >> 8)) % 251)
const source = {
  name: 'screen.png',
  type: 'image/png',
  size: bytes.length,
  read: async (from: number, to: number) => bytes.slice(from, to),
}

let folder: string
let listener: HttpServer
let address: string
/** Cuts the line of the next PATCH once so many bytes have come. */
let cutAfterBytes: number | null
/** The next PATCHes break after so many bytes each; the last one arrives, and its answer does not. */
let badPatches: (number | 'before the answer')[]
/** So many answers to HEAD get lost, every second one. */
let lostHeads: number
const methods: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskside-tus-'))
  const server = new Server({ path: UPLOADS_PATH, datastore: new FileStore({ directory: folder }) })
  listener = createServer((request, response) => {
    methods.push(request.method ?? '')
    if (request.method === 'PATCH' && cutAfterBytes !== null) cut(request.socket, cutAfterBytes)
    const bad = request.method === 'PATCH' ? badPatches.shift() : undefined
    if (typeof bad === 'number') cut(request.socket, bad)
    const isLostHead = request.method === 'HEAD' && lostHeads > 0 && lostHeads-- % 2 === 0
    // The server does all of it, and nobody hears so.
    if (isLostHead || bad === 'before the answer') response.writeHead = () => response.destroy()
    void server.handle(request, response)
  })
  methods.length = 0
  cutAfterBytes = null
  badPatches = []
  lostHeads = 0
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`
})

afterEach(async () => {
  listener.closeAllConnections()
  await new Promise((resolve) => listener.close(resolve))
  await rm(folder, { recursive: true })
})

function cut(socket: Socket, afterBytes: number): void {
  cutAfterBytes = null
  const begin = socket.bytesRead
  const watch = () => {
    if (socket.bytesRead - begin < afterBytes) return
    socket.off('data', watch)
    socket.destroy()
  }
  socket.on('data', watch)
}

function createClient() {
  const clock = systemClock()
  const http = createHttp({
    endpoint: address,
    fetch: (input, init) => fetch(input, init),
    clock,
    isOnline: () => true,
  })
  return createTus({ http, sender: fetchSender() })
}

const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')
const storedFiles = async () => (await readdir(folder)).filter((name) => !name.endsWith('.json'))

it('X14 uploads to a plain tus server', async () => {
  const { id } = await createClient().upload(source, { id: 'file-0001', digest: sha256(bytes) })
  expect(await storedFiles()).toEqual([id])
  expect(sha256(await readFile(join(folder, id)))).toBe(sha256(bytes))
  expect(methods).toEqual(['POST', 'PATCH'])
})

it('X3 goes on at the offset of a plain tus server after the line was cut', async () => {
  cutAfterBytes = 3 * MEBIBYTE
  let checkpoint: string | null = null
  const call = {
    id: 'file-0001',
    onCheckpoint(word: string) {
      checkpoint = word
    },
  }
  const broken = await createClient()
    .upload(source, call)
    .catch((error: SupportError) => error)
  expect(broken).toMatchObject({ code: 'unavailable', retryable: true })
  const { id } = await createClient().upload(source, { ...call, checkpoint })
  expect(methods).toEqual(['POST', 'PATCH', 'HEAD', 'PATCH'])
  expect(await storedFiles()).toEqual([id])
  expect(sha256(await readFile(join(folder, id)))).toBe(sha256(bytes))
})

it('X3 reaches a plain tus server whole through twenty lines that break, in requests and answers', async () => {
  const random = seededRandom(5)
  const cuts = Array.from({ length: 15 }, () => 300 + Math.floor(random() * (MEBIBYTE / 2)))
  badPatches = [...cuts, 'before the answer']
  lostHeads = 10
  let checkpoint: string | null = null
  const call = {
    id: 'file-0001',
    digest: sha256(bytes),
    onCheckpoint(word: string) {
      checkpoint = word
    },
  }
  let tries = 0
  const attempt = async (): Promise<string> => {
    tries += 1
    if (tries > 60) throw new Error('It never arrives')
    const sent = await createClient()
      .upload(source, { ...call, checkpoint })
      .catch((error: SupportError) => error)
    if (typeof sent === 'object' && 'id' in sent) return sent.id
    expect(sent).toMatchObject({ retryable: true })
    return attempt()
  }
  const id = await attempt()
  expect([badPatches, lostHeads]).toEqual([[], 0])
  expect(tries).toBeGreaterThan(20)
  expect(await storedFiles()).toEqual([id])
  expect(sha256(await readFile(join(folder, id)))).toBe(sha256(bytes))
  expect(methods.filter((method) => method === 'POST')).toHaveLength(1)
}, 30_000)

it('X3 takes an upload back from a plain tus server', async () => {
  let checkpoint = ''
  await createClient().upload(source, {
    id: 'file-0001',
    onCheckpoint: (word) => {
      checkpoint = word
    },
  })
  await createClient().discard(checkpoint)
  expect(await storedFiles()).toEqual([])
})
