import { sha256 } from '../http/sha256.js'

const SHORTEST_SECRET_BYTES = 32

/** What the relay derives from the one secret of its accounts, each for one purpose. */
export interface Secrets {
  /**
   * Signs access tokens. Derived, so that a host that hands in the secret of its own tokens does
   * not make an authenticator that takes ours without asking whether the session has ended.
   */
  tokenSecret(): Promise<string>
  sign(text: string): Promise<string>
  /** In constant time. */
  isSigned(text: string, signature: string): Promise<boolean>
}

/** @throws TypeError where the secret has fewer than 32 bytes */
export function createSecrets(secret: string): Secrets {
  const bytes = new TextEncoder().encode(secret)
  if (bytes.length < SHORTEST_SECRET_BYTES) {
    throw new TypeError(`The secret of accounts needs ${SHORTEST_SECRET_BYTES} bytes or more`)
  }
  const how = { name: 'HMAC', hash: 'SHA-256' }
  let imported: Promise<CryptoKey> | undefined
  let derived: Promise<string> | undefined
  const key = () => {
    imported ??= crypto.subtle.importKey('raw', bytes, how, false, ['sign', 'verify'])
    return imported
  }
  const sign = async (purpose: string, text: string) =>
    toBase64url(
      new Uint8Array(await crypto.subtle.sign('HMAC', await key(), toBytes(purpose, text))),
    )

  return {
    tokenSecret() {
      derived ??= sign('access tokens', '')
      return derived
    },
    sign: (text) => sign('refresh tokens', text),
    async isSigned(text, signature) {
      const given = fromBase64url(signature)
      return given === null
        ? false
        : crypto.subtle.verify('HMAC', await key(), given, toBytes('refresh tokens', text))
    },
  }
}

/** A word of 256 random bits, for links. */
export function randomWord(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(32)))
}

/** What may be kept of such a word: who reads the store can not follow the link. */
export function digestOf(word: string): Promise<string> {
  return sha256(`deskside link\n${word}`)
}

function toBytes(purpose: string, text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`deskside ${purpose}\n${text}`)
}

function toBase64url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]{1,200}$/.test(text)) return null
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}
