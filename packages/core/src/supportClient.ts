import type { SupportError } from './errors/SupportError.js'
import type {
  ConnectionState,
  DeskState,
  DraftState,
  SessionState,
  SupportUser,
  TicketListState,
  TicketQueryStore,
  TicketState,
} from './model/clientState.js'
import type { DraftKey, DraftPatch, DraftProblem } from './model/draft.js'
import type { FormState } from './model/formState.js'
import type { Submission, SubmitResult } from './model/submission.js'
import type { ListQuery } from './model/ticketFilter.js'
import type { GroupedTickets } from './model/ticketGroups.js'
import type { TicketVerbs } from './model/ticketVerbs.js'
import type { UploadState } from './model/upload.js'
import type { AttachmentBytes, UploadSource } from './ports/Backend.js'
import type { ClientGround } from './ports/ClientGround.js'
import type { StorageMode } from './ports/Storage.js'
import type { Store } from './store/store.js'
import type { AskAnswer, Message, Ticket } from './wire/index.js'

export type {
  ConnectionState,
  DeskState,
  DraftState,
  Loadable,
  SessionState,
  SupportUser,
  TicketListState,
  TicketQueryStore,
  TicketState,
} from './model/clientState.js'
export type { GroupedTickets } from './model/ticketGroups.js'
export type { GetToken } from './ports/GetToken.js'
export type { SupportClientOptions } from './supportClientOptions.js'

/**
 * Forms: `new` for a new ticket, `reply:<ticketId>` for an answer. Each call is safe at any time;
 * none rejects.
 */
export interface DraftsClient {
  /** One draft; the first look or edit loads it from the device. */
  open(key: DraftKey): Store<DraftState>
  /** At once in the store, and saved on the device as it is typed. Never throws. */
  edit(key: DraftKey, patch: DraftPatch): void
  /**
   * Adds files; bytes are kept on the device and, where the backend can resume, begin to travel.
   * @returns the rules that were broken, one entry a refused file; accepted ones are in the draft
   */
  attach(key: DraftKey, files: readonly (File | UploadSource)[]): readonly DraftProblem[]
  /** Takes a file out again, on the server as well. */
  detach(key: DraftKey, attachmentId: string): void
  /** Forgets text and files. */
  discard(key: DraftKey): Promise<void>
  /** Rules that it breaks now; empty means that it can be sent. */
  problems(key: DraftKey): readonly DraftProblem[]
  /** What the form for new tickets shows now, of all that the desk may ask; `null` before that is known. */
  form(key: DraftKey): FormState | null
}

/** Files on their way, those of drafts and those of the outbox. */
export interface UploadsClient {
  /** By attachment id. */
  readonly states: Store<Readonly<Record<string, UploadState>>>
  pause(attachmentId: string): void
  /** Goes on after a pause, or tries again at once after a failure. */
  resume(attachmentId: string): void
}

/** What was sent and is not yet acknowledged; it goes on by itself. */
export interface OutboxClient {
  /** Everything sent and not yet acknowledged, oldest first. */
  readonly submissions: Store<readonly Submission[]>
  /** Tries a waiting or failed one at once. */
  retry(submissionId: string): void
  /**
   * Takes it out of the outbox; its text and files go back into the draft, if that is empty. A
   * guest's ticket that waits for the link of a mail (`email_verification`) waits on the server:
   * who follows the link files it all the same, as it was sent last.
   */
  cancel(submissionId: string): Promise<void>
}

/**
 * The person's tickets. Every promise rejects with a `SupportError`: `destroyed` after a switch of
 * person, `auth_required` where nobody is signed in, and what the server said.
 */
