import { type Draft, type DraftKey, isDraftEmpty } from '../model/draft.js'
import { type DraftRow, readDraftRow } from '../model/draftRow.js'
import type { Storage } from '../ports/Storage.js'

export type Saved = 'kept' | 'memory'

/** One person's row for one form on this device. A row of a newer build is never touched. */
export interface DraftDevice {
  read(): Promise<Draft | 'newer' | null>
  write(draft: Draft): Promise<Saved>
  /** @returns `false` if another tab has begun another text there, which stays */
  remove(gone: Draft): Promise<boolean>
  /** Writes where nothing is typed. @returns `null` if something is */
  place(draft: Draft, isFree: () => boolean): Promise<Saved | null>
  /** Writes what becomes of the row, in one step with reading it. */
  merge(change: (found: Draft | null) => Draft): Promise<unknown>
}

export function createDraftDevice(storage: Storage, scope: string, key: DraftKey): DraftDevice {
  const rowKey = `draft/${scope}/${key}`
  const toRow = (draft: Draft): DraftRow => ({ version: 1, draft })

  return {
    read: async () => readDraftRow(await storage.get(rowKey), key),
    async write(draft) {
      return (await storage.set(rowKey, toRow(draft))) === 'kept' ? 'kept' : 'memory'
    },
    async remove(gone) {
      let isOther = false
      await storage.update<unknown>(rowKey, (stored) => {
        const found = readDraftRow(stored, key)
        isOther = found === 'newer' || (found !== null && found.id !== gone.id)
        return isOther ? stored : undefined
      })
      return !isOther
    },
    async place(draft, isFree) {
      let isTaken = true
      const mode = await storage.update<unknown>(rowKey, (stored) => {
        const found = readDraftRow(stored, key)
        const isEmpty = found === null || (found !== 'newer' && isDraftEmpty(found))
        isTaken = !isEmpty || !isFree()
        return isTaken ? stored : toRow(draft)
      })
      if (isTaken) return null
      return mode === 'kept' ? 'kept' : 'memory'
    },
    merge: (change) =>
      storage.update<unknown>(rowKey, (stored) => {
        const found = readDraftRow(stored, key)
        return found === 'newer' ? stored : toRow(change(found))
      }),
  }
}
