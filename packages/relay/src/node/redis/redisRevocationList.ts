import type { Clock } from '@deskside/core'
import type { RevocationList } from '../../identity/RevocationList.js'
import { LEEWAY_MS } from '../../identity/shelfRevocationList.js'
import type { RedisDoor } from './redisDoor.js'

/** For any number of processes. */
export function redisRevocationList(clock: Clock, door: RedisDoor): RevocationList {
  const rowOf = (tokenId: string) => door.key('revoked', tokenId)
  return {
    async revoke(tokenId, expiresAt) {
      const until = expiresAt + LEEWAY_MS
      const ttlMs = until - clock.now()
      if (ttlMs > 0) await door.ask('SET', rowOf(tokenId), String(until), 'PX', String(ttlMs))
    },
    async isRevoked(tokenId) {
      if (tokenId === undefined) return false
      const until = (await door.ask('GET', rowOf(tokenId))) as string | null
      return until !== null && Number(until) > clock.now()
    },
  }
}
