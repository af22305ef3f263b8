/** Hex SHA-256; `null` where `crypto.subtle` is absent: a page on plain http. */
export async function sha256(
  bytes: Uint8Array<ArrayBuffer>,
  source: Crypto | undefined = globalThis.crypto,
): Promise<string | null> {
  if (!source?.subtle) return null
  const digest = await source.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
