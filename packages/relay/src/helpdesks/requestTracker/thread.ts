import {
  type AttachmentBytes,
  type Message,
  type MessagePage,
  type MessageQuery,
  type Person,
  SupportError,
} from '@deskside/core'
import { isStaff } from './activity.js'
import { MESSAGES, type RtVisit } from './context.js'
import { isMessage } from './ledger.js'
import { nameOf, readWords, type Words } from './messages.js'
import { findTicket, readId, type Side } from './owner.js'
import { AT_ONCE } from './reader.js'
import { fieldOf, type RtTicket, type RtTransaction, rtFile } from './shapes.js'
import type { Seen } from './tickets.js'
import { submissionOf, toAgent } from './views.js'

/** Oldest first; a cursor is the last transaction of the page before. */
export async function listMessages(
  visit: RtVisit,
  ticketId: string,
  { cursor, limit = AT_ONCE }: MessageQuery,
  signal?: AbortSignal | undefined,
): Promise<MessagePage> {
  const after = cursor === undefined ? 0 : readId(cursor)
  if (after === null) throw new SupportError('invalid', 'a cursor that this backend did not make')
  const length = Math.min(AT_ONCE - 1, Math.max(1, Math.floor(limit)))
  const shown = await shownTypes(visit)
  const sql = `ObjectId = ${readId(ticketId) ?? 0} AND ${shown} AND id > ${after}`
  const [seen, rows] = await Promise.all([
    findTicket(visit, ticketId, signal),
    visit.reader.transactions(sql, { order: 'ASC', limit: length + 1, signal }),
  ])
  const page = rows.slice(0, length)
  const items = await toMessages(visit, seen, page, signal)
  return { items: [...items], nextCursor: rows.length > length ? (page.at(-1)?.id ?? null) : null }
}

export async function toMessages(
  visit: RtVisit,
  { ticket, side }: Seen,
  rows: readonly RtTransaction[],
  signal?: AbortSignal | undefined,
): Promise<readonly Message[]> {
  const words = await readWords(visit, rows.filter(isMessage), signal)
  const { categoryField } = await visit.types()
  return rows.map((row) => {
    const common = {
      id: row.id,
      createdAt: row.Created,
      author: authorOf(visit, ticket, side, row),
    }
    if (isMessage(row)) return toText(visit, ticket, row, common, words(row))
    return { ...common, kind: 'event', event: toEvent(visit, row, categoryField) }
  })
}

/** A file of a message that this person may see; every other one is as unknown as none. */
export async function readAttachment(
  visit: RtVisit,
  attachmentId: string,
  signal?: AbortSignal | undefined,
): Promise<AttachmentBytes> {
  const missing = new SupportError('not_found', 'no such file')
  const id = readId(attachmentId)
  if (id === null) throw missing
  const { value } = await visit.http
    .ask({ path: `/attachment/${id}`, signal, as: rtFile })
    .catch(asMissing)
  const sql = `id = ${Number(value.TransactionId.id)} AND ${MESSAGES}`
  const [row] = await visit.reader.transactions(sql, { order: 'ASC', limit: 1, signal })
  if (row === undefined) throw missing
  await findTicket(visit, row.ObjectId, signal)
  const type = value.ContentType || 'application/octet-stream'
  const name = value.Filename || nameOf(id, type)
  return { name, type, bytes: new Blob([fromBase64(value.Content ?? '')], { type }) }
}

function asMissing(error: unknown): never {
  const code = error instanceof SupportError ? error.code : ''
  // RT answers 403 where a file is of an internal comment, and the account may not see those.
  if (error instanceof SupportError && error.status === 403) throw missingFile()
  if (code === 'not_found') throw missingFile()
  throw error
}

function missingFile(): SupportError {
  return new SupportError('not_found', 'no such file')
}

/** Of what is visible, what a thread shows: words, statuses, the category, stars. */
async function shownTypes(visit: RtVisit): Promise<string> {
  const { categoryField, scoreField } = await visit.types()
  const fields = [categoryField, scoreField].flatMap((field) =>
    field === null ? [] : [`(Type = 'CustomField' AND Field = '${Number(field)}')`],
  )
  return `(${[MESSAGES, "Type = 'Status'", ...fields].join(' OR ')})`
}

function toText(
  { marks }: RtVisit,
  ticket: RtTicket,
  row: RtTransaction,
  common: Pick<Message, 'id' | 'createdAt'> & { readonly author: Person },
  { body, format, attachments }: Words,
): Message {
  const mark = row.Type === 'Create' ? ticket : row
  return {
    ...common,
    kind: 'message',
    body,
    format,
    attachments: [...attachments],
    submissionId: submissionOf(fieldOf(mark, marks.submission)),
    isSolution: false,
    helped: null,
    asks: [],
  }
}

function toEvent({ statuses }: RtVisit, row: RtTransaction, categoryField: string | null) {
  const from = row.OldValue || null
  const to = row.NewValue || null
  if (row.Type === 'Status') {
    const word = (name: string | null) => (name === null ? null : (statuses[name] ?? 'open'))
    return { type: 'status' as const, from: word(from), to: word(to), reason: null }
  }
  const type = row.Field === categoryField ? ('category' as const) : ('rating' as const)
  return { type, from, to, reason: null }
}

/** What the relay's account wrote, it wrote for somebody; RT itself is the system. */
function authorOf(
  { options, person, marks }: RtVisit,
  ticket: RtTicket,
  side: Side,
  row: RtTransaction,
): Person {
  const { Creator } = row
  if (Creator.Name === 'RT_System') return { role: 'system' }
  if (isStaff(options.account, ticket, row)) return toAgent(Creator)
  const email =
    Creator.Name === options.account ? fieldOf(row, marks.author) : (Creator.EmailAddress ?? null)
  const isMine = side === 'mine' && (email === null || isSame(email, person.email))
  const writer = ticket.Requestor.find(({ EmailAddress }) => isSame(EmailAddress, email))
  const name = (email === null ? ticket.Requestor[0] : writer)?.RealName
  return { role: isMine ? 'me' : 'colleague', ...(name ? { name } : {}) }
}

function isSame(one: string | null | undefined, other: string | null | undefined): boolean {
  return one != null && other != null && one.toLowerCase() === other.toLowerCase()
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/\s+/gu, ''))
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}
