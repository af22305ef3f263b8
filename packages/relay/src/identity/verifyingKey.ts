import { once } from './once.js'

/** A key and the one way in which it is used: a token does not choose how it is checked. */
export type VerifyingKey = {
  readonly alg: 'HS256' | 'RS256' | 'ES256'
  readonly load: () => Promise<CryptoKey>
}

const SMALLEST_RSA_BITS = 2_048
const IMPORTS = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
} as const
/** rsaEncryption, and id-ecPublicKey over prime256v1 (RFC 3279, RFC 5480), as they stand in an SPKI. */
const OIDS = { RS256: '06092a864886f70d010101', ES256: '06072a8648ce3d020106082a8648ce3d030107' }
const TOO_SMALL = `An RSA key of tokens needs ${SMALLEST_RSA_BITS} bits or more`

/** What of a JWK is looked at; all else of it is left alone. */
export type PublicJwk = {
  readonly kty?: unknown
  readonly kid?: unknown
  readonly alg?: unknown
  readonly use?: unknown
  readonly key_ops?: unknown
  readonly crv?: unknown
  readonly n?: unknown
  readonly e?: unknown
  readonly x?: unknown
  readonly y?: unknown
}

/**
 * A published key (RFC 7517): RSA of 2048 bits or more for RS256, P-256 for ES256. `null` for
 * anything else, also for keys that encrypt, secret ones and those that name another algorithm.
 */
export function fromJwk(jwk: PublicJwk): VerifyingKey | null {
  const alg = algOf(jwk)
  if (alg === null || 'd' in jwk || !isForSignatures(jwk)) return null
  if (jwk.alg !== undefined && jwk.alg !== alg) return null
  const { kty, n, e, crv, x, y } = jwk
  const parts = alg === 'RS256' ? { kty, n, e } : { kty, crv, x, y }
  if (Object.values(parts).some((part) => typeof part !== 'string')) return null
  if (alg === 'RS256' && bitsOf(n as string) < SMALLEST_RSA_BITS) return null
  const load = () =>
    crypto.subtle.importKey('jwk', parts as JsonWebKey, IMPORTS[alg], false, ['verify'])
  return { alg, load: once(load) }
}

/**
 * A public key as `openssl` writes it (PEM, SPKI): RSA is RS256, P-256 is ES256.
 *
 * @throws TypeError for any other text, above all for a private key
 */
export function fromPem(pem: string): VerifyingKey {
  const [, body = ''] = /^\s*-----BEGIN PUBLIC KEY-----([\w+/=\s]+)-----END/.exec(pem) ?? []
  const bytes = Uint8Array.from(atob(body.replace(/\s/g, '')), (one) => one.charCodeAt(0))
  const head = Array.from(bytes.subarray(0, 32), (byte) => byte.toString(16).padStart(2, '0'))
  const alg = Object.entries(OIDS).find(([, oid]) => head.join('').includes(oid))?.[0]
  if (alg !== 'RS256' && alg !== 'ES256') {
    throw new TypeError('A public key is PEM (BEGIN PUBLIC KEY) of RSA or of P-256')
  }
  // Its modulus is most of it; how long exactly only shows when it is read.
  if (alg === 'RS256' && bytes.length * 8 < SMALLEST_RSA_BITS) throw new TypeError(TOO_SMALL)
  return {
    alg,
    load: once(() => importBigEnough(bytes, alg)),
  }
}

async function importBigEnough(
  spki: Uint8Array<ArrayBuffer>,
  alg: 'RS256' | 'ES256',
): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('spki', spki, IMPORTS[alg], false, ['verify'])
  const { modulusLength = SMALLEST_RSA_BITS } = key.algorithm as Partial<RsaHashedKeyAlgorithm>
  if (modulusLength < SMALLEST_RSA_BITS) throw new TypeError(TOO_SMALL)
  return key
}

function algOf({ kty, crv }: PublicJwk): 'RS256' | 'ES256' | null {
  if (kty === 'RSA') return 'RS256'
  return kty === 'EC' && crv === 'P-256' ? 'ES256' : null
}

function isForSignatures({ use, key_ops: verbs }: PublicJwk): boolean {
  const isUse = use === undefined || use === 'sig'
  return isUse && (verbs === undefined || (Array.isArray(verbs) && verbs.includes('verify')))
}

/** Of base64url; leading zeros are none (RFC 7518, 6.3.1.1). */
function bitsOf(modulus: string): number {
  return Math.floor((modulus.replace(/^A+/, '').length * 6) / 8) * 8
}