export interface TicketsClient extends TicketVerbs {
  /** The person's tickets; loads and keeps itself fresh while watched. */
  readonly list: Store<TicketListState>
  /** The same tickets in the desk's groups, each with its count; empty before that is known. */
  readonly groups: Store<readonly GroupedTickets[]>
  /**
   * Tickets by another query: searched by the server in whole conversations, filtered and sorted,
   * mine or the organisation's. The same store for the same query; loads and keeps itself fresh
   * while watched, with what is known already standing in it at once.
   *
   * @example
   * const open = client.tickets.query({ status: ['open'], q: 'invoice', sort: 'created' })
   */
  query(query: ListQuery): TicketQueryStore
  /**
   * The ticket of a number that people say: `1042`, `#1042`. For deep links.
   * Rejects with `not_found` where this person can see no such ticket.
   */
  find(number: string): Promise<Ticket>
  /** One ticket with its correspondence; loads and keeps itself fresh while watched. */
  open(ticketId: string): Store<TicketState>
  loadMore(): Promise<void>
  /** Asks the server now. */
  refresh(): Promise<void>
  /**
   * Creates without a form: a draft of its own, sent through the outbox. Waits, as long as it
   * takes, through what passes by itself: no network, a server that is down or asks to wait.
   *
   * Rejects with `invalid` (`fields` says which), `auth_required`, `identity_mismatch`,
   * `forbidden`, `too_large`, `conflict`, `not_found` and whatever else waiting does not mend;
   * with `aborted` after `signal`, unless it has arrived by then; with `destroyed` when the client
   * or its person is gone. What was rejected is not sent later, but where an earlier try may have
   * arrived (`outbox.submissions` holds it then, under its key).
   */
  create(input: NewTicketInput, options?: { readonly signal?: AbortSignal }): Promise<Ticket>
  /** As `create`; also `conflict` where the ticket takes no replies any more. */
  reply(
    ticketId: string,
    input: { readonly body: string; readonly files?: readonly (File | UploadSource)[] },
    options?: { readonly signal?: AbortSignal },
  ): Promise<Message>
  /**
   * Answers what staff asked for, in place; the last answer ends their waiting for the person.
   * Rejects as the other verbs do; with `aborted` after `signal`, while files travel. Given again
   * with the same files after its answer got lost, it is the same answer.
   */
  answerAsk(
    ticketId: string,
    input: AskAnswerInput,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Message>
  /** Marks everything that has come so far as seen. */
  markRead(ticketId: string): Promise<void>
  readAttachment(
    attachmentId: string,
    options?: AbortSignal | { readonly signal?: AbortSignal | undefined },
  ): Promise<AttachmentBytes>
}

/** What is needed depends on the kind of the ask: `text`, `optionId`, `files`, `done`, `granted`. */
export type AskAnswerInput = Omit<AskAnswer, 'submissionId' | 'uploadIds'> & {
  readonly files?: readonly (File | UploadSource)[]
  /**
   * In place of `files` those of a draft, such as `reply:<ticketId>?ask=<askId>`: they travel from
   * the moment they are attached, and can be paused, also after a reload. The draft is emptied once
   * the answer is taken.
   */
  readonly draft?: DraftKey
}

/**
 * A ticket without a form: its words, choices and files. A field of files takes them as they are,
 * one or a list: `fields: { screenshot: file }`.
 */
export type NewTicketInput = DraftPatch & {
  readonly body: string
  readonly files?: readonly (File | UploadSource)[]
}

/** What can be listened to with `client.on`. */
export type SupportEvents = {
  /** Agents' answers not seen are more or fewer than before. Listening to it polls slowly. */
  unread: { readonly count: number }
  /** The server has a new ticket of this person's, sent from here. */
  'ticket:created': { readonly ticket: Ticket }
  /** A ticket known here has changed on the server. While tickets are watched. */
  'ticket:updated': { readonly ticket: Ticket }
  /** Somebody answered, in a ticket known here. While tickets are watched. */
  'message:received': { readonly ticket: Ticket; readonly message: Message }
  /** The server has a reply of this person's, sent from here. */
  'message:sent': { readonly ticket: Ticket; readonly message: Message }
  /** The server refused something that was sent; text and files are back in their form. */
  'submit:error': { readonly submission: Submission }
  /** Another person, or another word of the server on the token. */
  identity: { readonly session: SessionState }
  /** Requests go through again, or do so no more. */
  connection: { readonly connection: ConnectionState }
  /**
   * Something went wrong that no caller hears of: polling stopped for good, or `getToken` gives no
   * token (`auth_unavailable`, once; `cause` is what it threw) and what is sent waits.
   */
  error: { readonly error: SupportError }
}

/** The headless help desk: everything that the widget does, without a pixel. */
export interface SupportClient {
  readonly desk: Store<DeskState>
  readonly session: Store<SessionState>
  readonly connection: Store<ConnectionState>
  /** Can drafts be kept on this device? */
  readonly storageMode: Store<StorageMode>
  /** Agents' answers not seen; polls slowly while watched. */
  readonly unread: Store<number>
  readonly tickets: TicketsClient
  readonly drafts: DraftsClient
  readonly uploads: UploadsClient
  readonly outbox: OutboxClient

  /**
   * Sends a draft: once, whatever happens. The outbox holds it on this device before the first
   * byte of the ticket leaves.
   */
  submit(key: DraftKey): Promise<SubmitResult>
  /**
   * Another person, or none: everything of the one before leaves memory at once. The same person
   * with another plan, roles or address: forms go by it at once, what is typed stays, and the next
   * request carries a token that is asked for anew.
   */
  identify(user: SupportUser | null): void
  /** Signs out. @default drafts: 'keep', sealed to their person */
  reset(options?: { readonly drafts?: 'keep' | 'erase' }): Promise<void>
  /** Deletes everything that Deskside keeps on this device, for all persons. */
  eraseLocalData(): Promise<void>
  /** Returns the way out. */
  on<E extends keyof SupportEvents>(
    event: E,
    listener: (payload: SupportEvents[E]) => void,
  ): () => void
  /**
   * Builds upon this client what comes as an entry of its own, such as `createArticles`: for the
   * same person, on the same device, by the same clock. Asks nothing by itself.
   */
  extend<T>(build: (ground: ClientGround) => T): T
  /** Stops everything; calls after it reject with `destroyed`. */
  destroy(): void
}
