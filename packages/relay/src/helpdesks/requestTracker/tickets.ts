import type { Ticket } from '@deskside/core'
import { previewOf } from '../ticketParts.js'
import type { RtVisit } from './context.js'
import { type Ledger, openLedger } from './ledger.js'
import { readPreviews } from './messages.js'
import { findTicket, readId, type Side } from './owner.js'
import type { RtTicket } from './shapes.js'
import { type TicketFacts, toTicket } from './views.js'

export type Seen = { readonly ticket: RtTicket; readonly side: Side }

/**
 * One ticket, whole.
 *
 * @param lastWords of its last message, where the caller has just written them
 */
export async function readTicket(
  visit: RtVisit,
  ticketId: string,
  signal?: AbortSignal | undefined,
  lastWords?: string,
): Promise<Ticket> {
  const ids = readId(ticketId) === null ? [] : [ticketId]
  const [seen, ledger] = await Promise.all([
    findTicket(visit, ticketId, signal),
    openLedger(visit, ids, signal),
  ])
  const [ticket] = await withLedger(visit, [seen], ledger, signal, lastWords)
  return ticket as Ticket
}

/** Tickets with what only their transactions tell. */
export async function withLedger(
  visit: RtVisit,
  seen: readonly Seen[],
  ledger: Ledger,
  signal?: AbortSignal | undefined,
  lastWords?: string,
): Promise<readonly Ticket[]> {
  if (seen.length === 0) return []
  const mine = seen.filter(({ side }) => side === 'mine').map(({ ticket }) => ticket)
  const [last, messages, unread] = await Promise.all([
    ledger.latest('visible'),
    ledger.latest('messages'),
    ledger.unread(mine),
  ])
  const written = seen.flatMap(({ ticket }) => messages.get(ticket.id) ?? [])
  const words =
    lastWords === undefined ? await readPreviews(visit, written, signal) : () => lastWords
  return seen.map(({ ticket, side }) =>
    toTicket(visit, ticket, side, {
      lastActivityAt: last.get(ticket.id)?.Created ?? ticket.Created,
      preview: previewOf(words(messages.get(ticket.id))),
      unreadCount: unread.get(ticket.id) ?? 0,
    }),
  )
}

/** A ticket for filters and orders alone: nothing of it is shown. */
export function bareTicket(visit: RtVisit, { ticket, side }: Seen): Ticket {
  return toTicket(visit, ticket, side, { ...NO_FACTS, lastActivityAt: ticket.LastUpdated })
}

const NO_FACTS: TicketFacts = { lastActivityAt: '', preview: '', unreadCount: 0 }
