import { sha256 } from './sha256.js'

/** ETags of answers. */
export interface Etags {
  /** Strong, and different for each person: a shared cache can never mix two people's answers. */
  of(owner: string, body: string): Promise<string>
}

/** The answer to an idle poll has some 100 characters. */
const LONGEST_KEPT = 512

/**
 * Keeps those of short answers, in bounded memory: an idle poll gets the same one again and again.
 *
 * @param most how many are kept. @default 10,000, some 5 MB
 */
export function createEtags(most = 10_000): Etags {
  // In order of use, so the first ones are those that nobody has used for the longest time.
  const known = new Map<string, string>()

  return {
    async of(owner, body) {
      const text = `${owner}\n${body}`
      const etag = known.get(text) ?? `"${(await sha256(text)).slice(0, 32)}"`
      if (text.length > LONGEST_KEPT) return etag
      known.delete(text)
      known.set(text, etag)
      for (const oldest of known.keys()) {
        if (known.size <= most) break
        known.delete(oldest)
      }
      return etag
    },
  }
}

/** RFC 9110, 13.1.2: `If-None-Match` compares weakly. */
export function isFresh(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  return ifNoneMatch
    .split(',')
    .map((word) => word.trim().replace(/^W\//, ''))
    .some((word) => word === etag || word === '*')
}
