import type { UploadCall, UploadSource } from '../../ports/Backend.js'
import { UPLOAD_METADATA } from '../../wire/uploads.js'

/** tus 1.0: `key base64(UTF-8), …`; a key alone has an empty value. */
export function uploadMetadata(source: UploadSource, call: UploadCall): string {
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [UPLOAD_METADATA.id, call.id],
    [UPLOAD_METADATA.name, source.name],
    [UPLOAD_METADATA.type, source.type],
    [UPLOAD_METADATA.digest, call.digest],
  ]
  return facts.flatMap(([key, value]) => (value ? [`${key} ${toBase64(value)}`] : [])).join(',')
}

function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  // Not `Array.from`: the one of Prototype.js takes no function.
  return btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''))
}
