import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SupportError } from '@deskside/core'
import type { NewUpload, StoredUpload, UploadStore } from '../uploads/UploadStore.js'
import { isOwnFile, openOwnFile } from './ownFile.js'
import { writeWhole } from './writeWhole.js'

export type FileUploadStoreOptions = {
  /** Made when it is missing; only this store writes into it. */
  readonly dir: string
}

/** What is written beside the bytes; how many there are, the file of bytes says itself. */
type Note = NewUpload & { readonly ref: string | null; readonly usedBy: string | null }

/** The relay's own ids, and nothing that could climb out of the folder. */
const FILE_ID = /^[A-Za-z0-9_-]{16,64}$/

/**
 * Keeps uploads in a folder, over restarts: `<id>.json` says what it is, `<id>.bin` holds what has
 * come. Names are made of the relay's own ids alone, the person's file name is only data. For one
 * process at a time.
 */
export function fileUploadStore({ dir }: FileUploadStoreOptions): UploadStore {
  let loaded: Promise<Map<string, StoredUpload>> | undefined
  const load = () => {
    loaded ??= loadFolder(dir)
    return loaded
  }
  const bytesPath = (id: string) => join(dir, `${id}.bin`)

  async function take(id: string): Promise<StoredUpload> {
    const upload = (await load()).get(id)
    if (upload === undefined) throw new SupportError('not_found')
    return upload
  }

  async function change(id: string, patch: Partial<StoredUpload>): Promise<void> {
    const next = { ...(await take(id)), ...patch }
    await writeNote(dir, next)
    ;(await load()).set(id, next)
  }

  async function remove(id: string): Promise<void> {
    if (!(await load()).delete(id)) return
    await Promise.all([bytesPath(id), notePath(dir, id)].map((path) => rm(path, { force: true })))
  }

  return {
    async create(upload) {
      if (!FILE_ID.test(upload.id)) throw new TypeError('An upload id must be a plain word')
      const uploads = await load()
      const same = [...uploads.values()].find(
        ({ owner, clientId }) =>
          clientId !== null && clientId === upload.clientId && owner === upload.owner,
      )
      if (same !== undefined) return same
      const stored = { ...upload, offset: 0, ref: null, usedBy: null }
      // Known before the disk has answered: a creation sent twice at once must find it.
      uploads.set(upload.id, stored)
      try {
        await (await openOwnFile(bytesPath(upload.id), 'create')).close()
        await writeNote(dir, stored)
      } catch (cause) {
        uploads.delete(upload.id)
        unavailable(cause)
      }
      return stored
    },
    async find(id) {
      return (await load()).get(id)
    },
    async append(id, offset, bytes) {
      const upload = await take(id)
      if (upload.offset !== offset) throw new SupportError('offset_mismatch')
      await writeAt(bytesPath(id), offset, bytes)
      const next = offset + bytes.length
      ;(await load()).set(id, { ...(await take(id)), offset: next })
      return next
    },
    async read(id, from, to) {
      await take(id)
      return readPart(bytesPath(id), from, to)
    },
    async sha256(id) {
      await take(id)
      const hash = createHash('sha256')
      const file = await openOwnFile(bytesPath(id), 'read')
      for await (const piece of file.createReadStream()) hash.update(piece)
      return hash.digest('hex')
    },
    setRef: (id, ref) => change(id, { ref }),
    async settle(id, usedBy) {
      await change(id, { usedBy })
      const file = await openOwnFile(bytesPath(id), 'change')
      await file.truncate().finally(() => file.close())
    },
    remove,
    async countOf(owner) {
      const uploads = [...(await load()).values()]
      return uploads.filter((upload) => upload.owner === owner && upload.usedBy === null).length
    },
    async sweep(now) {
      const expired = [...(await load()).values()].filter(({ expiresAt }) => expiresAt <= now)
      for (const { id } of expired) await remove(id)
    },
  }
}

function notePath(dir: string, id: string): string {
  return join(dir, `${id}.json`)
}

/** A note cut by a crash would lose an upload that is there. */
function writeNote(dir: string, { offset: _, ...note }: StoredUpload): Promise<void> {
  return writeWhole(notePath(dir, note.id), JSON.stringify(note))
}

async function writeAt(path: string, offset: number, bytes: Uint8Array): Promise<void> {
  const file = await openOwnFile(path, 'change').catch(unavailable)
  try {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, offset + done)
      done += bytesWritten
    }
  } catch (cause) {
    unavailable(cause)
  } finally {
    await file.close()
  }
}

function unavailable(cause: unknown): never {
  throw new SupportError('storage_unavailable', undefined, { cause })
}

async function readPart(path: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(to - from)
  const file = await openOwnFile(path, 'read')
  try {
    for (let done = 0; done < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done)
      if (bytesRead === 0) throw new SupportError('file_unreadable')
      done += bytesRead
    }
  } finally {
    await file.close()
  }
  return bytes
}

/** Reads what an earlier process left; bytes without a note are nobody's and go. */
async function loadFolder(dir: string): Promise<Map<string, StoredUpload>> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const uploads = new Map<string, StoredUpload>()
  const names = await readdir(dir)
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    const upload = await readNote(dir, name.slice(0, -'.json'.length))
    if (upload !== undefined) uploads.set(upload.id, upload)
  }
  for (const name of names) {
    const [id = '', ending] = name.split('.')
    if (FILE_ID.test(id) && ending === 'bin' && !uploads.has(id)) await rm(join(dir, name))
  }
  return uploads
}

async function readNote(dir: string, id: string): Promise<StoredUpload | undefined> {
  if (!FILE_ID.test(id)) return undefined
  const bytesPath = join(dir, `${id}.bin`)
  try {
    for (const path of [notePath(dir, id), bytesPath])
      if (!(await isOwnFile(path))) return undefined
    const note = JSON.parse(await readFile(notePath(dir, id), 'utf8')) as Note
    const held = (await stat(bytesPath)).size
    const offset = note.usedBy === null ? Math.min(held, note.size) : note.size
    return note.id === id ? { ...note, offset } : undefined
  } catch {
    return undefined
  }
}
