import type { Attachment, Message, TextMessage } from '@deskside/core'
import { bareMessage, inOrder } from '../messagePages.js'
import { safeMark } from '../ticketParts.js'
import type { FreshdeskAttachment, FreshdeskConversation, FreshdeskTicket } from './shapes.js'
import { isFromStaff, type TicketView, timeOf, wordsOf } from './toTicket.js'

/** A mail to somebody else about the ticket, and what a survey wrote. */
const NOT_BETWEEN: readonly (number | null)[] = [6, 8]

/** The source of notes. */
const NOTE = 2

/** The last line of a message that was written here: it says which one it is, to be found again. */
const MARK = /(?:<br\s*\/?>\s*)*\[deskside:([\w.:-]{1,200})\](?=(?:\s|<\/?\w[^<>]*>)*$)/i

export function withMark(html: string, submissionId: string): string {
  return html.replace(/<\/div>$/, `<br><br>[deskside:${safeMark(submissionId)}]</div>`)
}

export function isMarked(one: FreshdeskConversation, submissionId: string): boolean {
  return markIn(one) === safeMark(submissionId)
}

/** A mail may quote the mark of an earlier message: only a note carries one of its own. */
function markIn({ body, source }: FreshdeskConversation): string | null {
  return source === NOTE ? (MARK.exec(body ?? '')?.[1] ?? null) : null
}

/** Is it part of what the person and the desk wrote each other? */
export function isPublic({ private: isPrivate, source }: FreshdeskConversation): boolean {
  return !isPrivate && !NOT_BETWEEN.includes(source)
}

export type Thread = {
  readonly view: TicketView
  readonly ticket: FreshdeskTicket
  readonly isMine: boolean
  readonly conversations: readonly FreshdeskConversation[]
}

/** The whole correspondence: the ticket's own text, then what follows, oldest first. */
export function toMessages(thread: Thread): readonly Message[] {
  const { ticket, conversations } = thread
  const entries = conversations.filter(isPublic).map((one) => ({ ...one, at: one.created_at }))
  return [firstMessage(thread), ...inOrder(entries).map((one) => toMessage(ticket, thread, one))]
}

function firstMessage({ view, ticket, isMine }: Thread): TextMessage {
  const { submissionField } = view
  const submissionId = ticket.custom_fields?.[submissionField]
  const person = isMine ? ('me' as const) : ('colleague' as const)
  return {
    ...bareMessage(),
    id: `t${ticket.id}`,
    createdAt: timeOf(ticket.created_at),
    author: { role: isFromStaff(view, ticket) ? 'agent' : person },
    ...wordsOf(ticket.description ?? ''),
    attachments: toAttachments(ticket.id, '0', ticket.attachments ?? []),
    submissionId: typeof submissionId === 'string' && submissionId ? submissionId : null,
  }
}

function toMessage(
  ticket: FreshdeskTicket,
  { isMine }: Thread,
  one: FreshdeskConversation,
): TextMessage {
  const isIncoming = one.incoming === true
  const isOwner = isIncoming && one.user_id === ticket.requester_id
  const mark = isOwner ? markIn(one) : null
  const body = one.body ?? ''
  return {
    ...bareMessage(),
    id: `c${one.id}`,
    createdAt: timeOf(one.created_at),
    author: { role: isIncoming ? (isOwner && isMine ? 'me' : 'colleague') : 'agent' },
    ...wordsOf(mark === null ? body : body.replace(MARK, '')),
    attachments: toAttachments(ticket.id, one.id, one.attachments ?? []),
    submissionId: mark,
  }
}

function toAttachments(
  ticketId: string,
  messageId: string,
  attachments: readonly FreshdeskAttachment[],
): Attachment[] {
  return attachments.map(({ id, name, size, content_type }) => ({
    id: [ticketId, messageId, id].join('-'),
    name,
    size,
    type: content_type ?? 'application/octet-stream',
  }))
}

/** A file by the id that `toMessages` gave it. */
export function findAttachment(
  { ticket, conversations }: Pick<Thread, 'ticket' | 'conversations'>,
  messageId: string,
  attachmentId: string,
): FreshdeskAttachment | undefined {
  const shown = conversations.filter(isPublic).find(({ id }) => id === messageId)
  const files = messageId === '0' ? ticket.attachments : shown?.attachments
  return files?.find(({ id }) => id === attachmentId)
}
