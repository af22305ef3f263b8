import { createHash } from 'node:crypto'
import { SupportError } from '@deskside/core'
import type { UploadNote, UploadNotes } from '../../uploads/UploadNotes.js'
import type { StoredUpload, UploadStore } from '../../uploads/UploadStore.js'
import { type RedisDoor, script } from './redisDoor.js'

const PIECE_BYTES = 1_048_576

/** The length of what is held is the offset. */
const APPEND = script(`
  if redis.call('STRLEN', KEYS[1]) ~= tonumber(ARGV[1]) then return 'offset_mismatch' end
  return tostring(redis.call('APPEND', KEYS[1], ARGV[2]))
`)

/**
 * For any number of processes. Bytes wait in Redis until a message takes them, so Redis needs memory
 * for what is on its way at once; for large files an object store with `uploadNotes` of the state is
 * the better place.
 */
export function redisUploadStore(door: RedisDoor, notes: UploadNotes): UploadStore {
  const bytesOf = (id: string) => door.key('upload-bytes', id)

  async function toStored({ isWhole: _, ...note }: UploadNote): Promise<StoredUpload> {
    const held =
      note.usedBy === null ? Number(await door.ask('STRLEN', bytesOf(note.id))) : note.size
    return { ...note, offset: held }
  }

  async function take(id: string): Promise<StoredUpload> {
    const note = await notes.find(id)
    if (note === undefined) throw new SupportError('not_found')
    return toStored(note)
  }

  async function read(id: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    await take(id)
    if (from === to) return new Uint8Array()
    const bytes = await door.askBytes('GETRANGE', bytesOf(id), String(from), String(to - 1))
    if (bytes?.length !== to - from) throw new SupportError('file_unreadable')
    return new Uint8Array(bytes)
  }

  async function remove(id: string): Promise<void> {
    await notes.remove(id)
    await door.ask('DEL', bytesOf(id))
  }

  return {
    create: async (upload) => toStored(await notes.create(upload)),
    async find(id) {
      const note = await notes.find(id)
      return note && toStored(note)
    },
    async append(id, offset, bytes) {
      const upload = await take(id)
      if (upload.usedBy !== null) throw new SupportError('offset_mismatch')
      const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      const answer = await door.run(APPEND, [bytesOf(id)], [String(offset), piece])
      if (answer === 'offset_mismatch') throw new SupportError(answer)
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
    setRef: (id, ref) => notes.change(id, { ref }),
    async settle(id, usedBy) {
      await notes.change(id, { usedBy })
      await door.ask('DEL', bytesOf(id))
    },
    remove,
    countOf: (owner) => notes.countOf(owner),
    async sweep(now) {
      for (const id of await notes.expiredAt(now)) await remove(id)
    },
  }
}
