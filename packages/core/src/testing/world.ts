import type { DeskConfigInput } from '../config/index.js'
import type { Backend } from '../ports/Backend.js'
import type { SupportUser } from '../supportClient.js'
import type { Clock } from '../time/clock.js'
import type { Article, Ask, Message, NewTicket, Ticket, TicketStatus } from '../wire/index.js'

/** What a world begins with: its clock, ids, desk, and what it held before. */
export type WorldOptions = {
  readonly clock: Clock
  readonly createId: () => string
  readonly desk?: DeskConfigInput
  /** What an earlier `snapshot()` gave. */
  readonly snapshot?: unknown
}

/** A file that an agent attaches. */
export type AgentFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** An article as somebody of the desk writes it. */
export type NewArticle = Pick<Article, 'id' | 'title' | 'body'> &
  Partial<Pick<Article, 'format' | 'url'>>

/** A published article, with how many persons found that it answered their question. */
export type WorldArticle = Omit<Article, 'score'> & {
  readonly sad: number
  readonly unsure: number
  readonly glad: number
}

/** What an agent asks a person for (C13). */
export type NewAsk = {
  readonly kind: Ask['kind']
  readonly label: string
  /** Of a `choice`, in the order shown. */
  readonly options?: readonly string[]
}

/** A word to the manager, as the desk reads it. */
export type ManagerNote = {
  readonly id: string
  readonly createdAt: string
  readonly person: SupportUser
  readonly ticketId: string | null
  readonly body: string
}

/** Which tickets an agent looks for. */
export type AgentQuery = {
  readonly statuses?: readonly TicketStatus[] | undefined
  /** Only tickets of these priorities. */
  readonly priorities?: readonly string[] | undefined
  /** Words of the subject, the number, the requester's name or address. */
  readonly q?: string | undefined
  /** @default all of them */
  readonly limit?: number | undefined
}

/** What happened to an imported ticket; without an agent it is the person's own. */
export type ImportedEvent = {
  /** Milliseconds since 1970. */
  readonly at: number
} & (
  | {
      readonly does: 'write'
      readonly body: string
      readonly agent?: string
      readonly internal?: boolean
    }
  | { readonly does: 'take'; readonly agent: string }
  | {
      readonly does: 'status'
      readonly status: TicketStatus
      readonly agent?: string
      readonly reason?: string
    }
)

/** A ticket of another desk, with what has happened to it. */
export type ImportedTicket = Pick<NewTicket, 'subject' | 'body'> &
  Partial<Pick<NewTicket, 'categoryId' | 'typeId' | 'priority' | 'projectId'>> & {
    readonly person: SupportUser
    /** Milliseconds since 1970. */
    readonly at: number
    readonly events: readonly ImportedEvent[]
    /** Its person has seen all of it. */
    readonly isRead?: boolean
  }

/** What a support person does. Every verb acts as the agent named in the call. */
export interface WorldAgent {
  /** Latest activity first. */
  list(query?: AgentQuery): readonly Ticket[]
  /** How many tickets there are of each status; of those that a search finds, where there is one. */
  counts(query?: Pick<AgentQuery, 'q'>): Readonly<Record<TicketStatus, number>>
  /** How many of those that nobody has ended have each priority. */
  priorities(query?: Pick<AgentQuery, 'q'>): Readonly<Record<string, number>>
  /** The ticket that was made last. */
  newest(): Ticket | null
  /** Throws `not_found`. */
  get(ticketId: string): Ticket
  /** With internal notes. */
  messages(ticketId: string): readonly (Message & { readonly internal: boolean })[]
  reply(
    ticketId: string,
    input: {
      readonly body: string
      readonly agent?: string
      readonly format?: 'text' | 'markdown'
      readonly files?: readonly AgentFile[]
      /** Never seen by the customer. */
      readonly internal?: boolean
      /** Recommends it as what solves the matter. */
      readonly isSolution?: boolean
      readonly asks?: readonly NewAsk[]
      /**
       * The status after it. @default unchanged; `in_progress` for the first answer, and
       * `waiting_on_customer` for one that asks for something
       */
      readonly status?: TicketStatus
    },
  ): Message
  take(ticketId: string, agent: string): Ticket
  setStatus(ticketId: string, status: TicketStatus, agent?: string): Ticket
  decline(ticketId: string, reason: string, agent?: string): Ticket
  /** Publishes an article, or a newer text of one. Shown where the desk has `articles`. */
  publish(article: NewArticle): WorldArticle
  articles(): readonly WorldArticle[]
  /** Recommends a message that staff wrote before. */
  markSolution(ticketId: string, messageId: string): Ticket
  /** Agrees to the category that the person asked for. */
  acceptCategory(ticketId: string, agent?: string): Ticket
  refuseCategory(ticketId: string, reason?: string | null, agent?: string): Ticket
  /**
   * C7: looks into the project of the ticket. Written into the thread, where its person reads it;
   * `conflict` where there is no access, or no more.
   */
  enterProject(ticketId: string, agent: string): Ticket
  /** Whom the desk knows, by name; `q`: words of the name, the address or the id. @default 20 at most */
  people(q?: string, limit?: number): readonly SupportUser[]
  /** One of them; `null`: the desk knows nobody of this id. */
  person(id: string): SupportUser | null
  /** Makes a ticket for somebody, known or not: `source` is `agent`. */
  createFor(
    person: SupportUser,
    input: Pick<NewTicket, 'subject' | 'body'> &
      Partial<
        Pick<NewTicket, 'categoryId' | 'typeId' | 'priority' | 'projectId' | 'fields' | 'locale'>
      > & { readonly agent?: string; readonly format?: 'text' | 'markdown' },
  ): Ticket
  /** Takes over tickets of another desk, numbered by when they were made; told of as one change. */
  importTickets(tickets: readonly ImportedTicket[]): void
  /** Words to the manager, oldest first. */
  managerMessages(): readonly ManagerNote[]
  /** Any file of any ticket, those of internal notes too. */
  readAttachment(attachmentId: string): AgentFile
}

/** What the desk knows of people, for a relay with accounts: its `CustomerDirectory`. */
export interface WorldCustomers {
  /** Somebody with this address who is no guest. */
  find(email: string): Promise<SupportUser | null>
  /** Every ticket of the guest is the person's from now on, also one that comes later. */
  claim(guest: SupportUser, person: SupportUser): Promise<void>
}

/**
 * A whole support desk in memory: persons, tickets, files, agents. `memoryBackend(world, person)`
 * is its door for one person, `world.agent` the door of the desk.
 */
export interface World {
  readonly agent: WorldAgent
  readonly customers: WorldCustomers
  backendFor(person: SupportUser): Backend
  /** After each change; returns the way out. */
  onChange(listener: () => void): () => void
  /** Everything, as JSON. */
  snapshot(): unknown
}
