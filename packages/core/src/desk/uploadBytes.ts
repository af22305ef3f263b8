import { SupportError } from '../errors/SupportError.js'
import type { DraftAttachment } from '../model/draft.js'
import type { UploadSource } from '../ports/Backend.js'
import type { Storage } from '../ports/Storage.js'
import { PIECE_BYTES, pieceKey, readPieces } from './uploadPieces.js'

/** `crypto.subtle` takes a file in one piece: larger ones go without a digest. */
const DIGEST_AT_MOST_BYTES = 256 * 1024 * 1024

export type UploadBytesDeps = {
  readonly storage: Storage
  /** Hex SHA-256; `null` where there is none. */
  readonly digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<string | null>
  /** How many bytes of files this device should keep at most. */
  readonly keepBytes: () => Promise<number>
}

export interface UploadBytes {
  /** Reads a chosen file once; keeps it in pieces where there is room. */
  keep(
    scope: string,
    attachment: DraftAttachment,
    file: UploadSource,
    signal: AbortSignal,
  ): Promise<Pick<DraftAttachment, 'digest' | 'kept'>>
  /** The pieces on the device, then the chosen file while it is still at hand. */
  sourceOf(scope: string, attachment: DraftAttachment, file: UploadSource | null): UploadSource
  drop(scope: string, attachmentIds: readonly string[]): Promise<void>
}

/** Bytes of files on this device, in pieces. */
export function createUploadBytes({ storage, digest, keepBytes }: UploadBytesDeps): UploadBytes {
  async function drop(scope: string, ids: readonly string[]): Promise<void> {
    const keys = await Promise.all(ids.map((id) => storage.keys(pieceKey(scope, id))))
    const all = keys.flat()
    if (all.length > 0) await storage.delete(all)
  }

  /** Full pieces are assumed for what is there: it errs on the side of the host's quota. */
  async function hasRoomFor(size: number): Promise<boolean> {
    const most = await keepBytes()
    if (size > most) return false
    return (await storage.keys('bytes/')).length * PIECE_BYTES + size <= most
  }

  return {
    drop,
    async keep(scope, { id, size }, file, signal) {
      if (size > DIGEST_AT_MOST_BYTES) return { digest: null, kept: false }
      const bytes = await file.read(0, size)
      const facts = { digest: await digest(bytes), kept: false }
      if (!(await hasRoomFor(size))) return facts
      for (let n = 0; n * PIECE_BYTES < size; n++) {
        const piece = bytes.slice(n * PIECE_BYTES, (n + 1) * PIECE_BYTES).buffer
        const saved = await storage.set(pieceKey(scope, id, n), piece)
        if (saved === 'kept' && !signal.aborted) continue
        await drop(scope, [id])
        return facts
      }
      return { ...facts, kept: true }
    },
    sourceOf(scope, attachment, file) {
      const { name, type, size, kept } = attachment
      return {
        name,
        type,
        size,
        async read(from, to) {
          try {
            if (kept || !file) return await readPieces(storage, scope, attachment, from, to)
          } catch (error) {
            if (!file) throw error
          }
          return file.read(from, to)
        },
      }
    },
  }
}

/** The bytes of a file that was just chosen; it may change or go while we read. */
export function fileSource(file: File | UploadSource): UploadSource {
  if ('read' in file) return file
  return {
    name: file.name,
    type: file.type,
    size: file.size,
    async read(from, to) {
      let bytes: Uint8Array<ArrayBuffer>
      try {
        bytes = new Uint8Array(await file.slice(from, to).arrayBuffer())
      } catch (cause) {
        // Browsers say NotReadableError for a file whose date or size has changed.
        const isChanged = cause instanceof Error && cause.name === 'NotReadableError'
        throw new SupportError(isChanged ? 'file_changed' : 'file_unreadable', undefined, { cause })
      }
      if (bytes.length !== to - from) throw new SupportError('file_changed')
      return bytes
    },
  }
}
