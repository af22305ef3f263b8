import type { JWTPayload } from 'jose'
import type { VerifyingKey } from './verifyingKey.js'

/** Tokens whose signature was right, so that a page which polls is not computed anew each time. */
export interface VerifiedTokens {
  /** The claims, where one of these very keys has checked this token before. */
  find(token: string, keys: readonly VerifyingKey[]): JWTPayload | undefined
  keep(token: string, key: VerifyingKey, claims: JWTPayload): void
}

/** A token of a person with an organisation, a plan and roles has some 500 characters. */
const LONGEST_KEPT = 2_048

/**
 * Keeps the last ones in bounded memory: 10,000, some 10 MB.
 *
 * It says only that a signature is right, which does not change. A key that was withdrawn, or read
 * anew, is another key; time and revocation are looked at each time by whoever asks.
 *
 * @param most how many are kept. @default 10,000
 */
export function createVerifiedTokens(most = 10_000): VerifiedTokens {
  // In order of use, so the first ones are those that nobody has used for the longest time.
  const known = new Map<string, { readonly key: VerifyingKey; readonly claims: JWTPayload }>()

  return {
    find(token, keys) {
      const found = known.get(token)
      if (found === undefined) return undefined
      known.delete(token)
      if (!keys.includes(found.key)) return undefined
      known.set(token, found)
      return found.claims
    },
    keep(token, key, claims) {
      if (token.length > LONGEST_KEPT) return
      known.set(token, { key, claims })
      for (const oldest of known.keys()) {
        if (known.size <= most) break
        known.delete(oldest)
      }
    },
  }
}
