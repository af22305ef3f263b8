import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { S3Store } from '@tus/s3-store'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { sha256 } from '../http/sha256.js'
import { createRelay, newTicket } from '../testing/createRelay.js'
import { describeUploadStore } from '../testing/describeUploadStore.js'
import { startS3Emulator } from '../testing/s3Emulator.js'
import { tusClient } from '../testing/tusClient.js'
import { uploadThroughCuts } from '../testing/uploadThroughCuts.js'
import { fileUploadNotes } from './fileUploadNotes.js'
import { tusUploadStore } from './tusUploadStore.js'

const MEBIBYTE = 1_048_576

let s3: Awaited<ReturnType<typeof startS3Emulator>>
beforeAll(async () => {
  s3 = await startS3Emulator()
})
afterAll(() => s3.stop())

const folders: string[] = []
afterEach(async () => {
  s3.setDown(false)
  await s3.remove(...(await s3.objects()), 'none')
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function notesFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-notes-'))
  folders.push(folder)
  return folder
}

/** As docs/relay.md has it: what S3Store leaves behind is removed by name. */
function open(dir: string) {
  return tusUploadStore({
    store: new S3Store({ s3ClientConfig: s3.config }),
    notes: fileUploadNotes({ dir }),
    remove: (id) => s3.remove(id, `${id}.info`, `${id}.part`),
  })
}

const upload = {
  id: 'upload-0123456789abcdef',
  owner: 'ann',
  clientId: 'client-0001',
  name: 'video.mp4',
  type: 'video/mp4',
  size: 12 * MEBIBYTE,
  digest: null,
  metadata: null,
  expiresAt: 1_000,
}
const bytes = Uint8Array.from({ length: upload.size }, (_, i) => (i * 31 + (i >> 8)) % 251)

async function* pieces(from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += 65_536) yield bytes.subarray(at, Math.min(to, at + 65_536))
}

describeUploadStore('tusUploadStore over an S3 emulator', async () => {
  await s3.remove(...(await s3.objects()), 'none')
  return open(await notesFolder())
})

it('X3 over an S3 emulator an upload in parts goes on after a cut and after a restart, byte by byte', async () => {
  const dir = await notesFolder()
  const first = open(dir)
  await first.create(upload)
  // Cut in the middle of a part of 8 MiB: what came stays.
  const cut = 3 * MEBIBYTE + 7
  expect(await first.write?.(upload.id, 0, pieces(0, cut))).toBe(cut)
  expect(await first.find(upload.id)).toMatchObject({ offset: cut })
  const second = open(dir)
  expect(await second.find(upload.id)).toMatchObject({ offset: cut })
  const later = 9 * MEBIBYTE + 1
  expect(await second.write?.(upload.id, cut, pieces(cut, later))).toBe(later)
  const third = open(dir)
  expect(await third.write?.(upload.id, later, pieces(later, upload.size))).toBe(upload.size)
  expect(await third.sha256(upload.id)).toBe(await sha256(bytes))
  const part = await third.read(upload.id, cut - 5, later + 5)
  expect(await sha256(part)).toBe(await sha256(bytes.slice(cut - 5, later + 5)))
  expect(await sha256(new Uint8Array(await s3.bytes(upload.id)))).toBe(await sha256(bytes))
})

it('over an S3 emulator nothing is left once a message took the file', async () => {
  const store = open(await notesFolder())
  await store.create(upload)
  await store.write?.(upload.id, 0, pieces(0, upload.size))
  expect(await s3.objects()).toContain(upload.id)
  await store.settle(upload.id, 'key-1')
  expect(await s3.objects()).toEqual([])
  expect(await store.find(upload.id)).toMatchObject({ offset: upload.size, usedBy: 'key-1' })
  await store.sweep(upload.expiresAt)
  expect(await store.find(upload.id)).toBeUndefined()
})

it('the remove of S3Store alone leaves a whole file behind: why there is an option for it', async () => {
  const store = tusUploadStore({ store: new S3Store({ s3ClientConfig: s3.config }) })
  const small = { ...upload, size: 3 }
  await store.create(small)
  await store.append(small.id, 0, new Uint8Array([1, 2, 3]))
  await store.settle(small.id, 'key-1')
  expect(await s3.objects()).toContain(small.id)
})

it('while the store is away nothing is lost and nothing begins anew', async () => {
  const store = open(await notesFolder())
  await store.create(upload)
  await store.write?.(upload.id, 0, pieces(0, MEBIBYTE))
  s3.setDown(true)
  await expect(store.find(upload.id)).rejects.toMatchObject({ code: 'unavailable' })
  const other = { ...upload, id: 'upload-ffffffffffffffff', clientId: 'other-0001' }
  await expect(store.create(other)).rejects.toMatchObject({ code: 'unavailable' })
  s3.setDown(false)
  expect(await store.find(upload.id)).toMatchObject({ offset: MEBIBYTE })
})

it('C5 a ticket takes a file that lay in an S3 emulator, digest checked', async () => {
  const relay = createRelay({ uploads: open(await notesFolder()) })
  const ann = tusClient(relay, 'ann')
  const size = 6 * MEBIBYTE
  const part = bytes.slice(0, size)
  const created = await ann.create(size, { filename: 'video.mp4', sha256: await sha256(part) })
  const id = ann.idOf(created)
  expect((await ann.patch(id, 0, part.slice(0, 1_000_000))).headers.get('Upload-Offset')).toBe(
    '1000000',
  )
  expect((await ann.head(id)).headers.get('Upload-Offset')).toBe('1000000')
  expect((await ann.patch(id, 1_000_000, part.slice(1_000_000))).status).toBe(204)
  const body = newTicket({ uploadIds: [id] })
  expect((await relay.ask('ann', 'POST', '/v1/tickets', { body })).status).toBe(201)
  const [ticket] = relay.world.agent.list()
  const [message] = relay.world.agent.messages(ticket?.id ?? '')
  const file = message?.kind === 'message' ? message.attachments[0]?.id : undefined
  expect(await sha256(relay.world.agent.readAttachment(file ?? '').bytes as never)).toBe(
    await sha256(part),
  )
  expect(await s3.objects()).toEqual([])
})

it('X3 tus-js-client brings a file whole through more than ten cuts into stores of @tus/server', async () => {
  const fileStore = tusUploadStore({ store: new FileStore({ directory: await notesFolder() }) })
  for (const store of [fileStore, open(await notesFolder())]) {
    const arrival = await uploadThroughCuts(store, { seed: 3, size: 7 * MEBIBYTE, lingerMs: 300 })
    expect(arrival.arrivedDigest).toBe(arrival.sentDigest)
    expect(arrival.cuts).toBeGreaterThan(10)
    expect(Math.max(...arrival.resumedAt)).toBeGreaterThan(MEBIBYTE)
  }
  expect(await s3.objects()).toEqual([])
})
