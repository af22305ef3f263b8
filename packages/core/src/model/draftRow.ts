import { type Draft, type DraftKey, emptyDraft } from './draft.js'
import { fingerprint } from './scope.js'

/** How a draft lies on the device. A newer build counts `version` up when it changes the shape. */
export type DraftRow = { readonly version: 1; readonly draft: Draft }

/**
 * Reads what lies on the device.
 *
 * @returns `newer` for a row of a newer build: it is left as it is; `null` for nothing or garbage
 */
export function readDraftRow(row: unknown, key: DraftKey): Draft | 'newer' | null {
  if (!isObject(row)) return null
  if (typeof row.version === 'number' && row.version > 1) return 'newer'
  const { draft } = row
  if (!isObject(draft) || typeof draft.id !== 'string' || !Array.isArray(draft.attachments)) {
    return null
  }
  if (typeof draft.subject !== 'string' || typeof draft.body !== 'string') return null
  return { ...emptyDraft(key, draft.id, 0), ...draft, key }
}

/** Equal for two drafts in which a person has typed and chosen the same. */
export function draftFingerprint(draft: Draft): string {
  const { id, key, updatedAt, attachments, ...typed } = draft
  return fingerprint([key, typed, attachments.map((attachment) => attachment.id)])
}

export function contentOf(draft: Draft): { readonly id: string; readonly content: string } {
  return { id: draft.id, content: draftFingerprint(draft) }
}

/**
 * The id of a text that has stayed behind while another one was sent under its id: the same in
 * every tab that comes to hold it, so that it is one text.
 */
export function idOfTwin(draft: Draft): string {
  return draft.id.slice(0, -12) + draftFingerprint(draft).slice(-12)
}

/** What stays behind of a draft when another text is sent under its id, with these files. */
export function twinOf(draft: Draft, sentFiles: readonly string[]): Draft {
  const attachments = draft.attachments.filter((each) => !sentFiles.includes(each.id))
  return { ...draft, id: idOfTwin(draft), attachments }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
