import type { UploadNote, UploadNotes } from '../../uploads/UploadNotes.js'
import type { NewUpload } from '../../uploads/UploadStore.js'
import { type RedisDoor, script } from './redisDoor.js'

/** KEYS: by expiry, of the owner, by the client's id, the note. The upload that is there then. */
const CREATE = script(`
  local id = ARGV[4] ~= '' and redis.call('GET', KEYS[3]) or false
  if id then
    local same = redis.call('HGETALL', ARGV[5] .. id)
    if #same > 0 then return same end
  end
  redis.call('HSET', KEYS[4], 'upload', ARGV[2])
  redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
  redis.call('SADD', KEYS[2], ARGV[1])
  if ARGV[4] ~= '' then redis.call('SET', KEYS[3], ARGV[1]) end
  return redis.call('HGETALL', KEYS[4])
`)

const CHANGE = script(`
  if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
  return redis.call('HSET', KEYS[1], unpack(ARGV))
`)

/** KEYS: by expiry, the note. */
const REMOVE = script(`
  local text = redis.call('HGET', KEYS[2], 'upload')
  redis.call('ZREM', KEYS[1], ARGV[1])
  redis.call('DEL', KEYS[2])
  return text
`)

/** Forgets the client's id of an upload, unless another one has it by now. */
const FORGET = script(`
  redis.call('SREM', KEYS[1], ARGV[1])
  if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
  return 0
`)

/** For any number of processes. */
export function redisUploadNotes(door: RedisDoor): UploadNotes {
  const noteOf = (id: string) => door.key('upload', id)
  const ownersOf = (owner: string) => door.key('uploads-of', owner)
  const clientsOf = ({ owner, clientId }: NewUpload) =>
    door.key('upload-of', JSON.stringify([owner, clientId]))
  const byExpiry = door.key('uploads')

  async function find(id: string): Promise<UploadNote | undefined> {
    return toNote((await door.ask('HGETALL', noteOf(id))) as Pairs)
  }

  return {
    async create(upload) {
      const { id, owner, clientId, expiresAt } = upload
      const keys = [byExpiry, ownersOf(owner), clientsOf(upload), noteOf(id)]
      const words = [id, JSON.stringify(upload), String(expiresAt), clientId ?? '']
      const found = (await door.run(CREATE, keys, [...words, noteOf('')])) as Pairs
      return toNote(found) as UploadNote
    },
    find,
    async change(id, { ref, usedBy, isWhole }) {
      const words = Object.entries({ ref, usedBy, isWhole: isWhole === true ? '1' : undefined })
      const said = words.flatMap(([name, word]) => (typeof word === 'string' ? [name, word] : []))
      if (said.length > 0) await door.run(CHANGE, [noteOf(id)], said)
    },
    async remove(id) {
      const text = await door.run(REMOVE, [byExpiry, noteOf(id)], [id])
      if (text === null) return
      const upload = JSON.parse(text as string) as NewUpload
      await door.run(FORGET, [ownersOf(upload.owner), clientsOf(upload)], [id])
    },
    async countOf(owner) {
      const ids = (await door.ask('SMEMBERS', ownersOf(owner))) as readonly string[]
      const notes = await Promise.all(ids.map(find))
      return notes.filter((note) => note?.usedBy === null).length
    },
    async expiredAt(now) {
      return (await door.ask('ZRANGEBYSCORE', byExpiry, '-inf', String(now))) as readonly string[]
    },
  }
}

/** A hash as Redis gives it: name, word, name, word; as an object where a client speaks RESP 3. */
type Pairs = readonly string[] | Readonly<Record<string, string>>

function toNote(found: Pairs): UploadNote | undefined {
  const words = Array.isArray(found) ? toObject(found as readonly string[]) : { ...found }
  const { upload, ref = null, usedBy = null, isWhole } = words as Record<string, string>
  if (upload === undefined) return undefined
  return { ...(JSON.parse(upload) as NewUpload), ref, usedBy, isWhole: isWhole === '1' }
}

function toObject(pairs: readonly string[]): Readonly<Record<string, string>> {
  const entries = pairs.flatMap((word, i) => (i % 2 === 0 ? [[word, pairs[i + 1] ?? '']] : []))
  return Object.fromEntries(entries)
}
