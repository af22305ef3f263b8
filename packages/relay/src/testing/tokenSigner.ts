import {
  createHmac,
  createSign,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto'

/** The key of a host's server, and tokens that it signs, any header and payload, right or wrong. */
export interface TokenSigner {
  readonly pem: string
  /** As an identity provider publishes it. */
  jwk(
    keyId: string,
    more?: Readonly<Record<string, unknown>>,
  ): JsonWebKey & { readonly kid: string }
  readonly privateJwk: JsonWebKey
  sign(header: Readonly<Record<string, unknown>>, claims: unknown, hash?: string): string
}

export function tokenSigner(
  kind: 'rsa' | 'ec',
  { bits = 2_048, curve = 'P-256' }: { readonly bits?: number; readonly curve?: string } = {},
): TokenSigner {
  const pair =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: bits })
      : generateKeyPairSync('ec', { namedCurve: curve })
  const publicKey = pair.publicKey as KeyObject
  const privateKey = pair.privateKey as KeyObject
  return {
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    jwk: (keyId, more = {}) => ({ ...publicKey.export({ format: 'jwk' }), kid: keyId, ...more }),
    privateJwk: privateKey.export({ format: 'jwk' }),
    sign(header, claims, hash = 'sha256') {
      const signed = `${encode(header)}.${encode(claims)}`
      const signer = createSign(hash).update(signed)
      const signature = signer.sign({ key: privateKey, dsaEncoding: 'ieee-p1363' }, 'base64url')
      return `${signed}.${signature}`
    },
  }
}

/** A token signed with a shared secret, or with what somebody hopes is taken for one. */
export function signWithSecret(
  header: Readonly<Record<string, unknown>>,
  claims: unknown,
  secret: string | Uint8Array,
): string {
  const signed = `${encode(header)}.${encode(claims)}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
