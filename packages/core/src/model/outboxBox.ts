import { type Draft, ticketIdOf } from './draft.js'
import { contentOf, twinOf } from './draftRow.js'
import type { Submission } from './submission.js'

/** Which client works on a row; over when it is not renewed. */
export type Lease = { readonly owner: string; readonly until: number }

export type OutboxRow = Submission & {
  readonly lease: Lease | null
  /** The fingerprint of the text as it was typed. */
  readonly content: string
  /** Did the server name the wait? Then nothing but a person shortens it. */
  readonly isServerPaced: boolean
  /** May the server have it already? A try whose text was out ended without a clear answer. */
  readonly isDoubtful: boolean
  /** Was it typed in a form, into which a refused text goes back? */
  readonly hasForm: boolean
}

/** A text under its id, as a fingerprint of what was typed. */
export type Done = {
  readonly id: string
  readonly content: string
  /** Ids of the files that went along, if any did. */
  readonly files?: readonly string[]
}

/**
 * Was it sent, or is it about to be? `other`: another text was, under its id. Two tabs had one
 * draft, and one of them was sent before the other heard of it.
 */
export type Sight = 'unseen' | 'seen' | 'other'

/** All that is on its way, under one key: what must change together lies together. */
export type OutboxBox = {
  readonly version: 1
  /** Oldest first. */
  readonly rows: readonly OutboxRow[]
  /** The last ones that were delivered: a stale tab cannot send them again. */
  readonly done: readonly Done[]
}

export const EMPTY_BOX: OutboxBox = { version: 1, rows: [], done: [] }

/** The key on the device and the channel between tabs. */
export function outboxName(scope: string): string {
  return `outbox/${scope}`
}

/** @returns `newer` for what a newer build left: it is not touched; garbage is an empty box */
export function readOutboxBox(value: unknown): OutboxBox | 'newer' {
  const box = value as Partial<OutboxBox> | undefined | null
  if (typeof box?.version === 'number' && box.version > 1) return 'newer'
  if (!Array.isArray(box?.rows) || !Array.isArray(box.done)) return EMPTY_BOX
  return box as OutboxBox
}

export function sightOf({ rows, done }: OutboxBox, { id, content }: Done): Sight {
  const found = [...rows, ...done].find((each) => each.id === id)
  if (!found) return 'unseen'
  return found.content === content ? 'seen' : 'other'
}

/**
 * What of a draft has not left yet: the draft itself; nothing; or, where another text went under
 * its id, a draft of its own, without the files that went along.
 */
export function unsentOf(box: OutboxBox, draft: Draft): Draft | null {
  const sight = sightOf(box, contentOf(draft))
  if (sight !== 'other') return sight === 'seen' ? null : draft
  const row = box.rows.find(({ id }) => id === draft.id)
  const done = box.done.find(({ id }) => id === draft.id)
  return twinOf(draft, (row ? filesOf(row.draft) : done?.files) ?? [])
}

export function filesOf({ attachments }: Draft): readonly string[] {
  return attachments.map(({ id }) => id)
}

/** What was just sent, as nobody has tried it yet. */
export function newRow(
  draft: Draft,
  content: string,
  hasForm: boolean,
  now: number,
  lease: Lease,
): OutboxRow {
  const ticketId = ticketIdOf(draft.key)
  return {
    id: draft.id,
    kind: ticketId === null ? 'ticket' : 'reply',
    ticketId,
    draft,
    status: 'waiting',
    attempts: 0,
    retryAt: now,
    error: null,
    createdAt: now,
    lease,
    content,
    isServerPaced: false,
    isDoubtful: false,
    hasForm,
  }
}
