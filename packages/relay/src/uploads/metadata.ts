import { cleanFileName } from '@deskside/core'
import { UPLOAD_METADATA } from '@deskside/core/wire'
import { Refusal } from '../http/problem.js'

export type UploadFacts = {
  readonly clientId: string | null
  readonly name: string
  readonly type: string
  readonly digest: string | null
}

/**
 * Reads tus' `Upload-Metadata`: `key base64, key base64, …`. Any tus client may come, so keys that
 * we do not know pass, and ours may be absent; ours when malformed are refused with 400.
 */
export function readUploadMetadata(header: string | null): UploadFacts {
  const values = new Map<string, string>()
  for (const pair of (header ?? '').split(',')) {
    const [key = '', value = ''] = pair.trim().split(/ +/)
    if (key !== '') values.set(key, decode(value))
  }
  const clientId = values.get(UPLOAD_METADATA.id) ?? null
  if (clientId !== null && !/^[\w.:-]{8,100}$/.test(clientId)) {
    throw broken(`${UPLOAD_METADATA.id} must be 8 to 100 letters, digits, or any of . _ : -`)
  }
  const digest = values.get(UPLOAD_METADATA.digest)?.toLowerCase() ?? null
  if (digest !== null && !/^[0-9a-f]{64}$/.test(digest)) {
    throw broken(`${UPLOAD_METADATA.digest} must be 64 hexadecimal digits`)
  }
  return {
    clientId,
    name: cleanFileName(values.get(UPLOAD_METADATA.name) ?? ''),
    type: cleanType(values.get(UPLOAD_METADATA.type) ?? ''),
    digest,
  }
}

function broken(detail: string): Refusal {
  return new Refusal('invalid', { status: 400, detail })
}

function decode(base64: string): string {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw broken('Upload-Metadata holds a value that is not base64 of UTF-8.')
  }
}

export function cleanType(type: string): string {
  const plain = type.split(';')[0]?.trim().toLowerCase() ?? ''
  return /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(plain) ? plain : 'application/octet-stream'
}
