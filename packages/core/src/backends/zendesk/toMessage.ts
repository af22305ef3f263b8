import { cleanFileName } from '../../model/fileName.js'
import type { Attachment, TextMessage } from '../../wire/index.js'
import type { ZendeskSetup } from './setup.js'
import type { ZendeskAttachment, ZendeskComment, ZendeskMe, ZendeskPerson } from './shapes.js'
import { toPerson } from './toTicket.js'

export type MessageView = {
  readonly setup: ZendeskSetup
  readonly me: ZendeskMe
  readonly people: ReadonlyMap<number, ZendeskPerson>
  /** Not a relay. */
  readonly isPage: boolean
  /** Of a reply that went out from here; Zendesk has no place for it. */
  readonly submissionOf: (commentId: number) => string | null
}

/** Zendesk takes no files without words. */
const NO_WORDS = '📎'

export function wordsOf(body: string): string {
  return body.trim() === '' ? NO_WORDS : body
}

/** Of its `metadata` (address and place of whoever wrote) nothing gets so far. */
export function toMessage(
  view: MessageView,
  ticketId: string,
  comment: ZendeskComment,
): TextMessage {
  const { setup, me, people } = view
  const isMine = comment.author_id !== null && comment.author_id === me.id
  const author = isMine ? { role: 'me' as const } : toPerson(people, comment.author_id, 'agent')
  const isWordless = isMine && comment.body === NO_WORDS && comment.attachments.length > 0
  const text = isWordless ? '' : comment.body
  const isMarkup = author.role === 'agent' && setup.toMarkdown !== undefined
  return {
    kind: 'message',
    id: String(comment.id),
    createdAt: comment.created_at,
    author,
    body: isMarkup && setup.toMarkdown ? setup.toMarkdown(comment.html_body) : text,
    format: isMarkup ? 'markdown' : 'text',
    attachments: comment.attachments
      .filter(({ deleted }) => !deleted)
      .map((attachment) => toAttachment(view, ticketId, attachment)),
    submissionId: view.submissionOf(comment.id),
    isSolution: false,
    helped: null,
    asks: [],
  }
}

/** Its id leads to the ticket, where Zendesk says once more who may read it. */
function toAttachment(
  { isPage }: MessageView,
  ticketId: string,
  attachment: ZendeskAttachment,
): Attachment {
  const { content_url } = attachment
  return {
    id: `${ticketId}.${attachment.id}`,
    name: cleanFileName(attachment.file_name),
    size: attachment.size,
    type: attachment.content_type,
    // On another host, and a key in itself: a relay keeps it, a page has no other way.
    ...(isPage && content_url.startsWith('https://') ? { url: content_url } : {}),
  }
}
