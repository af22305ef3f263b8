import { type Clock, systemClock } from '@deskside/core'
import type { IdempotencyTimes } from '../../idempotency/shelfIdempotencyStore.js'
import type { RelayState } from '../../state/RelayState.js'
import { connectRedis } from './connectRedis.js'
import { redisAccountStore } from './redisAccountStore.js'
import { redisBucketStore } from './redisBucketStore.js'
import { createRedisDoor, type RedisClient } from './redisDoor.js'
import { redisIdempotencyStore } from './redisIdempotencyStore.js'
import { redisNoticeStore } from './redisNoticeStore.js'
import { redisRevocationList } from './redisRevocationList.js'
import { redisUploadNotes } from './redisUploadNotes.js'
import { redisUploadStore } from './redisUploadStore.js'

export type RedisStateOptions = IdempotencyTimes & {
  readonly clock?: Clock
  /** What all names begin with, so that several desks can share one Redis. @default 'deskside' */
  readonly prefix?: string
  /**
   * A relay that says nothing for so long counts as dead: what it had begun may be begun by another
   * one, which is told that it may have happened. Longer than any pause of a living one. @default 15 s
   */
  readonly leaseMs?: number
}

/**
 * Keeps all that relays have to remember in Redis 6.2 or newer, for any number of processes: a key
 * claimed by one is claimed for all, and who signs out at one is signed out at each. Redis keeps it
 * over a restart of its own with `appendonly yes`, and must evict nothing (`maxmemory-policy
 * noeviction`).
 *
 * @param redis `redis://user:password@host:6379/0`, `rediss://…`, or a connected client of the
 * package `redis`, which then stays open when the state is closed
 * @throws `storage_unavailable` where nobody answers there
 */
export async function redisState(
  redis: string | RedisClient,
  options: RedisStateOptions = {},
): Promise<RelayState> {
  const { clock = systemClock(), prefix = 'deskside', leaseMs = 15_000 } = options
  const { client, close } =
    typeof redis === 'string' ? await connectRedis(redis) : { client: redis }
  const door = createRedisDoor(client, prefix)
  const uploadNotes = redisUploadNotes(door)
  const processId = crypto.randomUUID()
  const idempotency = redisIdempotencyStore({ ...options, clock, door, processId, leaseMs })
  const check = async () => {
    await door.ask('PING')
  }
  await idempotency.open()
  return {
    idempotency,
    accounts: redisAccountStore(clock, door),
    buckets: redisBucketStore(clock, door),
    revocations: redisRevocationList(clock, door),
    uploads: redisUploadStore(door, uploadNotes),
    uploadNotes,
    notices: redisNoticeStore(clock, door),
    check,
    async close() {
      idempotency.close()
      await close?.()
    },
  }
}
