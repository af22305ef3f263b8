import type { Clock } from '@deskside/core'
import { type RedisDoor, script } from './redisDoor.js'

/** Rows of one kind as JSON, with sets of ids by which they are found. */
export interface RedisShelf<T> {
  find(id: string): Promise<T | null>
  put(id: string, row: T): Promise<void>
  /** In one step: puts it where there is none. @returns the one that is there then */
  putFirst(id: string, row: T): Promise<T>
  /** In one step: puts it where the one that is there is, as JSON, this one. */
  replace(id: string, before: T, row: T): Promise<boolean>
  /** In one step: finds and removes it. */
  take(id: string): Promise<T | null>
  /** Rows that were put under this word. */
  under(word: string): Promise<readonly (readonly [id: string, row: T])[]>
}

export type RedisShelfRules<T> = {
  /** Milliseconds, as `Clock.now()`. @default never */
  readonly endsAt?: (row: T) => number
  /** A word by which rows are looked for; always the same for one id. */
  readonly under?: (row: T) => string
}

const PUT = script(`
  if ARGV[4] == 'first' and redis.call('EXISTS', KEYS[1]) == 1 then
    return redis.call('GET', KEYS[1])
  end
  if ARGV[4] == 'replace' and redis.call('GET', KEYS[1]) ~= ARGV[5] then return false end
  redis.call('SET', KEYS[1], ARGV[1])
  if ARGV[2] ~= '' then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
  if KEYS[2] then
    redis.call('SADD', KEYS[2], ARGV[3])
    if ARGV[2] ~= '' then
      local left = redis.call('PTTL', KEYS[2])
      if left < tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[2], ARGV[2]) end
    end
  end
  return ARGV[1]
`)

/** Ids whose rows have gone by themselves go from the set when it is read. */
const UNDER = script(`
  local found = {}
  for _, id in ipairs(redis.call('SMEMBERS', KEYS[1])) do
    local row = redis.call('GET', ARGV[1] .. id)
    if row then
      found[#found + 1] = id
      found[#found + 1] = row
    else
      redis.call('SREM', KEYS[1], id)
    end
  end
  return found
`)

export function createRedisShelf<T>(
  { clock, door }: { readonly clock: Clock; readonly door: RedisDoor },
  name: string,
  rules: RedisShelfRules<T> = {},
): RedisShelf<T> {
  const { endsAt = () => Infinity } = rules
  const rowOf = (id: string) => door.key(name, id)
  const read = (text: unknown): T | null => {
    const row = typeof text === 'string' ? (JSON.parse(text) as T) : null
    return row !== null && endsAt(row) > clock.now() ? row : null
  }

  async function put(id: string, row: T, how: string, before = ''): Promise<unknown> {
    const ttlMs = endsAt(row) - clock.now()
    if (ttlMs <= 0) return null
    const word = rules.under?.(row)
    const keys = [rowOf(id), ...(word === undefined ? [] : [door.key(`${name}-under`, word)])]
    const ttl = ttlMs === Infinity ? '' : String(Math.ceil(ttlMs))
    return door.run(PUT, keys, [JSON.stringify(row), ttl, id, how, before])
  }

  return {
    find: async (id) => read(await door.ask('GET', rowOf(id))),
    async put(id, row) {
      await put(id, row, 'any')
    },
    putFirst: async (id, row) => read(await put(id, row, 'first')) ?? row,
    replace: async (id, before, row) =>
      (await put(id, row, 'replace', JSON.stringify(before))) !== null,
    take: async (id) => read(await door.ask('GETDEL', rowOf(id))),
    async under(word) {
      const found = (await door.run(
        UNDER,
        [door.key(`${name}-under`, word)],
        [door.key(name, '')],
      )) as readonly string[]
      const pairs: (readonly [string, T])[] = []
      for (let i = 0; i < found.length; i += 2) {
        const row = read(found[i + 1])
        if (row !== null) pairs.push([found[i] ?? '', row])
      }
      return pairs
    },
  }
}
