import { SupportError } from '@deskside/core'
import { Refusal } from '../http/problem.js'
import type { StoredUpload, UploadStore } from './UploadStore.js'

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
  const reader = request.body?.getReader()
  if (reader === undefined) return offset
  const stop = () => void reader.cancel().catch(() => {})
  ended.addEventListener('abort', stop, { once: true })
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(leftByClient)
      if (ended.aborted) throw new SupportError('offset_mismatch', 'A newer request took over.')
      if (done) return offset
      if (offset + value.length > upload.size) {
        throw new Refusal('too_large', { limitBytes: upload.size })
      }
      offset = await store.append(upload.id, offset, value)
    }
  } catch (error) {
    stop()
    throw error
  } finally {
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
