import { expect, it } from 'vitest'
import { SupportError } from '../errors/SupportError.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import { nodePresence } from '../platform/nodePresence.js'
import type { UploadSource } from '../ports/Backend.js'
import type { Presence } from '../ports/platform.js'
import {
  arrivedDigest,
  attachmentOf,
  codeOf,
  createUploadDesk as createDesk,
  MEBIBYTE,
  sha256,
  someBytes,
  turns,
  until,
  untilSo,
} from '../testing/uploadRig.js'

it('X3 a chosen file is kept in pieces, hashed, and travels before anybody presses send', async () => {
  const desk = createDesk()
  const bytes = someBytes(2.5 * MEBIBYTE)
  const attachment = attachmentOf('file-0001', bytes.length)
  desk.uploads.add(attachment, new File([bytes], 'screen.png'))
  expect(desk.uploads.states.get()['file-0001']?.status).toBe('reading')
  await until(desk, 'file-0001', 'uploaded')
  expect(desk.uploads.states.get()['file-0001']?.sentBytes).toBe(bytes.length)
  const known = desk.known(attachment)
  expect(known).toMatchObject({ digest: await sha256(bytes), kept: true })
  expect([...(await desk.storage.keys('bytes/'))].sort()).toEqual([
    'bytes/alice/file-0001/0',
    'bytes/alice/file-0001/1',
    'bytes/alice/file-0001/2',
  ])
  expect(await desk.storage.get('bytes/alice/file-0001/0')).toBeInstanceOf(ArrayBuffer)
  expect(await arrivedDigest(desk, await desk.uploads.finish(known))).toBe(known.digest)
})

it('X1 a file survives a reload: it goes on from the pieces and the checkpoint', async () => {
  const before = createDesk()
  const bytes = someBytes(3 * MEBIBYTE)
  const attachment = attachmentOf('file-0001', bytes.length)
  before.faults.push('hang')
  before.uploads.add(attachment, new File([bytes], 'screen.png'))
  await turns(before, 20)
  const row = { ...before.known(attachment), checkpoint: 'kept-checkpoint' }
  expect(row.kept).toBe(true)

  const after = createDesk({ storage: before.storage })
  after.uploads.restore(row)
  after.uploads.restore(row)
  const uploadId = await after.uploads.finish(row)
  expect(after.calls.map(({ checkpoint }) => checkpoint)).toEqual(['kept-checkpoint'])
  expect(await arrivedDigest(after, uploadId)).toBe(await sha256(bytes))
})

it('X1 bytes that are gone or cut after a reload are named, and never sent', async () => {
  for (const piece of [undefined, new ArrayBuffer(0), new ArrayBuffer(MEBIBYTE - 1)]) {
    const storage = memoryStorage({ mode: 'kept' })
    await storage.set('bytes/alice/file-0001/0', new ArrayBuffer(MEBIBYTE))
    if (piece) await storage.set('bytes/alice/file-0001/1', piece)
    const desk = createDesk({ storage })
    const row = attachmentOf('file-0001', 2 * MEBIBYTE, { kept: true })
    expect(await codeOf(desk.uploads.finish(row))).toBe('file_unreadable')
    expect(desk.uploads.states.get()['file-0001']).toMatchObject({
      status: 'failed',
      error: { code: 'file_unreadable', retryable: false },
    })
    expect(await codeOf(desk.uploads.finish(row))).toBe('file_unreadable')
    expect(desk.calls).toHaveLength(1)
  }
})

it('X1 beyond the cap a file is not kept, and travels all the same', async () => {
  const desk = createDesk({ keepBytes: 3 * MEBIBYTE })
  const [small, large] = [
    attachmentOf('small-001', MEBIBYTE),
    attachmentOf('large-001', 2.5 * MEBIBYTE),
  ]
  desk.uploads.add(small, new File([someBytes(small.size)], 'a'))
  desk.uploads.add(large, new File([someBytes(large.size)], 'b'))
  await until(desk, 'large-001', 'uploaded')
  expect([desk.known(small).kept, desk.known(large).kept]).toEqual([true, false])
  expect(await desk.storage.keys('bytes/')).toEqual(['bytes/alice/small-001/0'])
  expect(desk.uploads.states.get()['large-001']?.status).toBe('uploaded')
})

