import { SupportError, toSupportError } from '../../errors/SupportError.js'
import { cleanFileName } from '../../model/fileName.js'
import type { AttachmentBytes, UploadCall, UploadRef, UploadSource } from '../../ports/Backend.js'
import { mayRead } from './entries.js'
import { refuseAborted } from './idempotency.js'
import type { FileRecord, WorldContext } from './state.js'
import { visibleEntries } from './views.js'

const PIECE_BYTES = 1024 * 1024

/**
 * Takes a file in, piece by piece. The identity of an upload is the person and the client-made id:
 * the same one goes on where it stopped, and a whole one is answered at once.
 */
export async function upload(
  world: WorldContext,
  personId: string,
  source: UploadSource,
  call: UploadCall,
): Promise<UploadRef> {
  refuseAborted(call.signal)
  checkSize(world, source)
  const begun = findUpload(world, personId, call.id) ?? beginUpload(world, personId, source, call)
  if (begun.size !== source.size || begun.digest !== (call.digest ?? null)) {
    throw new SupportError('conflict', 'The id belongs to another file')
  }
  call.onCheckpoint?.(begun.id)
  call.onProgress?.(begun.receivedBytes)
  if (begun.complete) return { id: begun.id }
  await receive(world, begun, source, call)
  await finish(world, begun.id)
  world.changed()
  return { id: begun.id }
}

/** Forgets an upload that no message took. One that is unknown, or in use, stays as it is. */
export function discardUpload(world: WorldContext, personId: string, uploadId: string): void {
  const file = world.state.files.get(uploadId)
  if (file === undefined || file.personId !== personId || file.ticketId !== null) return
  world.state.files.delete(uploadId)
  world.state.bytes.delete(uploadId)
  world.changed()
}

/** The bytes of a file that stands in a thread which this person can read. */
export function readAttachment(
  world: WorldContext,
  personId: string,
  attachmentId: string,
): AttachmentBytes {
  const file = world.state.files.get(attachmentId)
  const bytes = world.state.bytes.get(attachmentId)
  const ticket = file?.ticketId == null ? undefined : world.state.tickets.get(file.ticketId)
  const isShown =
    ticket !== undefined &&
    mayRead(world, ticket, personId) &&
    visibleEntries(ticket).some(
      ({ content }) => content.kind === 'message' && content.fileIds.includes(attachmentId),
    )
  if (file === undefined || bytes === undefined || !isShown) {
    throw new SupportError('not_found', 'No such attachment')
  }
  return { name: file.name, type: file.type, bytes: new Blob([bytes], { type: file.type }) }
}

function checkSize(world: WorldContext, source: UploadSource): void {
  const limitBytes = world.desk.limits.fileBytes
  if (source.size === 0) throw new SupportError('file_empty', 'The file is empty')
  if (source.size > limitBytes) {
    throw new SupportError('too_large', 'The file is too large', { limitBytes })
  }
}

function findUpload(
  world: WorldContext,
  personId: string,
  clientId: string,
): FileRecord | undefined {
  return [...world.state.files.values()].find(
    (file) => file.personId === personId && file.clientId === clientId,
  )
}

function beginUpload(
  world: WorldContext,
  personId: string,
  source: UploadSource,
  call: UploadCall,
): FileRecord {
  const id = world.createId()
  const { type, size } = source
  const name = cleanFileName(source.name)
  const origin = { clientId: call.id, personId, digest: call.digest ?? null }
  const file = {
    id,
    ...origin,
    name,
    type,
    size,
    receivedBytes: 0,
    complete: false,
    ticketId: null,
  }
  world.state.files.set(id, file)
  world.state.bytes.set(id, new Uint8Array(size))
  return file
}

async function receive(
  world: WorldContext,
  begun: FileRecord,
  source: UploadSource,
  call: UploadCall,
): Promise<void> {
  const { files, bytes } = world.state
  for (let from = begun.receivedBytes; from < begun.size; ) {
    const to = Math.min(begun.size, from + PIECE_BYTES)
    const piece = await source.read(from, to).catch((error: unknown) => {
      throw toSupportError(error)
    })
    refuseAborted(call.signal)
    if (piece.byteLength !== to - from) throw new SupportError('file_changed')
    const kept = bytes.get(begun.id)
    const file = files.get(begun.id)
    if (kept === undefined || file === undefined) throw new SupportError('upload_expired')
    kept.set(piece, from)
    files.set(begun.id, { ...file, receivedBytes: Math.max(file.receivedBytes, to) })
    from = to
    call.onProgress?.(from)
  }
}

async function finish(world: WorldContext, uploadId: string): Promise<void> {
  const { files, bytes } = world.state
  const file = files.get(uploadId)
  const kept = bytes.get(uploadId)
  if (file === undefined || kept === undefined) throw new SupportError('upload_expired')
  if (file.digest !== null && (await sha256(kept)) !== file.digest.toLowerCase()) {
    // What arrived is not what was chosen: going on from here could never become right.
    files.delete(uploadId)
    bytes.delete(uploadId)
    throw new SupportError('file_changed', 'The digest does not fit the bytes')
  }
  files.set(uploadId, { ...file, complete: true })
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
