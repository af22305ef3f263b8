import type { Clock } from '@deskside/core'
import type { Looked, NoticeStore, Watch } from '../../notices/NoticeStore.js'
import { type RedisDoor, script } from './redisDoor.js'

/** KEYS: row, looks by time. What stands there of a look, and since when, stays. */
const WATCH = script(`
  local before = redis.call('HGET', KEYS[1], 'sinceAt')
  redis.call('HSET', KEYS[1], 'watch', ARGV[2], 'sinceAt', before or ARGV[3])
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
  if not before then
    redis.call('HSET', KEYS[1], 'looked', ARGV[5])
    redis.call('ZADD', KEYS[2], ARGV[6], ARGV[1])
  end
  return 1
`)

/** KEYS: looks by time. Names of rows that have gone by themselves go too. */
const CLAIM = script(`
  local found = {}
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])) do
    local row = redis.call('HMGET', ARGV[4] .. id, 'watch', 'sinceAt', 'looked')
    if row[1] then
      redis.call('ZADD', KEYS[1], ARGV[2], id)
      redis.call('HSET', ARGV[4] .. id, 'claimedUntil', ARGV[2])
      redis.call('HDEL', ARGV[4] .. id, 'hastenedAt')
      for i = 1, 3 do found[#found + 1] = row[i] end
    else
      redis.call('ZREM', KEYS[1], id)
    end
  end
  return found
`)

/** KEYS: row, looks by time. Who was hastened during the look is due at once. */
const SAVE = script(`
  if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
  local lookAt = ARGV[3]
  local hastenedAt = redis.call('HGET', KEYS[1], 'hastenedAt')
  if hastenedAt and tonumber(hastenedAt) < tonumber(lookAt) then lookAt = hastenedAt end
  redis.call('HSET', KEYS[1], 'looked', ARGV[2])
  redis.call('HDEL', KEYS[1], 'claimedUntil', 'hastenedAt')
  redis.call('ZADD', KEYS[2], lookAt, ARGV[1])
  return 1
`)

/** KEYS: looks by time. Whoever is being looked at comes again after that look. */
const HASTEN = script(`
  local ids = ARGV[2] ~= '' and { ARGV[2] } or redis.call('ZRANGE', KEYS[1], 0, -1)
  for _, id in ipairs(ids) do
    local claimedUntil = redis.call('HGET', ARGV[3] .. id, 'claimedUntil')
    if claimedUntil and tonumber(claimedUntil) > tonumber(ARGV[1]) then
      redis.call('HSET', ARGV[3] .. id, 'hastenedAt', ARGV[1])
    else
      redis.call('ZADD', KEYS[1], 'XX', ARGV[1], id)
    end
  end
  return #ids
`)

/** For any number of processes: each person is looked after by one of them at a time. */
export function redisNoticeStore(clock: Clock, door: RedisDoor): NoticeStore {
  const byTime = door.key('notices')
  const rowOf = (id: string) => door.key('notice', id)

  return {
    async watch(watch, first) {
      const { id, sinceAt, endsAt } = watch
      const ttl = String(Math.max(1, Math.ceil(endsAt - clock.now())))
      const look = [JSON.stringify(first), String(first.lookAt)]
      const words = [id, JSON.stringify(watch), String(sinceAt), ttl, ...look]
      await door.run(WATCH, [rowOf(id), byTime], words)
    },
    async claimDue(now, until, most) {
      const words = [String(now), String(until), String(most), rowOf('')]
      const found = (await door.run(CLAIM, [byTime], words)) as readonly string[]
      const claimed: { readonly watch: Watch; readonly looked: Looked }[] = []
      for (let i = 0; i < found.length; i += 3) {
        const watch = JSON.parse(found[i] ?? '') as Watch
        const looked = JSON.parse(found[i + 2] ?? '') as Looked
        claimed.push({ watch: { ...watch, sinceAt: Number(found[i + 1]) }, looked })
      }
      return claimed
    },
    async save(id, looked) {
      await door.run(SAVE, [rowOf(id), byTime], [id, JSON.stringify(looked), String(looked.lookAt)])
    },
    async hasten(id, now) {
      await door.run(HASTEN, [byTime], [String(now), id ?? '', rowOf('')])
    },
  }
}
