import { SupportError, toSupportError } from '../errors/SupportError.js'
import type { AttachmentFacts, DraftAttachment } from '../model/draft.js'
import type { UploadState } from '../model/upload.js'
import type { AttachmentKeeper } from '../ports/AttachmentKeeper.js'
import type { UploadSource } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import { createStore } from '../store/store.js'
import { toSubmissionError } from './delivery.js'
import { createGate } from './gate.js'
import { createUploadBytes, fileSource, type UploadBytesDeps } from './uploadBytes.js'
import { type UploadEntry, untilArrived } from './uploadEntry.js'
import { createUploadTravel, type UploadTravelDeps } from './uploadTravel.js'

export type UploadsDeps = UploadBytesDeps &
  Pick<UploadTravelDeps, 'clock' | 'random' | 'presence' | 'lock' | 'log'> & {
    readonly epoch: () => Epoch
  }

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
    for (const listener of factListeners) listener(entry.attachment.id, facts)
  }

  function enter(attachment: DraftAttachment, file: UploadSource | null): UploadEntry {
    const entry: UploadEntry = {
      attachment,
      epoch: deps.epoch(),
      file,
      prepared: Promise.resolve(),
      run: new AbortController(),
      isRunning: false,
      isWanted: false,
      error: null,
      attempts: 0,
      progressAt: Number.NEGATIVE_INFINITY,
      wake: null,
    }
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
    entry.error = null
    void runOnce(entry, entry.run.signal)
  }

  async function runOnce(entry: UploadEntry, signal: AbortSignal): Promise<void> {
    try {
      const ref = await travel(entry, signal)
      if (signal.aborted) return
      entry.isRunning = false
      if (ref) {
        note(entry, { uploadId: ref.id })
        show(entry, { status: 'uploaded', sentBytes: entry.attachment.size })
      } else show(entry, { status: 'waiting' })
    } catch (thrown) {
      if (signal.aborted) return
      entry.isRunning = false
      fail(entry, toSupportError(thrown))
    }
  }

  function fail(entry: UploadEntry, error: SupportError): void {
    entry.error = error
    show(entry, { status: 'failed', error: toSubmissionError(error) })
  }

  /** Stops the run; who waits for the file goes on waiting, unless there is an error for them. */
  function halt(entry: UploadEntry, error: SupportError | null = null): void {
    entry.isRunning = false
    entry.error = error
    entry.run.abort()
  }

  function resume(attachmentId: string): void {
    const entry = entries.get(attachmentId)
    if (!entry || entry.attachment.uploadId !== null) return
    entry.attempts = 0
    if (!entry.isRunning) show(entry, { status: 'waiting' })
    start(entry)
    entry.wake?.()
  }

  /** Stops and forgets it in memory and on this device. */
  function drop(attachment: DraftAttachment): DraftAttachment {
    const { id } = attachment
    const entry = entries.get(id)
    entries.delete(id)
    if (entry) halt(entry, new SupportError('aborted'))
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
      // Only another choice of file helps.
      if (entry.error?.code.startsWith('file_')) throw entry.error
      entry.isWanted = true
      start(entry)
      return untilArrived(entry, states, signal)
    },
    pause(attachmentId) {
      const entry = entries.get(attachmentId)
      if (!entry || entry.attachment.uploadId !== null) return
      halt(entry)
      show(entry, { status: 'paused' })
    },
    resume,
    nudge() {
      for (const [id, { error }] of entries) if (error?.code === 'auth_required') resume(id)
    },
    forget(attachments) {
      for (const attachment of attachments) drop(attachment)
    },
    expire(attachments) {
      for (const attachment of attachments) {
        const entry = entries.get(attachment.id) ?? enter(attachment, null)
        halt(entry)
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
      factListeners.add(listener)
      return () => void factListeners.delete(listener)
    },
    clear() {
      for (const entry of entries.values()) halt(entry, new SupportError('destroyed'))
      entries.clear()
      states.set({})
    },
  }
}
