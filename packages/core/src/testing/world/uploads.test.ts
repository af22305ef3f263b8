import { expect, test } from 'vitest'
import type { UploadSource } from '../../ports/Backend.js'
import { file, newTicket, someBytes } from '../backendKit/kit.js'
import { createWorld } from '../createWorld.js'
import { fakeClock } from '../fakeClock.js'
import { memoryBackend } from '../memoryBackend.js'
import { seededIds } from '../seededRandom.js'

const MEBIBYTE = 1024 * 1024

function setUp() {
  const world = createWorld({ clock: fakeClock(), createId: seededIds(1) })
  return { world, backend: memoryBackend(world, { id: 'maya' }) }
}

/** Fails at the piece that begins at `failAt`, and notes where it was read. */
function shaky(bytes: Uint8Array<ArrayBuffer>, failAt: number) {
  const reads: number[] = []
  const source: UploadSource = {
    ...file(bytes),
    read: async (from, to) => {
      reads.push(from)
      if (from === failAt) throw new Error('the disk was pulled')
      return bytes.slice(from, to)
    },
  }
  return { source, reads }
}

test('X3: an upload goes on at the byte where it stopped', async () => {
  const { backend } = setUp()
  const bytes = someBytes(3 * MEBIBYTE + 5)
  const first = shaky(bytes, 2 * MEBIBYTE)
  const broken = backend.upload(first.source, { id: 'one' })
  await expect(broken).rejects.toMatchObject({ code: 'unknown' })
  const second = shaky(bytes, -1)
  await backend.upload(second.source, { id: 'one' })
  expect(second.reads).toEqual([2 * MEBIBYTE, 3 * MEBIBYTE])
})

test('a file that became shorter while it was read is refused', async () => {
  const { backend } = setUp()
  const shrinking = { ...file(someBytes(100)), read: async () => someBytes(99) }
  const upload = backend.upload(shrinking, { id: 'one' })
  await expect(upload).rejects.toMatchObject({ code: 'file_changed' })
})

test('the id of one file is refused for another', async () => {
  const { backend } = setUp()
  await backend.upload(file(someBytes(10)), { id: 'one' })
  const longer = backend.upload(file(someBytes(11)), { id: 'one' })
  await expect(longer).rejects.toMatchObject({ code: 'conflict' })
})

test('a file that stands in a thread cannot be taken back, nor by somebody else before', async () => {
  const { backend, world } = setUp()
  const { id } = await backend.upload(file(someBytes(10)), { id: 'one' })
  await memoryBackend(world, { id: 'tom' }).discardUpload(id)
  await backend.createTicket(newTicket('a', { uploadIds: [id] }), { idempotencyKey: 'a' })
  await backend.discardUpload(id)
  expect((await backend.readAttachment(id)).bytes.size).toBe(10)
})

test('a half-sent upload cannot be sent along', async () => {
  const { backend } = setUp()
  let checkpoint = ''
  const { source } = shaky(someBytes(2 * MEBIBYTE), MEBIBYTE)
  const onCheckpoint = (word: string) => {
    checkpoint = word
  }
  await expect(backend.upload(source, { id: 'one', onCheckpoint })).rejects.toThrow()
  const input = newTicket('a', { uploadIds: [checkpoint] })
  const send = backend.createTicket(input, { idempotencyKey: 'a' })
  await expect(send).rejects.toMatchObject({ code: 'upload_expired' })
})

test('a file is kept under a clean name', async () => {
  const { backend } = setUp()
  const { id } = await backend.upload(file(someBytes(3), '..\\..\\a\u202e.exe'), { id: 'one' })
  await backend.createTicket(newTicket('a', { uploadIds: [id] }), { idempotencyKey: 'a' })
  expect((await backend.readAttachment(id)).name).toBe('a.exe')
})
