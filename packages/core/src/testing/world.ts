import type { DeskConfigInput } from '../config/index.js'
import type { Backend } from '../ports/Backend.js'
import type { SupportUser } from '../supportClient.js'
import type { Clock } from '../time/clock.js'
import type { Article, Message, Ticket, TicketStatus } from '../wire/index.js'

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

/** What a support person does. Every verb acts as the agent named in the call. */
export interface WorldAgent {
  list(): readonly Ticket[]
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
      /** The status after it. @default unchanged; `in_progress` for the first answer */
      readonly status?: TicketStatus
    },
  ): Message
  take(ticketId: string, agent: string): Ticket
  setStatus(ticketId: string, status: TicketStatus, agent?: string): Ticket
  decline(ticketId: string, reason: string, agent?: string): Ticket
  /** Publishes an article, or a newer text of one. Shown where the desk has `articles`. */
  publish(article: NewArticle): WorldArticle
  articles(): readonly WorldArticle[]
  /** Any file of any ticket, those of internal notes too. */
  readAttachment(attachmentId: string): AgentFile
}

/**
 * A whole support desk in memory: persons, tickets, files, agents. `memoryBackend(world, person)`
 * is its door for one person, `world.agent` the door of the desk.
 */
export interface World {
  readonly agent: WorldAgent
  backendFor(person: SupportUser): Backend
  /** After each change; returns the way out. */
  onChange(listener: () => void): () => void
  /** Everything, as JSON. */
  snapshot(): unknown
}
