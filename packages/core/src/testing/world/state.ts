import type { SupportUser } from '../../supportClient.js'
import type { Clock } from '../../time/clock.js'
import type {
  Article,
  ArticleScore,
  Ask,
  DeskConfig,
  EventMessage,
  Rating,
  Ticket,
  TicketStatus,
} from '../../wire/index.js'

/** Who wrote an entry. The customer is always the person of the ticket. */
export type Author = { readonly role: 'customer' | 'agent' | 'system'; readonly name?: string }

export type TextContent = {
  readonly kind: 'message'
  readonly body: string
  readonly format: 'text' | 'markdown'
  readonly fileIds: readonly string[]
  readonly submissionId: string | null
  readonly isSolution: boolean
  readonly helped: boolean | null
  readonly asks: readonly Ask[]
}

export type EventContent = { readonly kind: 'event' } & Readonly<EventMessage['event']>

export type EntryContent = TextContent | EventContent

/** One line of a thread, as the desk keeps it. */
export type Entry = {
  readonly id: string
  /** Position among everything that ever happened in this world: no two are alike. */
  readonly sequence: number
  readonly createdAt: string
  readonly author: Author
  /** Never shown to the customer. */
  readonly internal: boolean
  readonly content: EntryContent
}

export type TicketRecord = {
  readonly id: string
  readonly number: string
  readonly personId: string
  readonly subject: string
  readonly status: TicketStatus
  readonly declineReason: string | null
  readonly categoryId: string | null
  readonly typeId: string | null
  readonly priority: string | null
  readonly projectId: string | null
  readonly assignee: string | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly closedAt: string | null
  readonly rating: Rating | null
  readonly fields: Readonly<Record<string, unknown>>
  readonly followUpOf: string | null
  /** `null` where support made the ticket. */
  readonly submissionId: string | null
  readonly source: string | null
  readonly locale: string | null
  readonly organizationId: string | null
  readonly access: Ticket['access']
  readonly categoryRequest: Ticket['categoryRequest']
  readonly escalatedAt: string | null
  readonly escalatedTo: string | null
  /** Whether its person was last told that the promise is broken. */
  readonly wasDue: boolean
  readonly entries: readonly Entry[]
  /** Entries up to this one were seen by the customer. */
  readonly seenSequence: number
  /** The last change that the customer can see. */
  readonly sequence: number
}

export type FileRecord = {
  readonly id: string
  /** The client-made id of an upload; `null` for files of agents. */
  readonly clientId: string | null
  /** `null` for files of agents. */
  readonly personId: string | null
  readonly name: string
  readonly type: string
  readonly size: number
  readonly digest: string | null
  readonly receivedBytes: number
  /** Every byte is there and the digest was right. */
  readonly complete: boolean
  readonly ticketId: string | null
}

/** What a person keeps on a ticket for nobody else; its own place in the order of changes. */
export type NoteRecord = {
  readonly text: string | null
  readonly at: string
  readonly sequence: number
}

export type ManagerRecord = {
  readonly id: string
  readonly createdAt: string
  readonly personId: string
  readonly ticketId: string | null
  readonly body: string
}

export type ArticleRecord = Omit<Article, 'score'> & {
  /** What each person has said of it, by their id. */
  readonly scores: Readonly<Record<string, ArticleScore>>
}

/** The first answer to a write, kept so that the same key has the same effect once. */
export type Answer = { readonly fingerprint: string; readonly value: unknown }

export type WorldState = {
  sequence: number
  lastNumber: number
  readonly persons: Map<string, SupportUser>
  readonly tickets: Map<string, TicketRecord>
  readonly files: Map<string, FileRecord>
  readonly bytes: Map<string, Uint8Array<ArrayBuffer>>
  readonly answers: Map<string, Answer>
  /** By `noteKey`. */
  readonly notes: Map<string, NoteRecord>
  readonly managerMessages: ManagerRecord[]
  readonly articles: Map<string, ArticleRecord>
  /** Guests whose tickets somebody has claimed: by the guest's id, the person's. */
  readonly claims: Map<string, string>
}

/** What every verb of the world is given. */
export type WorldContext = {
  readonly clock: Clock
  readonly createId: () => string
  readonly desk: DeskConfig
  readonly state: WorldState
  /** Tells the listeners; called once, after a change is complete. */
  readonly changed: () => void
}

export function emptyState(): WorldState {
  return {
    sequence: 0,
    lastNumber: 1000,
    persons: new Map(),
    tickets: new Map(),
    files: new Map(),
    bytes: new Map(),
    answers: new Map(),
    notes: new Map(),
    managerMessages: [],
    articles: new Map(),
    claims: new Map(),
  }
}
