import { decodeProtectedHeader } from 'jose'
import type { Jwks } from './jwks.js'
import { once } from './once.js'
import { fromJwk, fromPem, type PublicJwk, type VerifyingKey } from './verifyingKey.js'

const SHORTEST_SECRET_BYTES = 32

/** What a host's server may share with the relay, or publish, so that its tokens can be checked. */
export type TokenKeys = {
  readonly secret?: string | readonly string[] | Readonly<Record<string, string>>
  readonly publicKeys?: Readonly<Record<string, PublicJwk | string>>
}

/**
 * The keys by which a token may be checked; a `kid` is a name in a map, never a place.
 *
 * @throws TypeError where there is no key, one is too weak, or two have one name
 */
export function createKeyring(
  { secret, publicKeys = {} }: TokenKeys,
  jwks?: Jwks,
): (token: string) => Promise<readonly VerifyingKey[]> {
  const isNamed = typeof secret === 'object' && !Array.isArray(secret)
  const secrets = Object.entries(isNamed ? secret : {})
  const named = new Map(secrets.map(([keyId, text]) => [keyId, fromSecret(text)]))
  for (const [keyId, key] of Object.entries(publicKeys)) {
    if (named.has(keyId)) throw new TypeError(`Two keys are named ${keyId}`)
    named.set(keyId, fromPublic(keyId, key))
  }
  const given = isNamed || secret === undefined ? [] : [secret as string | readonly string[]]
  const unnamed = given.flat().map(fromSecret)
  if (named.size + unnamed.length === 0 && !jwks) throw new TypeError('A secret or key is needed')

  return async (token) => {
    const { kid, alg } = headOf(token)
    const key = kid === undefined ? undefined : named.get(kid)
    if (key !== undefined) return [key]
    // Nobody is asked for the key of a token that no published key could have signed.
    const isPublic = kid !== undefined && (alg === 'RS256' || alg === 'ES256')
    const published = isPublic ? await jwks?.find(kid) : null
    return published ? [published] : unnamed
  }
}

function headOf(token: string): { readonly kid?: string; readonly alg?: string } {
  try {
    const { kid, alg } = decodeProtectedHeader(token)
    return { ...(typeof kid === 'string' && { kid }), ...(typeof alg === 'string' && { alg }) }
  } catch {
    return {}
  }
}

function fromSecret(text: string): VerifyingKey {
  const bytes = toKey(text)
  return { alg: 'HS256', load: once(() => importKey(bytes)) }
}

function fromPublic(keyId: string, key: PublicJwk | string): VerifyingKey {
  const read = typeof key === 'string' ? fromPem(key) : fromJwk(key)
  if (read === null) throw new TypeError(`The public key ${keyId} checks no RS256 or ES256`)
  return read
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
