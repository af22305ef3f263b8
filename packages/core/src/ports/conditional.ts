import type { Conditional } from './Backend.js'

/** A word for what an answer says: the same for the same, another for another (FNV-1a, twice). */
export function versionOf(value: unknown): string {
  const text = JSON.stringify(value)
  return [0x811c9dc5, 0x9747b28c]
    .map((seed) => {
      let hash = seed
      for (const character of text) {
        hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
      }
      return hash.toString(16).padStart(8, '0')
    })
    .join('')
}

/** An answer with its ETag, or the word that the one with that `etag` still holds. */
export function conditional<T>(
  value: T,
  version: string,
  etag: string | undefined,
): Conditional<T> {
  const now = JSON.stringify(version)
  return etag === now ? { notModified: true } : { value, etag: now }
}
