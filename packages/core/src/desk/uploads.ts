import { SupportError, type SupportErrorCode, toSupportError } from '../errors/SupportError.js'
import type { AttachmentFacts, DraftAttachment } from '../model/draft.js'
import type { UploadState } from '../model/upload.js'
import type { AttachmentKeeper } from '../ports/AttachmentKeeper.js'
import type { UploadSource } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import { createStore } from '../store/store.js'
import { toSubmissionError } from './delivery.js'
import { createGate } from './gate.js'
import { createUploadBytes, fileSource, type UploadBytesDeps } from './uploadBytes.js'
import {
  rejectWaiters,
  stopRun,
  type UploadEntry,
  untilArrived,
  uploadEntry,
} from './uploadEntry.js'
import { createUploadTravel, type UploadTravelDeps } from './uploadTravel.js'

export type UploadsDeps = UploadBytesDeps &
  Pick<UploadTravelDeps, 'clock' | 'random' | 'presence' | 'lock'> & {
    readonly epoch: () => Epoch
  }

/** Only another choice of file helps. */
const FILE_FAULTS: ReadonlySet<SupportErrorCode> = new Set([
  'file_changed',
  'file_empty',
  'file_unreadable',
])

/** Holds the bytes of chosen files and brings them to the server; the only retrier of uploads. */
export function createUploads(deps: UploadsDeps): AttachmentKeeper {
  const bytes = createUploadBytes(deps)
  const travel = createUploadTravel({ ...deps, bytes, show, note })
  /** One file at a time is read whole: it is in memory meanwhile. */
  const readingGate = createGate(1)
  const entries = new Map<string, UploadEntry>()
  const states = createStore<Readonly<Record<string, UploadState>>>({})
  const factListeners = new Set<(attachmentId: string, facts: AttachmentFacts) => void>()

  const isKnown = (entry: UploadEntry) => entries.get(entry.attachment.id) === entry

  function show(entry: UploadEntry, change: Partial<UploadState>): void {
    if (!isKnown(entry)) return
    const { id, size } = entry.attachment
    const sentBytes = states.get()[id]?.sentBytes ?? 0
    const calm = {
      attachmentId: id,
      status: 'waiting',
      sentBytes,
      size,
      retryAt: null,
      error: null,
    }
    states.set({ ...states.get(), [id]: { ...(calm as UploadState), ...change } })
  }

  function note(entry: UploadEntry, facts: AttachmentFacts): void {
    entry.attachment = { ...entry.attachment, ...facts }
    if (!isKnown(entry)) return
    for (const listener of [...factListeners]) listener(entry.attachment.id, facts)
  }

  function enter(attachment: DraftAttachment, file: UploadSource | null): UploadEntry {
    const entry = uploadEntry(attachment, file, deps.epoch())
    entries.set(attachment.id, entry)
    const isThere = attachment.uploadId !== null
    show(entry, isThere ? { status: 'uploaded', sentBytes: attachment.size } : {})
    return entry
  }

  async function prepare(entry: UploadEntry, file: UploadSource): Promise<void> {
    const { scope, signal } = entry.epoch
    const leave = await readingGate.enter(signal)
    try {
      if (!isKnown(entry)) return
      const facts = await bytes.keep(scope, entry.attachment, file, signal)
      // Thrown away while it was read: nothing may stay behind.
      if (isKnown(entry)) note(entry, facts)
      else await bytes.drop(scope, [entry.attachment.id])
    } finally {
      leave()
    }
  }

  function start(entry: UploadEntry): void {
    if (entry.isRunning || entry.attachment.uploadId !== null) return
    entry.run = new AbortController()
    entry.isRunning = true
    void runOnce(entry, entry.run.signal)
  }

  async function runOnce(entry: UploadEntry, signal: AbortSignal): Promise<void> {
    try {
      const ref = await travel(entry, signal)
      if (signal.aborted) return
      entry.isRunning = false
      if (ref) arrive(entry, ref.id)
      else show(entry, { status: 'waiting' })
    } catch (thrown) {
      if (signal.aborted) return
      entry.isRunning = false
      fail(entry, toSupportError(thrown))
    }
  }

  function arrive(entry: UploadEntry, uploadId: string): void {
    note(entry, { uploadId })
    show(entry, { status: 'uploaded', sentBytes: entry.attachment.size })
    for (const waiter of [...entry.waiters]) waiter.resolve(uploadId)
  }

  function fail(entry: UploadEntry, error: SupportError): void {
    show(entry, { status: 'failed', error: toSubmissionError(error) })
    rejectWaiters(entry, error)
  }

  /** Stops and forgets it in memory and on this device. */
  function drop(attachment: DraftAttachment): DraftAttachment {
    const { id } = attachment
    const entry = entries.get(id)
    entries.delete(id)
    if (entry) {
      stopRun(entry)
      rejectWaiters(entry, new SupportError('aborted'))
    }
    const { [id]: _, ...others } = states.get()
    states.set(others)
    void bytes.drop((entry?.epoch ?? deps.epoch()).scope, [id])
    return entry?.attachment ?? attachment
  }

  return {
    states,
    add(attachment, file) {
      const source = fileSource(file)
      const entry = enter(attachment, source)
      if (attachment.size === 0) return fail(entry, new SupportError('file_empty'))
      show(entry, { status: 'reading' })
      entry.prepared = prepare(entry, source)
      start(entry)
    },
    restore(attachment) {
      if (!entries.has(attachment.id)) start(enter(attachment, null))
    },
    async finish(attachment, signal) {
      const entry = entries.get(attachment.id) ?? enter(attachment, null)
      const { uploadId } = entry.attachment
      if (uploadId !== null) return uploadId
      const failure = states.get()[attachment.id]?.error
      if (failure && FILE_FAULTS.has(failure.code)) {
        throw new SupportError(failure.code, undefined, failure)
      }
      entry.isWanted = true
      const arrival = untilArrived(entry, signal)
      start(entry)
      return arrival
    },
    pause(attachmentId) {
      const entry = entries.get(attachmentId)
      if (!entry || entry.attachment.uploadId !== null) return
      stopRun(entry)
      show(entry, { status: 'paused' })
    },
    resume(attachmentId) {
      const entry = entries.get(attachmentId)
      if (!entry || entry.attachment.uploadId !== null) return
      entry.attempts = 0
      if (!entry.isRunning) show(entry, { status: 'waiting' })
      start(entry)
      entry.wake?.()
    },
    forget(attachments) {
      for (const attachment of attachments) drop(attachment)
    },
    expire(attachments) {
      for (const attachment of attachments) {
        const entry = entries.get(attachment.id) ?? enter(attachment, null)
        stopRun(entry)
        note(entry, { uploadId: null, checkpoint: null })
        show(entry, { status: 'waiting', sentBytes: 0 })
      }
    },
    discard(attachments) {
      const epoch = deps.epoch()
      for (const { checkpoint } of attachments.map(drop)) {
        if (checkpoint === null) continue
        // One try: what cannot be taken back now expires on the server by itself.
        const take = epoch.run((backend, signal) => backend.discardUpload(checkpoint, { signal }))
        take.catch(() => {})
      }
    },
    onFacts(listener) {
      const entry: typeof listener = (id, facts) => listener(id, facts)
      factListeners.add(entry)
      return () => void factListeners.delete(entry)
    },
    clear() {
      const all = [...entries.values()]
      entries.clear()
      states.set({})
      for (const entry of all) {
        stopRun(entry)
        rejectWaiters(entry, new SupportError('destroyed'))
      }
    },
  }
}