it('X1 where the device keeps nothing, no piece stays in memory', async () => {
  const desk = createDesk({ storage: memoryStorage() })
  const attachment = attachmentOf('file-0001', 2 * MEBIBYTE)
  desk.uploads.add(attachment, new File([someBytes(attachment.size)], 'a'))
  await until(desk, 'file-0001', 'uploaded')
  expect(desk.known(attachment)).toMatchObject({ kept: false })
  expect(await desk.storage.keys('bytes/')).toEqual([])
  expect(desk.uploads.states.get()['file-0001']?.status).toBe('uploaded')
})

it('an empty file is refused before anything is read or sent', async () => {
  const desk = createDesk()
  const attachment = attachmentOf('file-0001', 0)
  desk.uploads.add(attachment, new File([], 'a'))
  expect(await codeOf(desk.uploads.finish(attachment))).toBe('file_empty')
  expect(desk.calls).toEqual([])
})

it('X3 a file that changed on disk is named and not tried again', async () => {
  const desk = createDesk({ keepBytes: 0 })
  const attachment = attachmentOf('file-0001', 10)
  const source: UploadSource = {
    name: 'a',
    type: '',
    size: 10,
    async read() {
      throw new SupportError('file_changed')
    },
  }
  desk.uploads.add(attachment, source)
  expect(await codeOf(desk.uploads.finish(attachment))).toBe('file_changed')
  await desk.clock.advance(600_000)
  expect(desk.calls).toEqual([])
})

it('a file that shrank while it was read counts as changed', async () => {
  const desk = createDesk()
  const attachment = attachmentOf('file-0001', 100)
  desk.uploads.add(attachment, Object.assign(new File([someBytes(60)], 'a')))
  expect(await codeOf(desk.uploads.finish(attachment))).toBe('file_changed')
})

it('X3 waits as the server says, then goes on by itself', async () => {
  const desk = createDesk()
  desk.faults.push(new SupportError('rate_limited', '', { retryAfterMs: 120_000 }))
  const attachment = attachmentOf('file-0001', 10)
  desk.uploads.add(attachment, new File([someBytes(10)], 'a'))
  await turns(desk)
  const state = desk.uploads.states.get()['file-0001']
  expect(state).toMatchObject({ status: 'waiting', error: { code: 'rate_limited' } })
  expect(state?.retryAt).toBe(desk.clock.now() + 132_000)
  await desk.clock.advance(131_999)
  expect(desk.calls).toHaveLength(1)
  await desk.clock.advance(1)
  await until(desk, 'file-0001', 'uploaded')
})

/** How long it waits after each of so many failures in a row. */
async function waitsOf(desk: ReturnType<typeof createDesk>, count: number): Promise<number[]> {
  const waits: number[] = []
  for (let i = 0; i < count; i++) {
    await turns(desk)
    const retryAt = desk.uploads.states.get()['file-0001']?.retryAt ?? 0
    waits.push(retryAt - desk.clock.now())
    await desk.clock.advance(retryAt - desk.clock.now())
  }
  return waits
}

it('X3 backs off by full jitter and never gives up by count alone', async () => {
  const desk = createDesk()
  for (let i = 0; i < 30; i++)
    desk.faults.push(new SupportError('unavailable', '', { status: 503 }))
  const attachment = attachmentOf('file-0001', 10)
  desk.uploads.add(attachment, new File([someBytes(10)], 'a'))
  const arrival = desk.uploads.finish(attachment)
  const waits = await waitsOf(desk, 12)
  expect(waits.slice(0, 4)).toEqual([500, 1_000, 2_000, 4_000])
  expect(waits.at(-1)).toBe(150_000)
  await desk.clock.advance(3_600_000)
  expect(await codeOf(arrival)).toBe('resolved')
})

