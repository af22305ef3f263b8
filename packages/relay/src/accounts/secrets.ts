import { base64url } from 'jose'
import { sha256 } from '../http/sha256.js'
import { toKey } from '../identity/keyring.js'
import { once } from '../identity/once.js'

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
  const bytes = toKey(secret, 'accounts')
  const how = { name: 'HMAC', hash: 'SHA-256' }
  const key = once(() => crypto.subtle.importKey('raw', bytes, how, false, ['sign', 'verify']))
  const sign = async (purpose: string, text: string) =>
    base64url.encode(
      new Uint8Array(await crypto.subtle.sign('HMAC', await key(), toBytes(purpose, text))),
    )

  return {
    tokenSecret: once(() => sign('access tokens', '')),
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
  return base64url.encode(crypto.getRandomValues(new Uint8Array(32)))
}

/** What may be kept of such a word: who reads the store can not follow the link. */
export function digestOf(word: string): Promise<string> {
  return sha256(`deskside link\n${word}`)
}

function toBytes(purpose: string, text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`deskside ${purpose}\n${text}`)
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(base64url.decode(text))
  } catch {
    return null
  }
}
