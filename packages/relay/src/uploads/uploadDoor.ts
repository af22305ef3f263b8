import { UPLOADS_PATH } from '@deskside/core/wire'
import type { AnyEndpoint, Visit } from '../http/endpoint.js'
import { Refusal } from '../http/problem.js'
import { createRunningPatches } from './patches.js'
import {
  createUpload,
  deleteUpload,
  headUpload,
  patchUpload,
  type UploadDeps,
} from './uploadVerbs.js'

const TUS_VERSION = '1.0.0'
const TUS_EXTENSIONS = 'creation,termination,expiration'
/** On every answer, refusals too. */
const TUS_HEADERS = { 'Tus-Resumable': TUS_VERSION }

/** tus 1.0: core, creation, termination, expiration. Every verb asks whose upload it is. */
export function uploadEndpoints(deps: UploadDeps): readonly AnyEndpoint[] {
  const inside = { ...deps, patches: createRunningPatches() }
  const one = `${UPLOADS_PATH}/{uploadId}`
  const verbs = [
    { method: 'POST', path: UPLOADS_PATH, verb: createUpload },
    { method: 'HEAD', path: one, verb: headUpload },
    { method: 'PATCH', path: one, verb: patchUpload },
    { method: 'DELETE', path: one, verb: deleteUpload },
  ]
  return [
    {
      method: 'OPTIONS',
      path: UPLOADS_PATH,
      headers: TUS_HEADERS,
      answerAnybody: () => describeTus(deps.fileBytes),
    },
    ...verbs.map(({ method, path, verb }) => ({
      method,
      path,
      headers: TUS_HEADERS,
      answer: async (visit: Visit) => {
        requireTus(visit.request)
        return verb(inside, visit)
      },
    })),
  ]
}

function describeTus(fileBytes: number): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Tus-Version': TUS_VERSION,
      'Tus-Extension': TUS_EXTENSIONS,
      'Tus-Max-Size': String(fileBytes),
    },
  })
}

/** tus 1.0, 3.3: a client of another version is told ours. */
function requireTus(request: Request): void {
  if (request.headers.get('Tus-Resumable') === TUS_VERSION) return
  throw new Refusal('not_supported', {
    status: 412,
    headers: { 'Tus-Version': TUS_VERSION },
    detail: `Send Tus-Resumable: ${TUS_VERSION}.`,
  })
}
