import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { afterEach, expect, it } from 'vitest'
import { createNodeServer } from '../node/createNodeServer.js'
import { fileUploadStore } from '../node/fileUploadStore.js'
import { tusUploadStore } from '../node/tusUploadStore.js'
import { CLIMBING_NAMES } from '../testing/climbingNames.js'
import { createRelay, newTicket } from '../testing/createRelay.js'
import { headOf, openDoor } from '../testing/slowSockets.js'
import { tusClient } from '../testing/tusClient.js'
import type { UploadStore } from '../uploads/UploadStore.js'

const CANARY = 'nobody may ever read this'
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

type StoreOf = (dir: string) => UploadStore

/** Every store that makes files, also those of a library. */
const STORES: readonly StoreOf[] = [
  (dir) => fileUploadStore({ dir }),
  (dir) => tusUploadStore({ store: new FileStore({ directory: dir }) }),
]

/** A folder of uploads between two that are none of its business, and a door in front of it. */
async function setUp(storeOf: StoreOf = (dir) => fileUploadStore({ dir })) {
  const root = await mkdtemp(join(tmpdir(), 'deskside-climb-'))
  ends.push(() => rm(root, { recursive: true, force: true }))
  const dir = join(root, 'uploads')
  for (const folder of [dir, join(root, 'outside')]) {
    await mkdir(folder)
    if (folder !== dir) await writeFile(join(folder, 'secret.txt'), CANARY)
  }
  await writeFile(join(root, 'secret.txt'), CANARY)
  const relay = createRelay({ uploads: storeOf(dir) })
  const door = await openDoor(createNodeServer(relay.handler))
  ends.push(door.close)
  const authorization = `Bearer ${await relay.token('ann')}`
  const ask = (method: string, path: string, more: Readonly<Record<string, string>> = {}) =>
    rawAnswer(door.port, headOf(method, path, { Authorization: authorization, ...more, ...CLOSE }))
  return { root, dir, relay, ask }
}

const CLOSE = { Connection: 'close' }
const TUS = { 'Tus-Resumable': '1.0.0' }

/** Byte by byte as it is written: no client that would clean a path up first. */
async function rawAnswer(port: number, head: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (piece) => {
    answer += piece
  })
  socket.on('error', () => {})
  socket.write(head)
  await once(socket, 'close')
  return answer
}

/** Paths and contents of all that lies outside the folder of uploads. */
async function outsideOf(root: string): Promise<readonly string[]> {
  const names = (await readdir(root, { recursive: true })).filter(
    (name) => !/^uploads\/./.test(name),
  )
  return Promise.all(
    names
      .sort()
      .map(async (name) => `${name}: ${await readFile(join(root, name), 'utf8').catch(() => '')}`),
  )
}

it('T-SV3 no id in an address, whatever it is written like, leads out of the folder', async () => {
  const { root, dir, relay, ask } = await setUp()
  const before = await outsideOf(root)
  const ann = tusClient(relay, 'ann')
  const own = ann.idOf(await ann.create(4))
  expect(CLIMBING_NAMES.length).toBeGreaterThanOrEqual(40)
  for (const name of CLIMBING_NAMES) {
    // As it is where HTTP allows it, and escaped: what is no character of an address ends the line.
    for (const id of new Set([
      name.replace(/[^\x21-\x7e]/g, encodeURIComponent),
      encodeURIComponent(name),
    ])) {
      const patch = {
        ...TUS,
        'Upload-Offset': '0',
        'Content-Type': 'application/offset+octet-stream',
      }
      const answers = [
        await ask('HEAD', `/v1/uploads/${id}`, TUS),
        await ask('PATCH', `/v1/uploads/${id}`, { ...patch, 'Content-Length': '0' }),
        await ask('DELETE', `/v1/uploads/${id}`, TUS),
        await ask('GET', `/v1/attachments/${id}`),
        await ask('GET', `/v1/tickets/${id}`),
      ]
      for (const [i, answer] of answers.entries()) {
        expect(answer, `${i} ${id}`).toMatch(/^HTTP\/1\.1 4\d\d /)
        expect(answer, `${i} ${id}`).not.toContain(CANARY)
      }
    }
  }
  expect(await outsideOf(root)).toEqual(before)
  expect((await readdir(dir)).sort()).toEqual([`${own}.bin`, `${own}.json`])
  expect(relay.errors).toEqual([])
}, 60_000)

it.each(STORES)(
  'T-SV3 no name of a file becomes the name of a file here (store %#)',
  async (storeOf) => {
    const { root, dir, relay } = await setUp(storeOf)
    const before = await outsideOf(root)
    const ann = tusClient(relay, 'ann')
    for (const name of CLIMBING_NAMES) {
      const id = ann.idOf(await ann.create(4, { filename: name, filetype: name }))
      expect((await ann.patch(id, 0, new Uint8Array([1, 2, 3, 4]))).status, name).toBe(204)
      const body = newTicket({ uploadIds: [id] })
      const created = await relay.ask('ann', 'POST', '/v1/tickets', { body })
      const { id: ticket } = await created.json()
      const thread = await (await relay.ask('ann', 'GET', `/v1/tickets/${ticket}/messages`)).json()
      const [file] = thread.items[0].attachments
      expect(file.name, name).toMatch(/^[^/\\\p{Cc}\p{Cf}]{1,120}$/u)
      expect(['.', '..'], name).not.toContain(file.name)
      const clientId = await ann.create(4, { 'deskside-id': name })
      expect([201, 400], name).toContain(clientId.status)
    }
    expect(await outsideOf(root)).toEqual(before)
    for (const name of await readdir(dir)) expect(name).toMatch(/^[0-9a-f]{32}(\.[a-z]+)?$/)
  },
  60_000,
)

it('T-SV3 a link that somebody planted is not followed, to read or to write', async () => {
  const { root, dir, relay } = await setUp()
  const before = await outsideOf(root)
  const secret = join(root, 'outside', 'secret.txt')
  const ann = tusClient(relay, 'ann')
  const read = async (id: string) =>
    relay.ask('ann', 'POST', '/v1/tickets', { body: newTicket({ uploadIds: [id] }) })

  // Under a name that an upload of hers has already.
  const own = ann.idOf(await ann.create(CANARY.length))
  await rm(join(dir, `${own}.bin`))
  await symlink(secret, join(dir, `${own}.bin`))
  expect((await ann.patch(own, 0, new Uint8Array(4))).status).toBe(503)
  await relay.uploads.append(own, 0, new Uint8Array()).catch(() => 0)
  await expect(relay.uploads.read(own, 0, CANARY.length)).rejects.toThrow()
  await expect(relay.uploads.sha256(own)).rejects.toThrow()

  // Where a note is about to be written.
  const noted = ann.idOf(await ann.create(4))
  await ann.patch(noted, 0, new Uint8Array(4))
  await symlink(secret, join(dir, `${noted}.json.new`))
  expect((await read(noted)).status).toBeGreaterThanOrEqual(500)

  // A whole upload that nobody sent: a note that names her, and bytes that are a link.
  const id = 'f'.repeat(32)
  const note = { ...(await relay.uploads.find(own)), id, size: CANARY.length, digest: null }
  await writeFile(join(dir, `${id}.json`), JSON.stringify(note))
  await symlink(secret, join(dir, `${id}.bin`))
  const restarted = createRelay({ uploads: fileUploadStore({ dir }) })
  const answer = await restarted.ask('ann', 'POST', '/v1/tickets', {
    body: newTicket({ uploadIds: [id] }),
  })
  expect(answer.status).toBe(410)
  expect(await outsideOf(root)).toEqual(before)
})
