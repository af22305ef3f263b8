import { SupportError } from '@deskside/core'
import { expect, it } from 'vitest'
import { createRelay } from '../testing/createRelay.js'
import { tusClient } from '../testing/tusClient.js'
import { memoryUploadStore } from './memoryUploadStore.js'
import type { UploadStore } from './UploadStore.js'

/** A store that takes all of a request at once, and counts how often it is asked. */
function wholesale() {
  const inner = memoryUploadStore()
  const calls: string[] = []
  const uploads: UploadStore = {
    ...inner,
    append: async (id, offset, bytes) => {
      calls.push('append')
      return inner.append(id, offset, bytes)
    },
    write: async (id, offset, pieces) => {
      calls.push('write')
      // As an object store: a stream that breaks leaves nothing behind.
      const all: Uint8Array[] = []
      for await (const piece of pieces) all.push(piece)
      return inner.append(id, offset, Buffer.concat(all))
    },
  }
  return { uploads, calls }
}

/** A body in pieces; the line breaks before one that is `null`. */
function line(...pieces: readonly (string | null)[]): ReadableStream<Uint8Array> {
  const rest = [...pieces]
  return new ReadableStream({
    pull(controller) {
      const piece = rest.shift()
      if (piece === null) controller.error(new Error('socket hang up'))
      else if (piece === undefined) controller.close()
      else controller.enqueue(new TextEncoder().encode(piece))
    },
  })
}

it('a store that takes a request at once is asked once, however many pieces come', async () => {
  const { uploads, calls } = wholesale()
  const ann = tusClient(createRelay({ uploads }), 'ann')
  const id = ann.idOf(await ann.create(9))
  const { status, headers } = await ann.patch(id, 0, line('abc', 'def', 'ghi'))
  expect([status, headers.get('Upload-Offset')]).toEqual([204, '9'])
  expect(calls).toEqual(['write'])
  expect(new TextDecoder().decode(await uploads.read(id, 0, 9))).toBe('abcdefghi')
})

it('X3 it keeps what came before the line broke, and hears of no error', async () => {
  const { uploads } = wholesale()
  const relay = createRelay({ uploads })
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(9))
  expect((await ann.patch(id, 0, line('abc', 'de', null))).status).toBe(503)
  expect((await ann.head(id)).headers.get('Upload-Offset')).toBe('5')
  expect((await ann.patch(id, 5, line('fghi'))).status).toBe(204)
  expect(relay.errors).toEqual([])
})

it('what is too much is refused, and its line let go, also by a store that takes it at once', async () => {
  const { uploads } = wholesale()
  const ann = tusClient(createRelay({ uploads }), 'ann')
  const id = ann.idOf(await ann.create(4))
  let isCancelled = false
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(3)),
    cancel: () => {
      isCancelled = true
    },
  })
  expect((await ann.patch(id, 0, endless)).status).toBe(413)
  expect(isCancelled).toBe(true)
})

it('a store that fails in the middle lets the line go and says so', async () => {
  const { uploads } = wholesale()
  const write = async () => {
    throw new SupportError('unavailable')
  }
  const ann = tusClient(createRelay({ uploads: { ...uploads, write } }), 'ann')
  const id = ann.idOf(await ann.create(9_000_000))
  let isCancelled = false
  const slow = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(3)),
    cancel: () => {
      isCancelled = true
    },
  })
  expect((await ann.patch(id, 0, slow)).status).toBe(503)
  await expect.poll(() => isCancelled).toBe(true)
})
