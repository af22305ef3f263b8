import { createChunk } from '../chunk.js'

/** What only some requests need: files in their messages, stars. */
export function createTicketParts() {
  return {
    file: createChunk(() => import('./MessageFile.js').then((chunk) => chunk.MessageFile)),
    rating: createChunk(
      () => import('../closeTicket/closing.js').then((chunk) => chunk.RatingForm),
      true,
    ),
  }
}

export type TicketParts = ReturnType<typeof createTicketParts>
