import type { NewTicket, Rating, SupportUser, TicketStatus } from '@deskside/core'
import type { AgentFile, NewAsk } from '@deskside/core/testing'

/** What an answer of staff may carry besides its words. */
export type AnswerExtras = {
  readonly internal?: boolean
  readonly status?: TicketStatus
  readonly files?: readonly AgentFile[]
  readonly isSolution?: boolean
  readonly asks?: readonly NewAsk[]
}

/** What the person gives for the first thing that is still asked for. */
export type AskReply = {
  readonly text?: string
  /** The label of a choice's option. */
  readonly option?: string
  readonly done?: boolean
  readonly granted?: boolean
  readonly files?: readonly AgentFile[]
}

type Deed =
  // The person.
  | { readonly does: 'reply'; readonly body: string; readonly files?: readonly AgentFile[] }
  | { readonly does: 'read' }
  | { readonly does: 'close'; readonly rating: Rating | null }
  | { readonly does: 'rate'; readonly rating: Rating }
  | { readonly does: 'reopen' }
  | { readonly does: 'answer_ask'; readonly reply: AskReply }
  | { readonly does: 'judge'; readonly helped: boolean }
  | { readonly does: 'wish_category'; readonly categoryId: string; readonly typeId: string | null }
  | { readonly does: 'grant'; readonly forMs: number | null }
  | { readonly does: 'withdraw' }
  | { readonly does: 'escalate'; readonly reason: string }
  | { readonly does: 'keep_note'; readonly text: string }
  | { readonly does: 'tell_manager'; readonly body: string }
  // Staff.
  | ({ readonly does: 'answer'; readonly agent: string; readonly body: string } & {
      readonly format?: 'text' | 'markdown'
    } & AnswerExtras)
  | { readonly does: 'take'; readonly agent: string }
  | { readonly does: 'enter'; readonly agent: string }
  | { readonly does: 'status'; readonly agent: string; readonly status: TicketStatus }
  | { readonly does: 'decline'; readonly agent: string; readonly reason: string }
  | { readonly does: 'agree'; readonly agent: string }
  | { readonly does: 'refuse'; readonly agent: string; readonly reason: string }

/** Something that happened to a ticket, so long before now. */
export type Step = { readonly agoMs: number } & Deed

/** What happened to one ticket, from its first word on. */
export type Story = {
  /** Names it for good: the same seed gives the same ids of submissions. */
  readonly id: string
  readonly person: SupportUser
  readonly agoMs: number
  readonly ticket: Pick<NewTicket, 'body'> & Partial<NewTicket>
  readonly files?: readonly AgentFile[]
  /** E1: this agent made it for the person. */
  readonly madeBy?: string
  readonly steps: readonly Step[]
}
