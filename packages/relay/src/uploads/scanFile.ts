import { SupportError, type UploadSource } from '@deskside/core'
import type { StoredUpload, UploadStore } from './UploadStore.js'

/** A file that came whole and waits: its name and type are what the person's browser says of it. */
export type ScannedFile = UploadSource & {
  /** Hex, of all bytes. */
  readonly sha256: string
  /** Nobody waits for the answer any more. */
  readonly signal: AbortSignal
}

/**
 * Looks for viruses before a file goes on to the helpdesk. Asked once for each file of a message,
 * with all of them there and none of them handed over. Rejecting keeps the message back with
 * `unavailable`, to be sent again: what was not looked at goes nowhere.
 */
export type ScanFile = (file: ScannedFile) => Promise<'clean' | 'infected'>

/** What the helpdesk and the scanner are given of an upload. */
export function sourceOf(store: UploadStore, { id, name, type, size }: StoredUpload): UploadSource {
  return { name, type, size, read: (from, to) => store.read(id, from, to) }
}

/** Rejects with `invalid`, one `infected` for each file, whose bytes are gone then. */
export async function refuseInfected(
  scan: ScanFile,
  store: UploadStore,
  uploads: readonly StoredUpload[],
  signal: AbortSignal,
): Promise<void> {
  const fields: { readonly pointer: string; readonly code: string }[] = []
  for (const [i, upload] of uploads.entries()) {
    // What the helpdesk has was looked at before it went there.
    if (upload.ref !== null) continue
    const sha256 = await store.sha256(upload.id)
    const verdict = await scan({ ...sourceOf(store, upload), sha256, signal }).catch(notLookedAt)
    if (verdict === 'clean') continue
    await store.remove(upload.id)
    fields.push({ pointer: `/uploadIds/${i}`, code: 'infected' })
  }
  if (fields.length === 0) return
  const detail = 'A virus was found in a file. It was deleted, and nothing was filed.'
  throw new SupportError('invalid', detail, { fields, detail })
}

function notLookedAt(cause: unknown): never {
  throw new SupportError('unavailable', 'The virus scanner gave no answer.', { cause })
}
