import type { UploadNote, UploadNotes } from './UploadNotes.js'

/** For one process; bytes of an earlier one are nobody's then. */
export function memoryUploadNotes(): UploadNotes {
  return mapUploadNotes(new Map(), async () => {})
}

/**
 * @param notes what is known, by id
 * @param keep called after each change of one, with `undefined` for one that is gone
 */
export function mapUploadNotes(
  notes: Map<string, UploadNote>,
  keep: (id: string, note: UploadNote | undefined) => Promise<void>,
): UploadNotes {
  const all = () => [...notes.values()]
  return {
    async create(upload) {
      const same = all().find(
        ({ owner, clientId }) =>
          clientId !== null && clientId === upload.clientId && owner === upload.owner,
      )
      if (same !== undefined) return same
      const note = { ...upload, ref: null, usedBy: null, isWhole: false }
      // Known before it is kept: a creation sent twice at once must find it.
      notes.set(upload.id, note)
      try {
        await keep(upload.id, note)
      } catch (cause) {
        notes.delete(upload.id)
        throw cause
      }
      return note
    },
    find: async (id) => notes.get(id),
    async change(id, change) {
      const note = notes.get(id)
      if (note === undefined) return
      const next = { ...note, ...change }
      notes.set(id, next)
      await keep(id, next)
    },
    async remove(id) {
      if (notes.delete(id)) await keep(id, undefined)
    },
    countOf: async (owner) =>
      all().filter((note) => note.owner === owner && note.usedBy === null).length,
    expiredAt: async (now) => all().flatMap(({ id, expiresAt }) => (expiresAt <= now ? [id] : [])),
  }
}
