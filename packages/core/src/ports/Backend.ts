import type { TicketFilter, TicketOrder } from '../model/ticketFilter.js'
import type {
  AccessChoice,
  Article,
  ArticlePage,
  ArticleScore,
  AskAnswer,
  Capabilities,
  CategoryChoice,
  Changes,
  DeskDescription,
  Escalation,
  EscalationReason,
  ManagerMessage,
  MessagePage,
  NewReply,
  NewTicket,
  NoteText,
  Rating,
  ReplyResult,
  SolutionVerdict,
  Ticket,
  TicketPage,
} from '../wire/index.js'

/** What goes with every call. Aborting `signal` rejects it with `aborted`. */
export type Call = { readonly signal?: AbortSignal | undefined }

/** What goes with a call that changes something. */
export type WriteCall = Call & {
  /** Permanent for this write: the same key twice is the same effect once. */
  readonly idempotencyKey: string
  /**
   * `false`: whoever calls remembers its keys, over restarts as well, and nobody has tried this one
   * before. Anything else: an earlier try may have reached the helpdesk, and whoever made it died
   * or never heard what became of it. Then a backend with `can.writesOnce` looks for the effect
   * first and answers with it, and repeats nothing that is there.
   */
  readonly mayHaveHappened?: boolean | undefined
}

/** What goes with a question whose answer one may have already. */
export type ConditionalCall = Call & {
  /** The `etag` of the answer one has; an unchanged one is answered `{ notModified: true }`. */
  readonly etag?: string | undefined
}

/** An answer, or the word that the one with that `etag` still holds. */
export type Conditional<T> =
  | { readonly notModified: true }
  | { readonly notModified?: false; readonly value: T; readonly etag?: string | undefined }

/** Which tickets, and which page of them; filters join by «and». */
export type TicketQuery = TicketFilter &
  TicketOrder & {
    /** From the page before. */
    readonly cursor?: string | undefined
    /** @default 25 */
    readonly limit?: number | undefined
    /** `syncCursor` of an earlier answer: only what changed since. */
    readonly since?: string | undefined
    /** Exactly this one, as people say it: `1042`, or `#1042`. */
    readonly number?: string | undefined
  }

/** Words to look for, and which page of what was found. */
export type ArticleQuery = {
  /** In the person's own words. Empty: what the desk shows first. */
  readonly q: string
  /** From the page before. */
  readonly cursor?: string | undefined
  /** @default 10 */
  readonly limit?: number | undefined
}

/** Which page of a correspondence. */
export type MessageQuery = {
  readonly cursor?: string | undefined
  /** @default 100 */
  readonly limit?: number | undefined
}

/** The bytes of one file, wherever they come from: a File, pieces in IndexedDB, a Node buffer. */
export interface UploadSource {
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
  /** Bytes `from` (included) to `to` (left out). Rejects with `file_changed` or `file_unreadable`. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>
}

/** What goes with an upload: its id and digest, where it stands and who hears of it. Sizes in bytes. */
export type UploadCall = Call & {
  /** Made by the client, permanent for this file in this draft. */
  readonly id: string
  /** Hex SHA-256 of all bytes, where it is known. */
  readonly digest?: string | null | undefined
  /** What an earlier try handed to `onCheckpoint`: the upload goes on from there. */
  readonly checkpoint?: string | null | undefined
  /** Called as soon as the upload can be resumed; keep the word and hand it back. */
  readonly onCheckpoint?: ((checkpoint: string) => void) | undefined
  /** Bytes the server has or that are under way; may go back after a resume. */
  readonly onProgress?: ((sentBytes: number) => void) | undefined
}

/** A file as the backend has it; `id` goes into `uploadIds`. */
export type UploadRef = {
  /** Goes into `uploadIds` of a ticket or reply. */
  readonly id: string
}

/** A file as it came back; `type` is what the server believes, never proof of what is inside. */
export type AttachmentBytes = {
  readonly name: string
  readonly type: string
  readonly bytes: Blob
}

/**
 * The only thing that Deskside knows of a helpdesk.
 *
 * A backend acts for one person: who that is, is settled when it is made (a token in the browser,
 * the identity of a request in the relay). It rejects with `SupportError` alone. A write is done
 * when it is read back: a helpdesk that answers 200 and does nothing gives `not_applied`. A ticket
 * of somebody else is `not_found`, never `forbidden`.
 */
export interface Backend {
  readonly name: string
  /** What it is able to do at all; what is false here rejects with `not_supported`. */
  readonly can: Capabilities

  describe(call?: ConditionalCall): Promise<Conditional<DeskDescription>>
  /** Cheap: asked again and again. */
  getChanges(call?: ConditionalCall): Promise<Conditional<Changes>>

  /** Latest activity first, unless sorted otherwise; each page exactly follows the one before. */
  listTickets(query: TicketQuery, call?: Call): Promise<TicketPage>
  getTicket(ticketId: string, call?: Call): Promise<Ticket>
  /** Oldest first. Internal notes of the desk, and their files, are never in it. */
  listMessages(ticketId: string, query: MessageQuery, call?: Call): Promise<MessagePage>

  createTicket(input: NewTicket, call: WriteCall): Promise<Ticket>
  reply(ticketId: string, input: NewReply, call: WriteCall): Promise<ReplyResult>
  closeTicket(
    ticketId: string,
    input: { readonly rating?: Rating | null },
    call: WriteCall,
  ): Promise<Ticket>
  reopenTicket(ticketId: string, call: WriteCall): Promise<Ticket>
  rateTicket(ticketId: string, rating: Rating, call: WriteCall): Promise<Ticket>
  markRead(ticketId: string, messageId: string, call?: Call): Promise<Ticket>

  /** Says whether the message that is marked as the solution helped; «no» goes on with the dialogue. */
  judgeSolution(ticketId: string, input: SolutionVerdict, call: WriteCall): Promise<Ticket>
  /** Changes it, or asks staff to, as the desk has it for the status; otherwise `conflict`. */
  setCategory(ticketId: string, input: CategoryChoice, call: WriteCall): Promise<Ticket>
  /** Only on a ticket about a project. It ends by itself when the ticket does. */
  setAccess(ticketId: string, input: AccessChoice, call: WriteCall): Promise<Ticket>
  /** `conflict` before the promise is broken, and again too soon. */
  escalate(ticketId: string, input: EscalationReason, call: WriteCall): Promise<Escalation>
  /** The last open ask answered ends the waiting for the person. */
  answerAsk(ticketId: string, input: AskAnswer, call: WriteCall): Promise<ReplyResult>
  /** This person's own word on a ticket; `null` takes it away. */
  setNote(ticketId: string, input: NoteText, call: WriteCall): Promise<Ticket>
  contactManager(input: ManagerMessage, call: WriteCall): Promise<void>

  /** The likeliest first: also where only some of the words are in an article. */
  searchArticles(query: ArticleQuery, call?: Call): Promise<ArticlePage>
  getArticle(articleId: string, call?: Call): Promise<Article>
  /** Once a person and article: another word later is `conflict`. */
  rateArticle(articleId: string, score: ArticleScore, call: WriteCall): Promise<void>

  /**
   * Brings a file to the server and resolves once length and digest were acknowledged. Tries once:
   * whoever calls decides when to go on, with the last `checkpoint`.
   */
  upload(source: UploadSource, call: UploadCall): Promise<UploadRef>
  /** Takes an upload back that no ticket uses; one that is unknown already is fine. */
  discardUpload(checkpoint: string, call?: Call): Promise<void>
  readAttachment(attachmentId: string, call?: Call): Promise<AttachmentBytes>
}
