import type { Ticket } from '@deskside/core'
import { createChunk } from '../chunk.js'

/** What only some requests need, each fetched when one does. */
export function createTicketParts() {
  const dialogue = () => import('./asks/dialogue.js')
  const exceptions = () => import('./exceptions.js')
  return {
    file: createChunk(() => import('./MessageFile.js').then((chunk) => chunk.MessageFile)),
    asks: createChunk(() => dialogue().then((chunk) => chunk.Asks), true),
    solution: createChunk(() => dialogue().then((chunk) => chunk.SolutionMark), true),
    verdict: createChunk(() => dialogue().then((chunk) => chunk.Verdict), true),
    event: createChunk(() => import('./EventLine.js').then((chunk) => chunk.EventLine)),
    cannotOpen: createChunk(() => exceptions().then((chunk) => chunk.CannotOpen)),
    ended: createChunk(() => exceptions().then((chunk) => chunk.Ended)),
    pending: createChunk(() => exceptions().then((chunk) => chunk.PendingItem)),
    access: createChunk(() => exceptions().then((chunk) => chunk.AccessBanner), true),
    due: createChunk(() => import('./due/Due.js').then((chunk) => chunk.Due), true),
    details: createChunk(
      () => import('./besideThread.js').then((chunk) => chunk.DetailsColumn),
      true,
    ),
    rating: createChunk(
      () => import('../closeTicket/closing.js').then((chunk) => chunk.RatingForm),
      true,
    ),
  }
}

export type TicketParts = ReturnType<typeof createTicketParts>

/** What the lines of a thread need beside what they show. */
export type ThreadTools = {
  readonly ticket: Ticket
  readonly parts: TicketParts
  /** Puts the focus into the reply box; `null` where there is none. */
  readonly onReply: (() => void) | null
}
