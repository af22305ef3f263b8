import { createHash } from 'node:crypto'
import { createUploads } from '../desk/uploads.js'
import { SupportError, type SupportErrorCode } from '../errors/SupportError.js'
import type { DraftAttachment } from '../model/draft.js'
import type { UploadState } from '../model/upload.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import { nodePresence } from '../platform/nodePresence.js'
import { freeLock } from '../platform/webLock.js'
import type { Backend, UploadCall } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Lock, Presence } from '../ports/platform.js'
import type { Storage } from '../ports/Storage.js'
import { createWorld } from './createWorld.js'
import { fakeClock } from './fakeClock.js'
import { seededIds, seededRandom } from './seededRandom.js'

export const MEBIBYTE = 1024 * 1024
export const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export function someBytes(size: number, seed = 1): Uint8Array<ArrayBuffer> {
  const random = seededRandom(seed)
  return Uint8Array.from({ length: size }, () => random() * 256)
}

export function attachmentOf(id: string, size: number, facts: Partial<DraftAttachment> = {}) {
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

export type Fault = SupportError | 'hang'

export type DeskOptions = {
  readonly storage?: Storage
  readonly keepBytes?: number
  readonly resumable?: boolean
  readonly presence?: Presence
  readonly lock?: Lock
  readonly world?: ReturnType<typeof createWorld>
}

/** The engine over the world in memory; uploads fail as a test says, piece by piece. */
export function createUploadDesk(options: DeskOptions = {}) {
  const clock = fakeClock()
  const world = options.world ?? createWorld({ clock, createId: seededIds(1) })
  const real = world.backendFor({ id: 'alice' })
  const faults: Fault[] = []
  const calls: UploadCall[] = []
  const discarded: string[] = []
  const running = { now: 0, most: 0 }
  const hanging = new Set<(error: SupportError) => void>()
  const backend: Backend = {
    ...real,
    can: { ...real.can, resumableUploads: options.resumable ?? true },
    async upload(source, call) {
      calls.push(call)
      running.now += 1
      running.most = Math.max(running.most, running.now)
      try {
        const fault = faults.shift()
        if (fault === 'hang') {
          await Promise.race([
            untilAborted(call.signal),
            new Promise((_, fail) => hanging.add(fail)),
          ])
        }
        if (fault && fault !== 'hang') throw fault
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
    lock: options.lock ?? freeLock(),
    epoch: () => epoch,
  })
  const facts = new Map<string, Partial<DraftAttachment>>()
  uploads.onFacts((id, change) => facts.set(id, { ...facts.get(id), ...change }))
  const known = (attachment: DraftAttachment) => ({ ...attachment, ...facts.get(attachment.id) })
  /** Ends what hangs. */
  function failNow(error: SupportError): void {
    for (const fail of hanging) fail(error)
    hanging.clear()
  }
  return {
    failNow,
    uploads,
    clock,
    world,
    faults,
    calls,
    discarded,
    running,
    storage,
    known,
    backend,
  }
}

export function createEpoch(backend: Backend): Epoch {
  const { signal } = new AbortController()
  return {
    scope: 'alice',
    signal,
    isCurrent: () => true,
    run: (call, own) => call(backend, own ?? signal),
  }
}

export function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new SupportError('aborted')))
  })
}

export async function turns(
  desk: { clock: ReturnType<typeof fakeClock> },
  count = 5,
): Promise<void> {
  for (let turn = 0; turn < count; turn++) await desk.clock.settle()
}

/** Digests are made on another thread: their answers take a while of real time. */
export async function untilSo(
  desk: ReturnType<typeof createUploadDesk>,
  isSo: () => boolean,
  what: () => string,
): Promise<void> {
  for (let turn = 0; turn < 200_000; turn++) {
    if (isSo()) return
    await desk.clock.settle()
  }
  throw new Error(what())
}

export function until(
  desk: ReturnType<typeof createUploadDesk>,
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

export const codeOf = (promise: Promise<unknown>): Promise<SupportErrorCode | 'resolved'> =>
  promise.then(
    () => 'resolved' as const,
    (error: SupportError) => error.code,
  )

/** Files a ticket with the upload and reads its bytes back. */
export async function arrivedDigest(
  { backend }: ReturnType<typeof createUploadDesk>,
  uploadId: string,
) {
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
