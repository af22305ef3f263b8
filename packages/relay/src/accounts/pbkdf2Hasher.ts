import type { PasswordHasher } from './PasswordHasher.js'

export type Pbkdf2Options = {
  /** @default 600000, as OWASP asks for PBKDF2 with SHA-256 */
  readonly iterations?: number
}

const SALT_BYTES = 16
const FORM = /^pbkdf2-sha256\$(\d{1,8})\$([\w+/=]+)\$([\w+/=]+)$/

/**
 * PBKDF2 with SHA-256 by WebCrypto: it runs wherever the relay does. Where Node is at hand, its
 * scrypt holds out longer against graphics cards: hand in a hasher of your own.
 */
export function pbkdf2Hasher({ iterations = 600_000 }: Pbkdf2Options = {}): PasswordHasher {
  return {
    async hash(password) {
      const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
      const bits = await derive(password, salt, iterations)
      return `pbkdf2-sha256$${iterations}$${toBase64(salt)}$${toBase64(bits)}`
    },
    async verify(password, hash) {
      const [, turns, salt = '', expected = ''] = FORM.exec(hash) ?? []
      if (turns === undefined) return false
      const bits = await derive(password, fromBase64(salt), Number(turns))
      return isSame(bits, fromBase64(expected))
    },
  }
}

async function derive(
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array<ArrayBuffer>> {
  // The same letters typed on another keyboard may be other code points (RFC 8265).
  const bytes = new TextEncoder().encode(password.normalize('NFC'))
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256))
}

/** Looks at each byte, so that its time tells nothing. */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0)
  return difference === 0
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
