import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { mapUploadNotes } from '../uploads/memoryUploadNotes.js'
import type { UploadNote, UploadNotes } from '../uploads/UploadNotes.js'
import { writeWhole } from './writeWhole.js'

export type FileUploadNotesOptions = {
  /** Made when it is missing; only these notes are in it. */
  readonly dir: string
}

/** The relay's own ids, and nothing that could climb out of the folder. */
const FILE_ID = /^[A-Za-z0-9_-]{16,64}$/

/** Keeps what is known of uploads in a folder, over restarts: one file each. For one process at a time. */
export function fileUploadNotes({ dir }: FileUploadNotesOptions): UploadNotes {
  let loaded: Promise<UploadNotes> | undefined
  const load = () => {
    loaded ??= readFolder(dir).then((notes) => mapUploadNotes(notes, keep))
    return loaded
  }

  async function keep(id: string, note: UploadNote | undefined): Promise<void> {
    const path = join(dir, `${id}.json`)
    if (note === undefined) return rm(path, { force: true })
    // A note cut by a crash would lose an upload that is there.
    await writeWhole(path, JSON.stringify(note))
  }

  return {
    async create(upload) {
      if (!FILE_ID.test(upload.id)) throw new TypeError('An upload id must be a plain word')
      return (await load()).create(upload)
    },
    find: async (id) => (await load()).find(id),
    change: async (id, change) => (await load()).change(id, change),
    remove: async (id) => (await load()).remove(id),
    countOf: async (owner) => (await load()).countOf(owner),
    expiredAt: async (now) => (await load()).expiredAt(now),
  }
}

async function readFolder(dir: string): Promise<Map<string, UploadNote>> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const notes = new Map<string, UploadNote>()
  for (const name of await readdir(dir)) {
    const id = name.replace(/\.json$/, '')
    if (!name.endsWith('.json') || !FILE_ID.test(id)) continue
    const note = await readNote(join(dir, name))
    if (note?.id === id) notes.set(id, note)
  }
  return notes
}

async function readNote(path: string): Promise<UploadNote | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as UploadNote
  } catch {
    return undefined
  }
}
