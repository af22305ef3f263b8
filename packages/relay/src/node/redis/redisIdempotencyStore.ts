import type { Clock } from '@deskside/core'
import type { Claim, IdempotencyStore } from '../../idempotency/IdempotencyStore.js'
import {
  IDEMPOTENCY_TIMES,
  type IdempotencyTimes,
} from '../../idempotency/shelfIdempotencyStore.js'
import { type RedisDoor, script } from './redisDoor.js'

export type RedisIdempotencyOptions = IdempotencyTimes & {
  readonly clock: Clock
  readonly door: RedisDoor
  /** This process, among all that ever were. */
  readonly processId: string
  /** A process that says nothing for so long is dead, and what it claimed is free again. */
  readonly leaseMs: number
}

/** Redis forgets by its own clock, a while after nobody asks any more. */
const MARGIN_MS = 3_600_000

const CLAIM = script(`
  local row = redis.call('HMGET', KEYS[1],
    'payload', 'leaseUntil', 'claimedUntil', 'until', 'status', 'body')
  local now = tonumber(ARGV[1])
  local isThere = row[1] and tonumber(row[4]) > now
  if isThere then
    local isHeld = tonumber(row[2]) > now and tonumber(row[3]) > now
    if row[5] or isHeld then
      if row[1] ~= ARGV[2] then return {'other_payload'} end
      if not row[5] then return {'running'} end
      return {'done', row[5], row[6]}
    end
  end
  redis.call('SET', KEYS[2], ARGV[1], 'NX')
  local knowsSince = tonumber(redis.call('GET', KEYS[2]))
  redis.call('DEL', KEYS[1])
  redis.call('HSET', KEYS[1], 'payload', ARGV[2], 'holder', ARGV[3], 'leaseUntil', ARGV[4],
    'claimedUntil', ARGV[5], 'until', ARGV[6], 'wasInterrupted', isThere and '1' or '0')
  redis.call('PEXPIRE', KEYS[1], ARGV[8])
  local isUnsure = isThere or now < knowsSince + tonumber(ARGV[7])
  return {'new', isUnsure and '1' or '0'}
`)

const KEEP = script(`
  if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
  redis.call('HSET', KEYS[1], 'status', ARGV[2], 'body', ARGV[3], 'until', ARGV[4])
  return redis.call('PEXPIRE', KEYS[1], ARGV[5])
`)

const GIVE_BACK = script(`
  local row = redis.call('HMGET', KEYS[1], 'holder', 'wasInterrupted')
  if row[1] ~= ARGV[1] then return 0 end
  if ARGV[2] == 'release' and row[2] == '0' then return redis.call('DEL', KEYS[1]) end
  return redis.call('HSET', KEYS[1], 'leaseUntil', '0')
`)

const RENEW = script(`
  for _, key in ipairs(KEYS) do
    if redis.call('HGET', key, 'holder') == ARGV[1] then
      redis.call('HSET', key, 'leaseUntil', ARGV[2])
    end
  end
  return 0
`)

export interface RedisIdempotencyStore extends IdempotencyStore {
  /** Notes since when there is something to know here, unless that is noted already. */
  open(): Promise<void>
  close(): void
}

/** For any number of processes; the clocks of their machines go alike to within a few seconds. */
export function redisIdempotencyStore(options: RedisIdempotencyOptions): RedisIdempotencyStore {
  const { clock, door, processId, leaseMs } = options
  const { keepMs, claimMs } = { ...IDEMPOTENCY_TIMES, ...options }
  const leases = createLeases(options)
  const ttl = String(keepMs + MARGIN_MS)
  const rowOf = (key: string) => door.key('idempotency', key)
  const since = door.key('idempotency-since')

  async function giveBack(key: string, how: 'interrupt' | 'release'): Promise<void> {
    leases.drop(rowOf(key))
    await door.run(GIVE_BACK, [rowOf(key)], [processId, how])
  }

  return {
    async claim(key, payload) {
      const now = clock.now()
      const untils = [now + leaseMs, now + claimMs, now + keepMs, keepMs].map(String)
      const answer = (await door.run(
        CLAIM,
        [rowOf(key), since],
        [String(now), payload, processId, ...untils, ttl],
      )) as readonly string[]
      if (answer[0] === 'new') leases.hold(rowOf(key))
      return toClaim(answer)
    },
    async keep(key, { status, body }) {
      leases.drop(rowOf(key))
      const until = String(clock.now() + keepMs)
      await door.run(KEEP, [rowOf(key)], [processId, String(status), body, until, ttl])
    },
    interrupt: (key) => giveBack(key, 'interrupt'),
    release: (key) => giveBack(key, 'release'),
    async open() {
      await door.ask('SET', since, String(clock.now()), 'NX')
    },
    close: leases.close,
  }
}

/** Says again and again, for as long as there are claims, that this process lives. */
function createLeases({ clock, door, processId, leaseMs }: RedisIdempotencyOptions) {
  const held = new Set<string>()
  let stop: (() => void) | null = null

  function renewLater(): void {
    stop ??= clock.setTimer(() => {
      stop = null
      if (held.size === 0) return
      const until = String(clock.now() + leaseMs)
      // One that could not be renewed is free after its time, and whoever claims it is told.
      void door.run(RENEW, [...held], [processId, until]).catch(() => {})
      renewLater()
    }, leaseMs / 3)
  }

  return {
    hold(row: string): void {
      held.add(row)
      renewLater()
    },
    drop: (row: string) => held.delete(row),
    close(): void {
      held.clear()
      stop?.()
    },
  }
}

function toClaim([state, first, second]: readonly string[]): Claim {
  if (state === 'new') return { state, mayHaveHappened: first === '1' }
  if (state === 'done') return { state, answer: { status: Number(first), body: second ?? '' } }
  return { state: state === 'running' ? 'running' : 'other_payload' }
}
