import { SupportError } from '../errors/SupportError.js'
import type { DraftAttachment } from '../model/draft.js'
import type { Storage } from '../ports/Storage.js'

export const PIECE_BYTES = 1024 * 1024

/**
 * Where the bytes of files lie on this device: ArrayBuffer pieces of 1 MiB.
 *
 * Never a File or a Blob: Safari gives back empty ones (WebKit 319985), Firefox cannot read one
 * whose row was deleted.
 *
 * @param n which piece; left out, what the keys of them all begin with
 */
export function pieceKey(scope: string, id: string, n: number | '' = ''): string {
  return `bytes/${scope}/${id}/${n}`
}

/** @throws SupportError `file_unreadable` where a piece is gone or cut */
export async function readPieces(
  storage: Storage,
  scope: string,
  { id, size }: DraftAttachment,
  from: number,
  to: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(to - from)
  for (let n = Math.floor(from / PIECE_BYTES); n * PIECE_BYTES < to; n++) {
    const start = n * PIECE_BYTES
    const piece = await storage.get<ArrayBuffer>(pieceKey(scope, id, n))
    if (piece?.byteLength !== Math.min(PIECE_BYTES, size - start)) {
      throw new SupportError('file_unreadable', 'bytes are gone or cut')
    }
    const part = new Uint8Array(piece).subarray(Math.max(0, from - start), to - start)
    bytes.set(part, Math.max(0, start - from))
  }
  return bytes
}
