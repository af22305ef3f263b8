import { SupportError } from '@deskside/core'
import { sha256 } from '../http/sha256.js'
import type { StoredUpload, UploadStore } from './UploadStore.js'

type Entry = { upload: StoredUpload; pieces: Uint8Array[] }

/** For tests, mocks and one small process; what it holds ends with the process. */
export function memoryUploadStore(): UploadStore {
  const entries = new Map<string, Entry>()

  function take(id: string): Entry {
    const entry = entries.get(id)
    if (entry === undefined) throw new SupportError('not_found')
    return entry
  }

  function change(id: string, patch: Partial<StoredUpload>): void {
    const entry = take(id)
    entry.upload = { ...entry.upload, ...patch }
  }

  return {
    async create(upload) {
      for (const entry of entries.values()) {
        const { owner, clientId } = entry.upload
        if (clientId !== null && clientId === upload.clientId && owner === upload.owner) {
          return entry.upload
        }
      }
      const stored = { ...upload, offset: 0, ref: null, usedBy: null }
      entries.set(upload.id, { upload: stored, pieces: [] })
      return stored
    },
    async find(id) {
      return entries.get(id)?.upload
    },
    async append(id, offset, bytes) {
      const entry = take(id)
      if (entry.upload.offset !== offset) throw new SupportError('offset_mismatch')
      // A copy: whoever reads from a socket may use the same memory again.
      entry.pieces.push(bytes.slice())
      entry.upload = { ...entry.upload, offset: offset + bytes.length }
      return entry.upload.offset
    },
    async read(id, from, to) {
      return cut(take(id).pieces, from, to)
    },
    async sha256(id) {
      const { pieces, upload } = take(id)
      return sha256(cut(pieces, 0, upload.offset))
    },
    async setRef(id, ref) {
      change(id, { ref })
    },
    async settle(id, usedBy) {
      change(id, { usedBy })
      take(id).pieces = []
    },
    async remove(id) {
      entries.delete(id)
    },
    async countOf(owner) {
      const uploads = [...entries.values()].map((entry) => entry.upload)
      return uploads.filter((upload) => upload.owner === owner && upload.usedBy === null).length
    },
    async sweep(now) {
      for (const [id, { upload }] of entries) {
        if (upload.expiresAt <= now) entries.delete(id)
      }
    },
  }
}

function cut(pieces: readonly Uint8Array[], from: number, to: number): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(to - from)
  let at = 0
  for (const piece of pieces) {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, piece.length)
    if (start < end) result.set(piece.subarray(start, end), at + start - from)
    at += piece.length
  }
  if (at < to) throw new SupportError('file_unreadable')
  return result
}
