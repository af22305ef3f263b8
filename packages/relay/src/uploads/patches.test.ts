import { expect, test } from 'vitest'
import { sha256 } from '../http/sha256.js'
import { createRelay } from '../testing/createRelay.js'
import { tusClient } from '../testing/tusClient.js'

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, i) => (i * 7) % 251)

test('a newer request ends the older one, keeps what it brought, and goes on from there (X3)', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const bytes = bytesOf(10)
  const id = ann.idOf(await ann.create(10))
  let ended = false
  const endless = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes.slice(0, 4)),
    cancel: () => {
      ended = true
    },
  })
  const older = ann.patch(id, 0, endless)
  await relay.clock.settle()
  const head = await ann.head(id)
  expect(head.headers.get('Upload-Offset')).toBe('4')
  expect(ended).toBe(true)
  expect((await older).status).toBe(409)
  expect((await ann.patch(id, 4, bytes.slice(4))).status).toBe(204)
})

test('a newer PATCH does not wait for an older one whose line is dead (X3)', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const bytes = bytesOf(10)
  const id = ann.idOf(await ann.create(10))
  const endless = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes.slice(0, 4)),
  })
  const older = ann.patch(id, 0, endless)
  await relay.clock.settle()
  expect((await ann.patch(id, 4, bytes.slice(4))).status).toBe(204)
  expect((await older).status).toBe(409)
})

test('a removed upload ends what is being written to it', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(10))
  const older = ann.patch(id, 0, new ReadableStream<Uint8Array>())
  await relay.clock.settle()
  expect((await ann.remove(id)).status).toBe(204)
  expect((await older).status).toBe(409)
})

test('two requests at once for the same bytes store them once', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const bytes = bytesOf(10)
  const id = ann.idOf(await ann.create(10, { sha256: await sha256(bytes) }))
  const answers = await Promise.all([1, 2, 3].map(() => ann.patch(id, 0, bytes)))
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(2)
  expect((await ann.head(id)).headers.get('Upload-Offset')).toBe('10')
})
