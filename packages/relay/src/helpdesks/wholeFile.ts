import { SupportError, toSupportError, type UploadCall, type UploadSource } from '@deskside/core'
import { refuseAborted } from './vendorHttp.js'

const PIECE_BYTES = 1_048_576

/** A file in memory, for a helpdesk that takes it in one request. */
export async function wholeFile(
  source: UploadSource,
  limitBytes: number,
  { signal }: UploadCall,
): Promise<File> {
  refuseAborted(signal)
  const { name, type, size } = source
  if (size === 0) throw new SupportError('file_empty')
  if (size > limitBytes) throw new SupportError('too_large', undefined, { limitBytes })
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let from = 0; from < size; from += PIECE_BYTES) {
    const to = Math.min(size, from + PIECE_BYTES)
    const piece = await source.read(from, to).catch((error: unknown) => {
      throw toSupportError(error)
    })
    refuseAborted(signal)
    if (piece.byteLength !== to - from) throw new SupportError('file_changed')
    pieces.push(piece)
  }
  return new File(pieces, name, { type })
}
