import type { Clock } from '@deskside/core'
import type { BucketStore } from '../../limits/BucketStore.js'
import { type RedisDoor, script } from './redisDoor.js'

/** As `takeOne`, for all buckets in one step; numbers as text, because Lua cuts them off. */
const TAKE = script(`
  local now = tonumber(ARGV[1])
  local wait = 0
  local fullAt = {}
  for i, key in ipairs(KEYS) do
    local burst, every = tonumber(ARGV[2 * i]), tonumber(ARGV[2 * i + 1])
    local before = tonumber(redis.call('GET', key) or ARGV[1])
    fullAt[i] = math.max(before, now) + every
    local early = fullAt[i] - now - burst * every
    if early >= 0.001 then wait = math.max(wait, math.ceil(early)) end
  end
  if wait > 0 then return string.format('%.0f', wait) end
  for i, key in ipairs(KEYS) do
    local ttl = string.format('%.0f', math.ceil(fullAt[i] - now) + 1000)
    redis.call('SET', key, string.format('%.17g', fullAt[i]), 'PX', ttl)
  end
  return '0'
`)

/** For any number of processes. */
export function redisBucketStore(clock: Clock, door: RedisDoor): BucketStore {
  const rowOf = (key: string) => door.key('bucket', key)
  return {
    async take(buckets) {
      const sizes = buckets.flatMap(({ burst, everyMs }) => [String(burst), String(everyMs)])
      const rows = buckets.map(({ key }) => rowOf(key))
      return Number(await door.run(TAKE, rows, [String(clock.now()), ...sizes]))
    },
    async refill(key) {
      await door.ask('DEL', rowOf(key))
    },
  }
}
