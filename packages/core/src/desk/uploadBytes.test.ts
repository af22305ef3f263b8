import { expect, it } from 'vitest'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { UploadSource } from '../ports/Backend.js'
import type { Storage } from '../ports/Storage.js'
import { attachmentOf, codeOf, MEBIBYTE, someBytes } from '../testing/uploadRig.js'
import { createUploadBytes, fileSource } from './uploadBytes.js'

type Options = {
  readonly storage?: Storage
  readonly most?: number
}

function bytesOn({
  storage = memoryStorage({ mode: 'kept' }),
  most = 100 * MEBIBYTE,
}: Options = {}) {
  const bytes = createUploadBytes({
    storage,
    digest: async (read) => `digest of ${read.length}`,
    keepBytes: async () => most,
  })
  const keep = (id: string, file: Uint8Array<ArrayBuffer>, signal = new AbortController().signal) =>
    bytes.keep('alice', attachmentOf(id, file.length), sourceOver(file), signal)
  return { storage, bytes, keep }
}

function sourceOver(file: Uint8Array<ArrayBuffer>): UploadSource {
  return {
    name: 'a.bin',
    type: '',
    size: file.length,
    read: async (from, to) => file.slice(from, to),
  }
}

it('keeps a file as pieces of one mebibyte, and reads any part of it over their borders', async () => {
  const { storage, bytes, keep } = bytesOn()
  const file = someBytes(2.5 * MEBIBYTE)
  expect(await keep('f1', file)).toEqual({ digest: `digest of ${file.length}`, kept: true })
  expect(await storage.keys('')).toEqual([
    'bytes/alice/f1/0',
    'bytes/alice/f1/1',
    'bytes/alice/f1/2',
  ])
  const last = await storage.get<ArrayBuffer>('bytes/alice/f1/2')
  expect(last).toBeInstanceOf(ArrayBuffer)
  expect(last?.byteLength).toBe(MEBIBYTE / 2)
  const attachment = attachmentOf('f1', file.length, { kept: true })
  const source = bytes.sourceOf('alice', attachment, null)
  expect(source).toMatchObject({ name: 'screen.png', type: 'image/png', size: file.length })
  for (const [from, to] of [
    [0, 10],
    [MEBIBYTE - 5, MEBIBYTE + 5],
    [MEBIBYTE, 2 * MEBIBYTE],
    [100, file.length],
  ] as const) {
    expect(Buffer.from(await source.read(from, to)).equals(file.subarray(from, to))).toBe(true)
  }
})

it('keeps what just fits, beside the full pieces of other files, and nothing beyond', async () => {
  const file = someBytes(MEBIBYTE / 2)
  const kept = async (most: number) => (await bytesOn({ most }).keep('f1', file)).kept
  expect(await kept(file.length)).toBe(true)
  expect(await kept(file.length - 1)).toBe(false)
  const { storage, keep } = bytesOn({ most: 2 * MEBIBYTE })
  await storage.set('outbox/alice', 'no file')
  expect((await keep('f1', file)).kept).toBe(true)
  expect((await keep('f2', someBytes(MEBIBYTE))).kept).toBe(true)
  expect((await keep('f3', file)).kept).toBe(false)
  expect(await storage.keys('bytes/alice/f3/')).toEqual([])
})

it('reads a file of 256 MiB for its digest, and a larger one not at all', async () => {
  const { bytes } = bytesOn({ most: 0 })
  const reads: number[] = []
  const file = (size: number): UploadSource => ({
    name: 'video.mp4',
    type: '',
    size,
    async read(_, to) {
      reads.push(to)
      return new Uint8Array(0)
    },
  })
  const { signal } = new AbortController()
  const keep = (size: number) => bytes.keep('alice', attachmentOf('f1', size), file(size), signal)
  expect(await keep(256 * MEBIBYTE)).toEqual({ digest: 'digest of 0', kept: false })
  expect(await keep(256 * MEBIBYTE + 1)).toEqual({ digest: null, kept: false })
  expect(reads).toEqual([256 * MEBIBYTE])
})

it('leaves nothing behind of a file that was thrown away, or that the device did not take', async () => {
  const controller = new AbortController()
  const storage = memoryStorage({ mode: 'kept' })
  const { keep } = bytesOn({
    storage: {
      ...storage,
      async set(key, value) {
        if (key.endsWith('/1')) controller.abort()
        return storage.set(key, value)
      },
    },
  })
  expect((await keep('f1', someBytes(2.5 * MEBIBYTE), controller.signal)).kept).toBe(false)
  expect(await storage.keys('')).toEqual([])
  const memory = memoryStorage()
  expect((await bytesOn({ storage: memory }).keep('f1', someBytes(10))).kept).toBe(false)
  expect(await memory.keys('')).toEqual([])
})

it('drops the pieces of these files alone, and asks the device nothing where there are none', async () => {
  const storage = memoryStorage({ mode: 'kept' })
  const deleted: (readonly string[])[] = []
  const watched: Storage = {
    ...storage,
    async delete(keys) {
      deleted.push(keys)
      await storage.delete(keys)
    },
  }
  const { bytes, keep } = bytesOn({ storage: watched })
  await keep('f1', someBytes(10))
  await keep('f2', someBytes(10))
  await bytes.drop('alice', ['f1', 'f3'])
  await bytes.drop('alice', ['f3'])
  expect(await storage.keys('')).toEqual(['bytes/alice/f2/0'])
  expect(deleted).toEqual([['bytes/alice/f1/0']])
})

it('reads a file that is not kept where it was chosen, and pieces first where it is', async () => {
  const { storage, bytes, keep } = bytesOn()
  const file = someBytes(10)
  const other = someBytes(10, 2)
  await keep('f1', file)
  const read = async (kept: boolean, chosen: Uint8Array<ArrayBuffer> | null) => {
    const source = chosen && sourceOver(chosen)
    const bytesRead = await bytes
      .sourceOf('alice', attachmentOf('f1', 10, { kept }), source)
      .read(0, 10)
    return bytesRead.join()
  }
  expect(await read(true, other)).toBe(file.join())
  expect(await read(false, other)).toBe(other.join())
  expect(await read(false, null)).toBe(file.join())
  await storage.set('bytes/alice/f1/0', someBytes(9).buffer)
  expect(await read(true, other)).toBe(other.join())
  const gone = bytes.sourceOf('alice', attachmentOf('f1', 10, { kept: true }), null).read(0, 10)
  await expect(gone).rejects.toMatchObject({
    code: 'file_unreadable',
    message: 'bytes are gone or cut',
  })
})

it.each([
  ['file_changed', Object.assign(new Error('changed'), { name: 'NotReadableError' })],
  ['file_unreadable', new Error('gone')],
  ['file_unreadable', { name: 'NotReadableError' }],
])('names what a browser throws while it reads: %s', async (code, thrown) => {
  const slice = () => ({ arrayBuffer: () => Promise.reject(thrown) })
  const file = { name: 'a', type: 't', size: 5, slice } as unknown as File
  const source = fileSource(file)
  expect(source).toMatchObject({ name: 'a', type: 't', size: 5 })
  await expect(source.read(0, 5)).rejects.toMatchObject({ code, cause: thrown })
})

it('counts a file that gives fewer bytes than it had as changed; a source passes as it is', async () => {
  const short = fileSource(new File(['abc'], 'a'))
  expect((await short.read(1, 3)).join()).toBe('98,99')
  expect(await codeOf(short.read(0, 5))).toBe('file_changed')
  const source = sourceOver(someBytes(3))
  expect(fileSource(source)).toBe(source)
})
