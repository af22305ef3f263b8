import type { DeskConfig, Message, SupportUser, Ticket } from '@deskside/core'
import { ticketDue } from '@deskside/core/hours'

/** Whose turn it is. `at`: by when an answer is or was promised, in milliseconds since 1970. */
export type Turn =
  | { readonly kind: 'yours' }
  | { readonly kind: 'ours' }
  | { readonly kind: 'promised'; readonly at: number }
  | { readonly kind: 'late'; readonly at: number | null }

export type TurnInput = {
  readonly desk: DeskConfig
  readonly user: SupportUser | null
  readonly ticket: Ticket
  readonly messages: readonly Message[]
  readonly now: number
}

/**
 * `null`: nobody waits, as after an answer of staff before the work begins, or where the request is
 * over. Work that goes on is theirs: what they need from the person has a status of its own.
 */
export function turnOf({ desk, user, ticket, messages, now }: TurnInput): Turn | null {
  const { status, actions } = ticket
  const due = ticketDue(desk, user, ticket, messages, now)
  // The desk alone knows for sure: it offers to ask again once its promise is broken. By a clock of
  // the browser that is behind the time may lie ahead: nothing to say of a promise that is broken.
  if (actions.includes('escalate')) {
    return { kind: 'late', at: 'at' in due && due.at <= now ? due.at : null }
  }
  if (status !== 'open' && status !== 'in_progress' && status !== 'waiting_on_customer') return null
  if (due.status === 'waiting_on_customer') return { kind: 'yours' }
  if (due.status === 'overdue') return { kind: 'late', at: due.at }
  if (due.status === 'due') return { kind: 'promised', at: due.at }
  const last = messages.findLast((message) => message.kind === 'message')
  const isOurs = last?.kind === 'message' && last.author.role !== 'agent'
  return isOurs || status === 'in_progress' ? { kind: 'ours' } : null
}
