import { SupportError } from '@deskside/core'
import { Refusal } from '../http/problem.js'
import { readAhead } from './readAhead.js'
import type { StoredUpload, UploadStore } from './UploadStore.js'

/** Of one request, in memory, while the store writes. */
const READ_AHEAD_BYTES = 1_048_576

/**
 * Writes a body to an upload piece by piece as it arrives: what came before a cut stays, and the
 * next PATCH goes on from there.
 *
 * @returns the new offset
 */
export async function receive(
  store: UploadStore,
  upload: StoredUpload,
  request: Request,
  ended: AbortSignal,
): Promise<number> {
  let { offset } = upload
  // By hand: `AbortSignal.any` is younger than the browsers in which the mock may run.
  const left = new AbortController()
  const leave = () => left.abort()
  ended.addEventListener('abort', leave, { once: true })
  const line = piecesOf(request, upload, left.signal)
  const pieces = readAhead(line, READ_AHEAD_BYTES)
  try {
    if (store.write) return await receiveAtOnce(store.write, upload, pieces)
    for await (const piece of pieces) offset = await store.append(upload.id, offset, piece)
    return offset
  } finally {
    leave()
    ended.removeEventListener('abort', leave)
  }
}

/** A store that hears of the cut as an error would drop what came before it. */
async function receiveAtOnce(
  write: NonNullable<UploadStore['write']>,
  { id, offset }: StoredUpload,
  pieces: AsyncIterable<Uint8Array>,
): Promise<number> {
  const cuts: unknown[] = []
  async function* untilCut(): AsyncGenerator<Uint8Array> {
    try {
      yield* pieces
    } catch (error) {
      cuts.push(error)
    }
  }
  const reached = await write(id, offset, untilCut())
  if (cuts.length > 0) throw cuts[0]
  return reached
}

async function* piecesOf(
  request: Request,
  { offset, size }: StoredUpload,
  ended: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader()
  if (reader === undefined) return
  const stop = () => void reader.cancel().catch(() => {})
  ended.addEventListener('abort', stop, { once: true })
  let reached = offset
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(leftByClient)
      if (ended.aborted) throw new SupportError('offset_mismatch', 'A newer request took over.')
      if (done) return
      reached += value.length
      if (reached > size) throw new Refusal('too_large', { limitBytes: size })
      yield value
    }
  } finally {
    stop()
    ended.removeEventListener('abort', stop)
  }
}

/** The line broke: nobody is there to hear it, and it is no fault of the server. */
function leftByClient(cause: unknown): never {
  throw new SupportError('aborted', undefined, { cause })
}

/**
 * Compares what has arrived with what the client meant to send; a file that differs is removed,
 * so that it can never reach a ticket.
 */
export async function checkDigest(store: UploadStore, upload: StoredUpload): Promise<void> {
  if (upload.digest === null || upload.digest === (await store.sha256(upload.id))) return
  await store.remove(upload.id)
  throw new Refusal('file_changed', { status: 460, detail: 'The SHA-256 differs.' })
}