it('X3 looks soon, five times, whether a line that broke is back', async () => {
  const desk = createDesk()
  for (let i = 0; i < 8; i++) desk.faults.push(new SupportError('unavailable'))
  const attachment = attachmentOf('file-0001', 10)
  desk.uploads.add(attachment, new File([someBytes(10)], 'a'))
  expect(await waitsOf(desk, 8)).toEqual([500, 500, 500, 500, 500, 500, 1_000, 2_000])
  await until(desk, 'file-0001', 'uploaded')
})

it('a person who comes back ends the wait, but not the one that the server asked for', async () => {
  let comeBack = () => {}
  const presence: Presence = {
    ...nodePresence(),
    onReturn(listener) {
      comeBack = listener
      return () => {
        comeBack = () => {}
      }
    },
  }
  const desk = createDesk({ presence })
  desk.faults.push(
    new SupportError('offline'),
    new SupportError('unavailable', '', { retryAfterMs: 60_000 }),
  )
  const attachment = attachmentOf('file-0001', 10)
  desk.uploads.add(attachment, new File([someBytes(10)], 'a'))
  await turns(desk)
  comeBack()
  await turns(desk)
  expect(desk.calls).toHaveLength(2)
  comeBack()
  await turns(desk)
  expect(desk.calls).toHaveLength(2)
  await desk.clock.advance(72_000)
  await turns(desk)
  expect(desk.calls).toHaveLength(3)
})

it('X3 pauses in mid-upload and goes on when told', async () => {
  const desk = createDesk()
  desk.faults.push('hang')
  const attachment = attachmentOf('file-0001', 10)
  desk.uploads.add(attachment, new File([someBytes(10)], 'a'))
  await turns(desk)
  desk.uploads.pause('file-0001')
  expect(desk.uploads.states.get()['file-0001']?.status).toBe('paused')
  expect(desk.calls[0]?.signal?.aborted).toBe(true)
  await desk.clock.advance(600_000)
  expect(desk.calls).toHaveLength(1)
  desk.uploads.resume('file-0001')
  await until(desk, 'file-0001', 'uploaded')
})

it('resume tries a failed one again at once, and ends the wait of a waiting one', async () => {
  const desk = createDesk()
  desk.faults.push(new SupportError('forbidden'), new SupportError('unavailable'))
  const attachment = attachmentOf('file-0001', 10)
  desk.uploads.add(attachment, new File([someBytes(10)], 'a'))
  await until(desk, 'file-0001', 'failed')
  desk.uploads.resume('file-0001')
  await turns(desk)
  expect(desk.uploads.states.get()['file-0001']?.error?.code).toBe('unavailable')
  desk.uploads.resume('file-0001')
  await until(desk, 'file-0001', 'uploaded')
})

it('X3 discarding stops it, deletes its bytes here and takes it back from the server', async () => {
  const desk = createDesk()
  const attachment = attachmentOf('file-0001', 10)
  desk.uploads.add(attachment, new File([someBytes(10)], 'a'))
  await until(desk, 'file-0001', 'uploaded')
  const { checkpoint } = desk.known(attachment)
  desk.uploads.discard([attachment])
  await turns(desk)
  expect(desk.discarded).toEqual([checkpoint])
  expect(desk.uploads.states.get()).toEqual({})
  expect(await desk.storage.keys('bytes/')).toEqual([])
})

it('a file thrown away while it is read leaves nothing behind', async () => {
  const desk = createDesk()
  const attachment = attachmentOf('file-0001', 3 * MEBIBYTE)
  desk.uploads.add(attachment, new File([someBytes(attachment.size)], 'a'))
  desk.uploads.discard([attachment])
  await turns(desk, 20)
  expect(await desk.storage.keys('bytes/')).toEqual([])
  expect(desk.calls).toEqual([])
})

it('forgetting a file that was sent deletes its bytes here, and nothing on the server', async () => {
  const desk = createDesk()
  const attachment = attachmentOf('file-0001', 10)
  desk.uploads.add(attachment, new File([someBytes(10)], 'a'))
  await until(desk, 'file-0001', 'uploaded')
  desk.uploads.forget([desk.known(attachment)])
  await turns(desk)
  expect(await desk.storage.keys('bytes/')).toEqual([])
  expect(desk.discarded).toEqual([])
})

