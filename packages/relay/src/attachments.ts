import { cleanFileName } from '@deskside/core'
import { ATTACHMENTS_PATH } from '@deskside/core/wire'
import { attachmentType } from './attachmentType.js'
import type { Endpoint, Visit } from './http/endpoint.js'
import { cleanType } from './uploads/metadata.js'

export const attachmentEndpoint: Endpoint = {
  method: 'GET',
  path: `${ATTACHMENTS_PATH}/{attachmentId}`,
  answer: readAttachment,
}

/** Bytes, always as a download that no browser opens as a page. */
async function readAttachment(visit: Visit): Promise<Response> {
  const { attachmentId = '' } = visit.params
  const file = await visit.backend.readAttachment(attachmentId, { signal: visit.request.signal })
  return new Response(file.bytes, {
    headers: {
      'Content-Type': await attachmentType(cleanType(file.type), file.bytes),
      'Content-Length': String(file.bytes.size),
      'Content-Disposition': dispositionOf(cleanFileName(file.name)),
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'Cross-Origin-Resource-Policy': 'same-site',
    },
  })
}

/** RFC 6266 with RFC 8187: an ASCII name for the old, the real one for everybody else. */
function dispositionOf(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(toWellFormed(name)).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** A half of a surrogate pair would make `encodeURIComponent` throw. */
function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
