import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { isSupportError, SupportError } from '@deskside/core'
import { memoryUploadNotes } from '../uploads/memoryUploadNotes.js'
import type { UploadNote, UploadNotes } from '../uploads/UploadNotes.js'
import type { NewUpload, StoredUpload, UploadStore } from '../uploads/UploadStore.js'

/** What a store of `@tus/server` is told of an upload. */
export type TusUpload = {
  id: string
  size: number | undefined
  offset: number
  metadata: Record<string, string | null> | undefined
  creation_date: string | undefined
  storage: { type: string; path: string; bucket?: string | undefined } | undefined
  readonly sizeIsDeferred: boolean
}

/** What is asked of a store of `@tus/server`: `FileStore`, `S3Store` and their like fit. */
export interface TusDataStore {
  create(upload: TusUpload): Promise<unknown>
  write(bytes: Readable, id: string, offset: number): Promise<number>
  read(id: string): Readable | Promise<Readable>
  getUpload(id: string): Promise<{ readonly offset: number }>
  remove(id: string): Promise<unknown>
}

export type TusUploadStoreOptions = {
  /** Where the bytes lie. */
  readonly store: TusDataStore
  /** @default in memory: bytes outlive the process then, and nobody knows whose they are */
  readonly notes?: UploadNotes
  /**
   * Takes the bytes away, where the store's own `remove` does not: that of `@tus/s3-store` 2.0.7
   * leaves whole files, whose multipart upload is over and cannot be aborted any more.
   */
  readonly remove?: (id: string) => Promise<void>
}

/**
 * Keeps the bytes of uploads in a store of `@tus/server`, and the rest beside it. Files are named
 * by the relay's own ids alone. A request's bytes go to the store in one stream, because object
 * stores take parts of megabytes.
 *
 * @example
 * tusUploadStore({ store: new FileStore({ directory }), notes: fileUploadNotes({ dir }) })
 */
export function tusUploadStore(options: TusUploadStoreOptions): UploadStore {
  const { store, notes = memoryUploadNotes() } = options
  const removeBytes = options.remove ?? ((id: string) => store.remove(id))
  const beginning = new Map<string, Promise<number>>()

  /** `undefined`: the store knows nothing of it. */
  async function heldBytes(note: UploadNote): Promise<number | undefined> {
    if (note.isWhole) return note.size
    return store.getUpload(note.id).then(({ offset }) => offset, missing)
  }

  async function take(id: string): Promise<UploadNote> {
    const note = await notes.find(id)
    if (note === undefined) throw new SupportError('not_found')
    return note
  }

  /**
   * Makes the file unless it is there: one that is made again is emptied. A creation that a crash
   * cut in two has a note and no file, and is finished by the next one.
   */
  async function makeBytes(note: UploadNote): Promise<number> {
    const held = await heldBytes(note)
    return held ?? store.create(toTus(note)).then(() => 0, notKept)
  }

  /** One at a time for each upload, and whoever comes meanwhile waits for the same. */
  function begin(note: UploadNote): Promise<number> {
    const begun = beginning.get(note.id) ?? makeBytes(note).finally(() => beginning.delete(note.id))
    beginning.set(note.id, begun)
    return begun
  }

  async function remove(id: string): Promise<void> {
    await notes.remove(id)
    await Promise.resolve(removeBytes(id)).catch(missing)
  }

  async function write(id: string, offset: number, pieces: Pieces): Promise<number> {
    const note = await take(id)
    if ((await heldBytes(note)) !== offset) throw new SupportError('offset_mismatch')
    const reached = await store.write(Readable.from(pieces), id, offset).catch(notKept)
    if (reached === note.size) await notes.change(id, { isWhole: true })
    return reached
  }

  async function open(id: string): Promise<Readable> {
    const { isWhole, usedBy } = await take(id)
    // Object stores show a file only once it is whole.
    if (!isWhole || usedBy !== null) throw new SupportError('file_unreadable')
    return Promise.resolve(store.read(id)).catch(notKept)
  }

  return {
    async create(upload) {
      const note = await notes.create(upload)
      try {
        return toStored(note, await begin(note))
      } catch (error) {
        if (note.id === upload.id) await notes.remove(note.id)
        throw error
      }
    },
    async find(id) {
      const note = await notes.find(id)
      const offset = note && (await heldBytes(note))
      return note === undefined || offset === undefined ? undefined : toStored(note, offset)
    },
    append: (id, offset, bytes) => write(id, offset, [bytes]),
    write,
    async read(id, from, to) {
      return readPart(await open(id), from, to).catch(notKept)
    },
    async sha256(id) {
      const hash = createHash('sha256')
      const bytes = await open(id)
      try {
        for await (const piece of bytes) hash.update(piece)
      } catch (cause) {
        notKept(cause)
      }
      return hash.digest('hex')
    },
    setRef: (id, ref) => notes.change(id, { ref }),
    async settle(id, usedBy) {
      await notes.change(id, { usedBy })
      await Promise.resolve(removeBytes(id)).catch(missing)
    },
    remove,
    countOf: (owner) => notes.countOf(owner),
    async sweep(now) {
      for (const id of await notes.expiredAt(now)) await remove(id)
    },
  }
}

type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

function toTus({ id, size }: NewUpload): TusUpload {
  const later = { creation_date: undefined, storage: undefined }
  return { id, size, offset: 0, metadata: {}, sizeIsDeferred: false, ...later }
}

function toStored({ isWhole: _, ...note }: UploadNote, offset: number): StoredUpload {
  return { ...note, offset: Math.min(offset, note.size) }
}

/** Errors of `@tus/utils` are plain objects with a status. */
function missing(error: unknown): undefined {
  const status = (error as { readonly status_code?: unknown } | null)?.status_code
  if (status === 404 || status === 410) return undefined
  return notKept(error)
}

function notKept(cause: unknown): never {
  if (isSupportError(cause)) throw cause
  throw new SupportError('unavailable', 'The store of uploads did not answer.', { cause })
}

/** From the beginning, because that is how these stores read. */
async function readPart(
  bytes: Readable,
  from: number,
  to: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const part = new Uint8Array(to - from)
  let at = 0
  for await (const piece of bytes as AsyncIterable<Uint8Array>) {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, piece.length)
    if (start < end) part.set(piece.subarray(start, end), at + start - from)
    at += piece.length
    if (at >= to) break
  }
  if (at < to) throw new SupportError('file_unreadable')
  return part
}
