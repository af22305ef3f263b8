import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { SupportError, type SupportErrorCode } from '../errors/SupportError.js'
import type { DraftAttachment } from '../model/draft.js'
import type { UploadState } from '../model/upload.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import { nodePresence } from '../platform/nodePresence.js'
import { freeLock } from '../platform/webLock.js'
import type { Backend, UploadCall, UploadSource } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Presence } from '../ports/platform.js'
import type { Storage } from '../ports/Storage.js'
import { createWorld } from '../testing/createWorld.js'
import { fakeClock } from '../testing/fakeClock.js'
import { seededIds, seededRandom } from '../testing/seededRandom.js'
import { createUploads } from './uploads.js'

const MEBIBYTE = 1024 * 1024
const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function someBytes(size: number, seed = 1): Uint8Array<ArrayBuffer> {
  const random = seededRandom(seed)
  return Uint8Array.from({ length: size }, () => random() * 256)
}

function attachmentOf(id: string, size: number, facts: Partial<DraftAttachment> = {}) {
  return {
    id,
    name: 'screen.png',
    type: 'image/png',
    size,
    digest: null,
    kept: false,
    checkpoint: null,
    uploadId: null,
    ...facts,
  }
}

type Fault = SupportError | 'hang'

type DeskOptions = {
  readonly storage?: Storage
  readonly keepBytes?: number
  readonly resumable?: boolean
  readonly presence?: Presence
  readonly world?: ReturnType<typeof createWorld>
}

/** The engine over the world in memory; uploads fail as a test says, piece by piece. */
function createDesk(options: DeskOptions = {}) {
  const clock = fakeClock()
  const world = options.world ?? createWorld({ clock, createId: seededIds(1) })
  const real = world.backendFor({ id: 'alice' })
  const faults: Fault[] = []
  const calls: UploadCall[] = []
  const discarded: string[] = []
  const running = { now: 0, most: 0 }
  const backend: Backend = {
    ...real,
    can: { ...real.can, resumableUploads: options.resumable ?? true },
    async upload(source, call) {
      calls.push(call)
      running.now += 1
      running.most = Math.max(running.most, running.now)
      try {
        const fault = faults.shift()
        if (fault === 'hang') await untilAborted(call.signal)
        else if (fault) throw fault
        return await real.upload(source, call)
      } finally {
        running.now -= 1
      }
    },
    async discardUpload(checkpoint, call) {
      discarded.push(checkpoint)
      return real.discardUpload(checkpoint, call)
    },
  }
  const storage = options.storage ?? memoryStorage({ mode: 'kept' })
  const epoch = createEpoch(backend)
  const uploads = createUploads({
    storage,
    clock,
    random: () => 0.5,
    digest: sha256,
    keepBytes: async () => options.keepBytes ?? 100 * MEBIBYTE,
    presence: options.presence ?? nodePresence(),
    lock: freeLock(),
    epoch: () => epoch,
  })
  const facts = new Map<string, Partial<DraftAttachment>>()
  uploads.onFacts((id, change) => facts.set(id, { ...facts.get(id), ...change }))
  const known = (attachment: DraftAttachment) => ({ ...attachment, ...facts.get(attachment.id) })
  return { uploads, clock, world, faults, calls, discarded, running, storage, known, backend }
}

function createEpoch(backend: Backend): Epoch {
  const { signal } = new AbortController()
  return {
    scope: 'alice',
    signal,
    isCurrent: () => true,
    run: (call, own) => call(backend, own ?? signal),
  }
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new SupportError('aborted')))
  })
}

async function turns(desk: { clock: ReturnType<typeof fakeClock> }, count = 5): Promise<void> {
  for (let turn = 0; turn < count; turn++) await desk.clock.settle()
}

/** Digests are made on another thread: their answers take a while of real time. */
async function untilSo(
  desk: ReturnType<typeof createDesk>,
  isSo: () => boolean,
  what: () => string,
): Promise<void> {
  for (let turn = 0; turn < 200_000; turn++) {
    if (isSo()) return
    await desk.clock.settle()
  }
  throw new Error(what())
}

function until(
  desk: ReturnType<typeof createDesk>,
  id: string,
  status: UploadState['status'],
): Promise<void> {
  const now = () => desk.uploads.states.get()[id]?.status
  return untilSo(
    desk,
    () => now() === status,
    () => `${id} is ${now()}, not ${status}`,
  )
}

const codeOf = (promise: Promise<unknown>): Promise<SupportErrorCode | 'resolved'> =>
  promise.then(
    () => 'resolved' as const,
    (error: SupportError) => error.code,
  )

/** Files a ticket with the upload and reads its bytes back. */
async function arrivedDigest({ backend }: ReturnType<typeof createDesk>, uploadId: string) {
  const ticket = await backend.createTicket(
    {
      subject: 'A file',
      body: 'See the file.',
      categoryId: null,
      typeId: null,
      priority: null,
      projectId: null,
      fields: {},
      uploadIds: [uploadId],
      submissionId: uploadId,
      source: null,
      locale: null,
      followUpOf: null,
    },
    { idempotencyKey: uploadId },
  )
  const { items } = await backend.listMessages(ticket.id, {})
  const [attachment] = items.flatMap((item) => (item.kind === 'message' ? item.attachments : []))
  const { bytes } = await backend.readAttachment(attachment?.id ?? 'none')
  return sha256(new Uint8Array(await bytes.arrayBuffer()))
}

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
