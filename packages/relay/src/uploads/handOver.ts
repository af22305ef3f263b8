import { type Backend, isSupportError, SupportError } from '@deskside/core'
import { checkDigest } from './receive.js'
import { refuseInfected, type ScanFile, sourceOf } from './scanFile.js'
import type { StoredUpload, UploadStore } from './UploadStore.js'

export type HandOver = {
  readonly store: UploadStore
  readonly now: number
  readonly owner: string
  readonly backend: Backend
  readonly idempotencyKey: string
  readonly limits: { readonly files: number; readonly ticketBytes: number }
  readonly scan?: ScanFile | undefined
  readonly signal: AbortSignal
}

/**
 * Brings waiting files to the helpdesk, then writes the message that carries them. Before the
 * first one leaves, each was compared with its digest and looked at for viruses.
 *
 * A retry under the same key finds what an earlier try already brought there. The bytes are let
 * go only after the write succeeded.
 */
export async function withUploads<T>(
  deps: HandOver,
  uploadIds: readonly string[],
  write: (refs: string[]) => Promise<T>,
): Promise<T> {
  const uploads = await collect(deps, [...new Set(uploadIds)])
  for (const upload of uploads) if (upload.ref === null) await checkDigest(deps.store, upload)
  if (deps.scan) await refuseInfected(deps.scan, deps.store, uploads, deps.signal)
  const result = await writeWith(deps, uploads, write)
  for (const { id } of uploads) await deps.store.settle(id, deps.idempotencyKey)
  return result
}

/** What an earlier try brought, the helpdesk may have let go since: then it is brought once more. */
async function writeWith<T>(
  deps: HandOver,
  uploads: readonly StoredUpload[],
  write: (refs: string[]) => Promise<T>,
): Promise<T> {
  const refs: string[] = []
  for (const upload of uploads) refs.push(upload.ref ?? (await bring(deps, upload)))
  try {
    return await write(refs)
  } catch (error) {
    const isGone = isSupportError(error) && error.code === 'upload_expired'
    if (!isGone || uploads.every(({ ref }) => ref === null)) throw error
  }
  const again: string[] = []
  for (const upload of uploads) again.push(await bring(deps, upload))
  return write(again)
}

async function collect(
  deps: HandOver,
  uploadIds: readonly string[],
): Promise<readonly StoredUpload[]> {
  // Before the store is asked for each of them.
  if (uploadIds.length > deps.limits.files) {
    const fields = [{ pointer: '/uploadIds', code: 'too_many_files' }]
    throw new SupportError('invalid', undefined, { fields })
  }
  const found = await Promise.all(uploadIds.map((id) => deps.store.find(id)))
  const uploads: StoredUpload[] = []
  for (const [i, upload] of found.entries()) {
    const fields = [{ pointer: `/uploadIds/${i}`, code: 'upload_not_found' }]
    if (!isReady(deps, upload)) throw new SupportError('upload_expired', undefined, { fields })
    if (upload.usedBy !== null && upload.usedBy !== deps.idempotencyKey) {
      throw new SupportError('conflict', 'The upload is in use already.')
    }
    uploads.push(upload)
  }
  const limitBytes = deps.limits.ticketBytes
  if (uploads.reduce((sum, { size }) => sum + size, 0) > limitBytes) {
    throw new SupportError('too_large', undefined, { limitBytes })
  }
  return uploads
}

/** Somebody else's file, or one that is not whole, reads exactly like one that is not there. */
function isReady(deps: HandOver, upload: StoredUpload | undefined): upload is StoredUpload {
  if (upload === undefined || upload.owner !== deps.owner) return false
  return upload.expiresAt > deps.now && upload.offset === upload.size
}

async function bring(deps: HandOver, upload: StoredUpload): Promise<string> {
  const { id, digest } = upload
  // The relay's own id, not the client's: it is unique over all persons.
  const ref = await deps.backend.upload(sourceOf(deps.store, upload), { id, digest })
  await deps.store.setRef(id, ref.id)
  return ref.id
}
