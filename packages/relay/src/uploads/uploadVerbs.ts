import { type Clock, SupportError } from '@deskside/core'
import { UPLOADS_PATH } from '@deskside/core/wire'
import type { Visit } from '../http/endpoint.js'
import { Refusal } from '../http/problem.js'
import { readUploadMetadata } from './metadata.js'
import type { RunningPatches } from './patches.js'
import { checkDigest, receive } from './receive.js'
import type { StoredUpload, UploadStore } from './UploadStore.js'

export type UploadDeps = {
  readonly store: UploadStore
  readonly clock: Clock
  readonly createId: () => string
  /** No file is larger, whatever the desk says. */
  readonly fileBytes: number
  /** Unfinished or unused uploads of one person. */
  readonly perPerson: number
  readonly keepMs: number
}

type Deps = UploadDeps & { readonly patches: RunningPatches }

export async function createUpload(deps: Deps, visit: Visit): Promise<Response> {
  const { store, clock } = deps
  const { owner, request } = visit
  const size = readBytes(request, 'Upload-Length')
  const metadata = request.headers.get('Upload-Metadata')
  const facts = readUploadMetadata(metadata)
  await checkSize(deps, visit, size)
  await store.sweep(clock.now())
  const expiresAt = clock.now() + deps.keepMs
  const fresh = { id: deps.createId(), owner, size, metadata, expiresAt, ...facts }
  const upload = await store.create(fresh)
  if (isOtherFile(upload, size, facts.digest)) {
    throw new Refusal('conflict', { detail: 'This id was used for another file.' })
  }
  if (upload.id === fresh.id && (await store.countOf(owner)) > deps.perPerson) {
    await store.remove(fresh.id)
    throw new Refusal('rate_limited', { headers: { 'Retry-After': '60' } })
  }
  return new Response(null, {
    status: 201,
    headers: {
      // Relative to the request: right behind any proxy that cuts a prefix off.
      Location: `${UPLOADS_PATH.split('/').at(-1)}/${upload.id}`,
      'Upload-Offset': String(upload.offset),
      ...expiry(upload),
    },
  })
}

export async function headUpload(deps: Deps, visit: Visit): Promise<Response> {
  const { id } = await findOwn(deps, visit)
  // What is still being written would make the offset old before it is read.
  await deps.patches.end(id)
  const upload = await findOwn(deps, visit)
  return new Response(null, {
    headers: {
      'Upload-Offset': String(upload.offset),
      'Upload-Length': String(upload.size),
      ...(upload.metadata === null ? {} : { 'Upload-Metadata': upload.metadata }),
      ...expiry(upload),
    },
  })
}

export async function patchUpload(deps: Deps, visit: Visit): Promise<Response> {
  const { request } = visit
  if (request.headers.get('Content-Type') !== 'application/offset+octet-stream') {
    throw new Refusal('invalid', { status: 415, detail: 'Send application/offset+octet-stream.' })
  }
  const offset = readBytes(request, 'Upload-Offset')
  const { id } = await findOwn(deps, visit)
  return deps.patches.run(id, async (ended) => {
    const upload = await findOwn(deps, visit)
    if (upload.offset !== offset) throw new SupportError('offset_mismatch')
    const announced = Number(request.headers.get('Content-Length') ?? 0)
    if (offset + announced > upload.size) {
      throw new Refusal('too_large', { limitBytes: upload.size })
    }
    const reached = await receive(deps.store, upload, request, ended)
    if (reached === upload.size && reached > offset) await checkDigest(deps.store, upload)
    return new Response(null, {
      status: 204,
      headers: { 'Upload-Offset': String(reached), ...expiry(upload) },
    })
  })
}

export async function deleteUpload(deps: Deps, visit: Visit): Promise<Response> {
  const { id } = await findOwn(deps, visit)
  await deps.patches.end(id)
  await deps.store.remove(id)
  return new Response(null, { status: 204 })
}

/** Somebody else's upload and an expired one are not there. */
async function findOwn({ store, clock }: Deps, visit: Visit): Promise<StoredUpload> {
  const upload = await store.find(visit.params.uploadId ?? '')
  if (upload === undefined || upload.owner !== visit.owner || upload.expiresAt <= clock.now()) {
    throw new SupportError('not_found')
  }
  return upload
}

async function checkSize(deps: Deps, visit: Visit, size: number): Promise<void> {
  if (size === 0) throw new SupportError('file_empty')
  const description = await visit.backend.describe()
  const ofDesk = description.notModified ? undefined : description.value.desk.limits.fileBytes
  const limitBytes = Math.min(deps.fileBytes, ofDesk ?? deps.fileBytes)
  if (size > limitBytes) throw new Refusal('too_large', { limitBytes })
}

function readBytes(request: Request, name: 'Upload-Length' | 'Upload-Offset'): number {
  const value = request.headers.get(name)
  if (value !== null && /^\d{1,15}$/.test(value)) return Number(value)
  throw new Refusal('invalid', { status: 400, detail: `${name} must be a whole number of bytes.` })
}

/** A digest that only one side knows says nothing: pages on plain http have none. */
function isOtherFile(upload: StoredUpload, size: number, digest: string | null): boolean {
  if (upload.size !== size) return true
  return digest !== null && upload.digest !== null && digest !== upload.digest
}

function expiry(upload: StoredUpload): Record<string, string> {
  return { 'Upload-Expires': new Date(upload.expiresAt).toUTCString() }
}
