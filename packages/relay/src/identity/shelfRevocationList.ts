import type { Shelves } from '../state/Shelf.js'
import type { RevocationList } from './RevocationList.js'

/** A token is taken for as long after its end (`jwtAuthenticator`), so it is refused for as long. */
export const LEEWAY_MS = 60_000

export function shelfRevocationList(shelves: Shelves): RevocationList {
  const revoked = shelves.shelf<{ readonly until: number }>('revoked tokens', {
    endsAt: ({ until }) => until,
  })
  return {
    revoke: (tokenId, expiresAt) => revoked.put(tokenId, { until: expiresAt + LEEWAY_MS }),
    isRevoked: async (tokenId) => tokenId !== undefined && revoked.get(tokenId) !== undefined,
  }
}
