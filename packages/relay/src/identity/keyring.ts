import { decodeProtectedHeader } from 'jose'
import { once } from './once.js'

const SHORTEST_SECRET_BYTES = 32

export type Key = () => Promise<CryptoKey>

/** The keys by which a token may be checked; a `kid` is a name in a map, never a place. */
export function createKeyring(
  secret: string | readonly string[] | Readonly<Record<string, string>>,
): (token: string) => readonly Key[] {
  const load = (text: string): Key => {
    const bytes = toKey(text)
    return once(() => importKey(bytes))
  }
  const isNamed = typeof secret === 'object' && !Array.isArray(secret)
  const named = new Map(
    isNamed ? Object.entries(secret).map(([kid, text]) => [kid, load(text)]) : [],
  )
  const unnamed = isNamed ? [] : [secret as string | readonly string[]].flat().map(load)
  if (named.size + unnamed.length === 0) throw new TypeError('A secret is needed')
  return (token) => {
    if (!isNamed) return unnamed
    const key = named.get(kidOf(token) ?? '')
    return key === undefined ? [] : [key]
  }
}

function kidOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid
  } catch {
    return undefined
  }
}

/**
 * @param of whose secret it is, for the message
 * @throws TypeError where the secret has fewer than 32 bytes
 */
export function toKey(secret: string, of = 'an HS256 token'): Uint8Array<ArrayBuffer> {
  const key = new TextEncoder().encode(secret)
  if (key.length < SHORTEST_SECRET_BYTES) {
    throw new TypeError(`The secret of ${of} needs ${SHORTEST_SECRET_BYTES} bytes or more`)
  }
  return key
}

/** Once, not once a request: a relay hears thousands of polls a second. */
function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}
