import { type Clock, SupportError } from '@deskside/core'
import { UPLOADS_PATH } from '@deskside/core/wire'
import type { AnyEndpoint, Visit } from '../http/endpoint.js'
import { Refusal } from '../http/problem.js'
import { readUploadMetadata } from './metadata.js'
import { createRunningPatches } from './patches.js'
import { checkDigest, receive } from './receive.js'
import type { StoredUpload, UploadStore } from './UploadStore.js'

export const TUS_VERSION = '1.0.0'
const TUS_EXTENSIONS = 'creation,termination,expiration'
const TUS_HEADERS = { 'Tus-Resumable': TUS_VERSION }

export type UploadDoorDeps = {
  readonly store: UploadStore
  readonly clock: Clock
  readonly createId: () => string
  /** No file is larger, whatever the desk says. */
  readonly fileBytes: number
  /** Unfinished or unused uploads of one person. */
  readonly perPerson: number
  readonly keepMs: number
}

/** tus 1.0: core, creation, termination, expiration. Every verb asks whose upload it is. */
export function uploadEndpoints(deps: UploadDoorDeps): readonly AnyEndpoint[] {
  const { store, clock } = deps
  const patches = createRunningPatches()
  const one = `${UPLOADS_PATH}/{uploadId}`
  const verbs = { HEAD: headUpload, PATCH: patchUpload, DELETE: deleteUpload }

  /** Somebody else's upload and an expired one are not there. */
  async function findOwn(visit: Visit): Promise<StoredUpload> {
    const upload = await store.find(visit.params.uploadId ?? '')
    if (upload === undefined || upload.owner !== visit.owner || upload.expiresAt <= clock.now()) {
      throw new SupportError('not_found')
    }
    return upload
  }

  async function createUpload(visit: Visit): Promise<Response> {
    const { headers } = visit.request
    const size = readSize(headers.get('Upload-Length'))
    const metadata = headers.get('Upload-Metadata')
    const facts = readUploadMetadata(metadata)
    if (size === 0) throw new SupportError('file_empty')
    const limitBytes = await fileLimit(visit, deps.fileBytes)
    if (size > limitBytes) throw new Refusal('too_large', { limitBytes })
    await store.sweep(clock.now())
    const expiresAt = clock.now() + deps.keepMs
    const fresh = { id: deps.createId(), owner: visit.owner, size, metadata, expiresAt, ...facts }
    const upload = await store.create(fresh)
    if (isOtherFile(upload, size, facts.digest)) {
      throw new Refusal('conflict', { detail: 'This id was used for another file.' })
    }
    if (upload.id === fresh.id && (await store.countOf(visit.owner)) > deps.perPerson) {
      await store.remove(fresh.id)
      throw new Refusal('rate_limited', { headers: { 'Retry-After': '60' } })
    }
    // Relative to the request: right behind any proxy that cuts a prefix off.
    const location = `${UPLOADS_PATH.split('/').at(-1)}/${upload.id}`
    return tusAnswer(201, {
      Location: location,
      'Upload-Offset': String(upload.offset),
      ...expiry(upload),
    })
  }

  async function headUpload(visit: Visit): Promise<Response> {
    const { id } = await findOwn(visit)
    // What is still being written would make the offset old before it is read.
    await patches.end(id)
    const upload = await findOwn(visit)
    return tusAnswer(200, {
      'Upload-Offset': String(upload.offset),
      'Upload-Length': String(upload.size),
      ...(upload.metadata === null ? {} : { 'Upload-Metadata': upload.metadata }),
      ...expiry(upload),
    })
  }

  async function patchUpload(visit: Visit): Promise<Response> {
    const { headers } = visit.request
    if (headers.get('Content-Type') !== 'application/offset+octet-stream') {
      throw new Refusal('invalid', {
        status: 415,
        detail: 'Send application/offset+octet-stream.',
      })
    }
    const offset = readSize(headers.get('Upload-Offset'))
    const { id } = await findOwn(visit)
    return patches.run(id, async (ended) => {
      const upload = await findOwn(visit)
      if (upload.offset !== offset) throw new SupportError('offset_mismatch')
      const length = Number(headers.get('Content-Length') ?? 0)
      if (offset + length > upload.size) throw new Refusal('too_large', { limitBytes: upload.size })
      const reached = await receive(store, upload, visit.request, ended)
      if (reached === upload.size && reached > offset) await checkDigest(store, upload)
      return tusAnswer(204, { 'Upload-Offset': String(reached), ...expiry(upload) })
    })
  }

  async function deleteUpload(visit: Visit): Promise<Response> {
    const { id } = await findOwn(visit)
    await patches.end(id)
    await store.remove(id)
    return tusAnswer(204, {})
  }

  return [
    {
      method: 'OPTIONS',
      path: UPLOADS_PATH,
      headers: TUS_HEADERS,
      answerAnybody: () =>
        tusAnswer(204, {
          'Tus-Version': TUS_VERSION,
          'Tus-Extension': TUS_EXTENSIONS,
          'Tus-Max-Size': String(deps.fileBytes),
        }),
    },
    { method: 'POST', path: UPLOADS_PATH, headers: TUS_HEADERS, answer: speaking(createUpload) },
    ...Object.entries(verbs).map(([method, answer]) => ({
      method,
      path: one,
      headers: TUS_HEADERS,
      answer: speaking(answer),
    })),
  ]
}

/** tus 1.0, 3.3: a client of another version is told ours. */
function speaking(answer: (visit: Visit) => Promise<Response>) {
  return async (visit: Visit): Promise<Response> => {
    if (visit.request.headers.get('Tus-Resumable') === TUS_VERSION) return answer(visit)
    throw new Refusal('not_supported', {
      status: 412,
      headers: { 'Tus-Version': TUS_VERSION },
      detail: `Send Tus-Resumable: ${TUS_VERSION}.`,
    })
  }
}

function tusAnswer(status: number, headers: Readonly<Record<string, string>>): Response {
  return new Response(null, { status, headers })
}

function expiry(upload: StoredUpload): Record<string, string> {
  return { 'Upload-Expires': new Date(upload.expiresAt).toUTCString() }
}

function readSize(header: string | null): number {
  if (header === null || !/^\d{1,15}$/.test(header)) {
    throw new Refusal('invalid', {
      status: 400,
      detail: 'Upload-Length and Upload-Offset are whole numbers of bytes.',
    })
  }
  return Number(header)
}

/** A digest that only one side knows says nothing: pages on plain http have none. */
function isOtherFile(upload: StoredUpload, size: number, digest: string | null): boolean {
  if (upload.size !== size) return true
  return digest !== null && upload.digest !== null && digest !== upload.digest
}

async function fileLimit(visit: Visit, mostBytes: number): Promise<number> {
  const description = await visit.backend.describe()
  if (description.notModified) return mostBytes
  return Math.min(mostBytes, description.value.desk.limits.fileBytes)
}