it('three files travel at once, the others wait for their turn', async () => {
  const desk = createDesk()
  desk.faults.push('hang', 'hang', 'hang')
  const all = [1, 2, 3, 4, 5].map((n) => attachmentOf(`file-000${n}`, 10))
  for (const attachment of all) desk.uploads.add(attachment, new File([someBytes(10)], 'a'))
  const called = (times: number) =>
    untilSo(
      desk,
      () => desk.calls.length >= times,
      () => `${desk.calls.length} calls`,
    )
  await called(3)
  await turns(desk, 10)
  expect(desk.calls).toHaveLength(3)
  desk.uploads.pause('file-0002')
  await called(5)
  expect(desk.calls).toHaveLength(5)
  expect(desk.running.most).toBe(3)
})

it('without resumable uploads a file stays here until it is wanted', async () => {
  const desk = createDesk({ resumable: false })
  const attachment = attachmentOf('file-0001', 10)
  desk.uploads.add(attachment, new File([someBytes(10)], 'a'))
  await turns(desk, 10)
  expect(desk.calls).toEqual([])
  expect(desk.uploads.states.get()['file-0001']?.status).toBe('waiting')
  expect(await codeOf(desk.uploads.finish(attachment))).toBe('resolved')
})

it('an upload that the server forgot is brought there anew from the bytes kept here', async () => {
  const desk = createDesk()
  const bytes = someBytes(10)
  const attachment = attachmentOf('file-0001', 10)
  desk.uploads.add(attachment, new File([bytes], 'a'))
  await until(desk, 'file-0001', 'uploaded')
  const first = desk.known(attachment)
  await desk.backend.discardUpload(String(first.checkpoint))
  desk.uploads.expire([first])
  expect(desk.known(attachment)).toMatchObject({ uploadId: null, checkpoint: null })
  const uploadId = await desk.uploads.finish(first)
  expect(uploadId).not.toBe(first.uploadId)
  expect(await arrivedDigest(desk, uploadId)).toBe(await sha256(bytes))
})

it('giving up waiting does not stop the upload', async () => {
  const desk = createDesk()
  desk.faults.push(new SupportError('unavailable'))
  const attachment = attachmentOf('file-0001', 10)
  desk.uploads.add(attachment, new File([someBytes(10)], 'a'))
  const giveUp = new AbortController()
  const arrival = codeOf(desk.uploads.finish(attachment, giveUp.signal))
  await turns(desk)
  giveUp.abort()
  expect(await arrival).toBe('aborted')
  await desk.clock.advance(1_000)
  await until(desk, 'file-0001', 'uploaded')
})

it('another person: everything in memory stops and goes, the device keeps its rows', async () => {
  const desk = createDesk()
  desk.faults.push('hang')
  const attachment = attachmentOf('file-0001', 10)
  desk.uploads.add(attachment, new File([someBytes(10)], 'a'))
  const arrival = codeOf(desk.uploads.finish(attachment))
  await turns(desk)
  desk.uploads.clear()
  expect(await arrival).toBe('destroyed')
  expect(desk.calls[0]?.signal?.aborted).toBe(true)
  expect(desk.uploads.states.get()).toEqual({})
  expect(await desk.storage.keys('bytes/')).toHaveLength(1)
  await desk.clock.advance(600_000)
  expect(desk.calls).toHaveLength(1)
  expect(desk.clock.pending()).toBe(0)
})

it('progress reaches the store at most ten times a second', async () => {
  const desk = createDesk()
  let told = 0
  desk.uploads.states.subscribe(() => {
    told += 1
  })
  const attachment = attachmentOf('file-0001', 20 * MEBIBYTE)
  desk.uploads.add(attachment, new File([new Uint8Array(attachment.size)], 'a'))
  await until(desk, 'file-0001', 'uploaded')
  // Chosen, reading, uploading, one progress of many within this instant, uploaded.
  expect(told).toBeLessThanOrEqual(5)
})
