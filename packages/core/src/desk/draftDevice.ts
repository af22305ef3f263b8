import { type Draft, type DraftAttachment, type DraftKey, isDraftEmpty } from '../model/draft.js'
import { type MergedDraft, mergeDrafts } from '../model/draftMerge.js'
import { type DraftRow, draftFingerprint, readDraftRow } from '../model/draftRow.js'
import type { Storage } from '../ports/Storage.js'

export type Saved = 'kept' | 'memory'

/** One person's row for one form on this device. A row of a newer build is never touched. */
export interface DraftDevice {
  read(): Promise<Draft | 'newer' | null>
  /**
   * Writes it, joined in one step with what another tab has written since.
   *
   * @param base what this tab has last seen there
   */
  write(draft: Draft, base: Draft | null): Promise<MergedDraft & { readonly saved: Saved }>
  /** @returns `false` if another tab has begun another text there, which stays */
  remove(gone: Draft): Promise<boolean>
  /** Leaves this twin of it there, unless another tab was faster. @returns what lies there now */
  rename(draft: Draft, twin: Draft): Promise<Draft | 'newer' | null>
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
    async write(draft, base) {
      let merged: MergedDraft = { draft, displaced: null }
      let isNewer = false
      const mode = await storage.update<unknown>(rowKey, (stored) => {
        const found = readDraftRow(stored, key)
        isNewer = found === 'newer'
        if (found === 'newer') return stored
        merged = found ? mergeDrafts(base, draft, found) : { draft, displaced: null }
        return toRow(merged.draft)
      })
      return { ...merged, saved: mode === 'kept' && !isNewer ? 'kept' : 'memory' }
    },
    async remove(gone) {
      let isOther = false
      await storage.update<unknown>(rowKey, (stored) => {
        const found = readDraftRow(stored, key)
        isOther = found === 'newer' || (found !== null && !isSame(found, gone))
        return isOther ? stored : undefined
      })
      return !isOther
    },
    async rename(draft, { id, attachments }) {
      let found: Draft | 'newer' | null = null
      await storage.update<unknown>(rowKey, (stored) => {
        found = readDraftRow(stored, key)
        if (found === null || found === 'newer' || !isSame(found, draft)) return stored
        const isLeft = (file: DraftAttachment) => attachments.some((one) => one.id === file.id)
        found = { ...found, id, attachments: found.attachments.filter(isLeft) }
        return toRow(found)
      })
      return found
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

function isSame(one: Draft, other: Draft): boolean {
  return one.id === other.id && draftFingerprint(one) === draftFingerprint(other)
}
