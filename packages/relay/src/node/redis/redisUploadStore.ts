import { createHash } from 'node:crypto'
import { SupportError } from '@deskside/core'
import type { NewUpload, StoredUpload, UploadStore } from '../../uploads/UploadStore.js'
import { type RedisDoor, script } from './redisDoor.js'

const PIECE_BYTES = 1_048_576

/** KEYS: by expiry, of the owner, by the client's id, note, bytes. */
const CREATE = script(`
  local id = ARGV[4] ~= '' and redis.call('GET', KEYS[3]) or false
  if id and redis.call('EXISTS', ARGV[5] .. id) == 1 then return id end
  redis.call('HSET', KEYS[4], 'upload', ARGV[2])
  redis.call('SET', KEYS[5], '')
  redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
  redis.call('SADD', KEYS[2], ARGV[1])
  if ARGV[4] ~= '' then redis.call('SET', KEYS[3], ARGV[1]) end
  return ARGV[1]
`)

/** KEYS: note, bytes. The length of what is held is the offset. */
const APPEND = script(`
  if redis.call('EXISTS', KEYS[1]) == 0 then return 'not_found' end
  if redis.call('STRLEN', KEYS[2]) ~= tonumber(ARGV[1]) then return 'offset_mismatch' end
  return tostring(redis.call('APPEND', KEYS[2], ARGV[2]))
`)

const FIND = script(`
  local note = redis.call('HMGET', KEYS[1], 'upload', 'ref', 'usedBy')
  if not note[1] then return false end
  return {note[1], note[2] or '', note[3] or '', tostring(redis.call('STRLEN', KEYS[2]))}
`)

const SET = script(`
  if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
  return 1
`)

/** KEYS: by expiry, note, bytes. */
const REMOVE = script(`
  local text = redis.call('HGET', KEYS[2], 'upload')
  redis.call('ZREM', KEYS[1], ARGV[1])
  redis.call('DEL', KEYS[2], KEYS[3])
  return text or ''
`)

/**
 * For any number of processes. Bytes wait in Redis until a message takes them, so Redis needs memory
 * for what is on its way at once; for large files an S3 store is the better place.
 */
export function redisUploadStore(door: RedisDoor): UploadStore {
  const noteOf = (id: string) => door.key('upload', id)
  const bytesOf = (id: string) => door.key('upload-bytes', id)
  const ownersOf = (owner: string) => door.key('uploads-of', owner)
  const clientsOf = ({ owner, clientId }: NewUpload) =>
    door.key('upload-of', JSON.stringify([owner, clientId]))
  const byExpiry = door.key('uploads')

  async function find(id: string): Promise<StoredUpload | undefined> {
    const found = (await door.run(FIND, [noteOf(id), bytesOf(id)], [])) as readonly string[] | null
    if (found === null) return undefined
    const [text = '', ref = '', usedBy = '', held] = found
    const upload = JSON.parse(text) as NewUpload
    return {
      ...upload,
      offset: usedBy === '' ? Number(held) : upload.size,
      ref: ref === '' ? null : ref,
      usedBy: usedBy === '' ? null : usedBy,
    }
  }

  async function take(id: string): Promise<StoredUpload> {
    const upload = await find(id)
    if (upload === undefined) throw new SupportError('not_found')
    return upload
  }

  async function read(id: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    await take(id)
    if (from === to) return new Uint8Array()
    const bytes = await door.askBytes('GETRANGE', bytesOf(id), String(from), String(to - 1))
    if (bytes?.length !== to - from) throw new SupportError('file_unreadable')
    return new Uint8Array(bytes)
  }

  async function set(id: string, name: 'ref' | 'usedBy', word: string): Promise<void> {
    if ((await door.run(SET, [noteOf(id)], [name, word])) === 0) throw new SupportError('not_found')
  }

  async function remove(id: string): Promise<void> {
    const text = await door.run(REMOVE, [byExpiry, noteOf(id), bytesOf(id)], [id])
    if (text === '') return
    const upload = JSON.parse(text as string) as NewUpload
    await door.ask('SREM', ownersOf(upload.owner), id)
    if (upload.clientId !== null) await door.ask('DEL', clientsOf(upload))
  }

  return {
    async create(upload) {
      const { id, owner, clientId, expiresAt } = upload
      const keys = [byExpiry, ownersOf(owner), clientsOf(upload), noteOf(id), bytesOf(id)]
      const words = [id, JSON.stringify(upload), String(expiresAt), clientId ?? '']
      return take((await door.run(CREATE, keys, [...words, door.key('upload', '')])) as string)
    },
    find,
    async append(id, offset, bytes) {
      const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      const answer = await door.run(APPEND, [noteOf(id), bytesOf(id)], [String(offset), piece])
      if (answer === 'not_found' || answer === 'offset_mismatch') throw new SupportError(answer)
      return Number(answer)
    },
    read,
    async sha256(id) {
      const { offset } = await take(id)
      const hash = createHash('sha256')
      for (let from = 0; from < offset; from += PIECE_BYTES) {
        hash.update(await read(id, from, Math.min(offset, from + PIECE_BYTES)))
      }
      return hash.digest('hex')
    },
    setRef: (id, ref) => set(id, 'ref', ref),
    async settle(id, usedBy) {
      await set(id, 'usedBy', usedBy)
      await door.ask('DEL', bytesOf(id))
    },
    remove,
    async countOf(owner) {
      const ids = (await door.ask('SMEMBERS', ownersOf(owner))) as readonly string[]
      const uploads = await Promise.all(ids.map(find))
      return uploads.filter((upload) => upload?.usedBy === null).length
    },
    async sweep(now) {
      const words = [byExpiry, '-inf', String(now)]
      const ids = (await door.ask('ZRANGEBYSCORE', ...words)) as readonly string[]
      for (const id of ids) await remove(id)
    },
  }
}
