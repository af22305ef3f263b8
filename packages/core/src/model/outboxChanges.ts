import type { AttachmentFacts } from './draft.js'
import { filesOf, type OutboxBox, type OutboxRow, sightOf } from './outboxBox.js'
import type { Submission, SubmissionError } from './submission.js'

/** Delivered ones that are remembered. */
const REMEMBERED = 50
/** A row whose holder is silent for so long is anybody's. */
export const LEASE_MS = 30_000
/** What is left of a lease when its page is put aside: most often it is a reload. */
export const LEAVING_MS = 3_000

/** Rows at most: a device that is offline for weeks is not filled by a program that goes on. */
export const MOST_ROWS = 200

/** Adds a row once, while there is room; one that is there or was delivered stays as it is. */
export function withRow(box: OutboxBox, row: OutboxRow): OutboxBox {
  const isNew = sightOf(box, row) === 'unseen' && box.rows.length < MOST_ROWS
  return isNew ? { ...box, rows: [...box.rows, row] } : box
}

export function withoutRow(box: OutboxBox, id: string): OutboxBox {
  return { ...box, rows: box.rows.filter((row) => row.id !== id) }
}

/** Delivered: the row goes, and what went out under its id is remembered. */
export function withDone(
  box: OutboxBox,
  { id, content, draft }: Pick<OutboxRow, 'id' | 'content' | 'draft'>,
): OutboxBox {
  const files = filesOf(draft)
  const others = box.done.filter((each) => each.id !== id)
  const done = [...others, { id, content, ...(files.length > 0 && { files }) }].slice(-REMEMBERED)
  return { ...withoutRow(box, id), done }
}

export function changeRow(
  box: OutboxBox,
  id: string,
  change: (row: OutboxRow) => OutboxRow,
): OutboxBox {
  return { ...box, rows: box.rows.map((row) => (row.id === id ? change(row) : row)) }
}

/** Takes a free row, or renews one's own. */
export function claimed(row: OutboxRow, owner: string, now: number): OutboxRow {
  if (row.status === 'failed' || isHeldByOther(row, owner, now)) return row
  const lease = { owner, until: now + LEASE_MS }
  // Somebody began and has not been heard of since.
  const isDoubtful = row.isDoubtful || (row.status === 'sending' && row.lease?.owner !== owner)
  return { ...row, status: 'sending', retryAt: null, lease, isDoubtful }
}

/** Takes a free row out of the hands of everybody, also one that was given up. */
export function taken(row: OutboxRow, owner: string, now: number): OutboxRow {
  if (isHeldByOther(row, owner, now)) return row
  const status = row.status === 'failed' ? 'waiting' : row.status
  return claimed({ ...row, status }, owner, now)
}

/** A lease far ahead was written before the device's clock was set back: it does not count. */
export function isHeldByOther({ lease }: OutboxRow, owner: string, now: number): boolean {
  if (!lease || lease.owner === owner) return false
  return lease.until > now && lease.until <= now + 2 * LEASE_MS
}

export function shortened(row: OutboxRow, owner: string, now: number): OutboxRow {
  return row.lease?.owner === owner ? { ...row, lease: { owner, until: now + LEAVING_MS } } : row
}

/** Given up by its holder: anybody may take it at once. */
export function released(row: OutboxRow): OutboxRow {
  const isDoubtful = row.isDoubtful || row.status === 'sending'
  return { ...row, status: 'waiting', lease: null, retryAt: row.createdAt, isDoubtful }
}

export function waiting(
  row: OutboxRow,
  error: SubmissionError,
  next: Pick<OutboxRow, 'retryAt' | 'isServerPaced' | 'isDoubtful'>,
): OutboxRow {
  const attempts = row.attempts + 1
  return { ...row, ...next, status: 'waiting', lease: null, attempts, error }
}

export function failed(row: OutboxRow, error: SubmissionError): OutboxRow {
  const attempts = row.attempts + 1
  return { ...row, status: 'failed', lease: null, attempts, error, retryAt: null }
}

/** Replies to one ticket go out in the order in which they were written. */
export function isBehindAnother(row: OutboxRow, rows: readonly OutboxRow[]): boolean {
  if (row.ticketId === null) return false
  const before = rows.slice(0, rows.indexOf(row))
  return before.some((other) => other.ticketId === row.ticketId && other.status !== 'failed')
}

/** Writes down what became known of a file. */
export function withFacts(row: OutboxRow, attachmentId: string, facts: AttachmentFacts): OutboxRow {
  const attachments = row.draft.attachments.map((attachment) =>
    attachment.id === attachmentId ? { ...attachment, ...facts } : attachment,
  )
  return { ...row, draft: { ...row.draft, attachments } }
}

/** The row as others see it. */
export function toSubmission(row: OutboxRow): Submission {
  const { lease, content, isServerPaced, isDoubtful, hasForm, ...submission } = row
  return submission
}
