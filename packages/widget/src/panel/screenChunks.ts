import { createChunk } from '../screens/chunk.js'
import { aroundTheForm, createFormParts } from '../screens/formParts.js'

/** Screens that are not the form: each is fetched when somebody goes there. */
export function createScreenChunks() {
  return {
    parts: createFormParts(),
    home: createChunk(() => aroundTheForm().then((chunk) => chunk.Home)),
    sent: createChunk(() => aroundTheForm().then((chunk) => chunk.Sent)),
    waiting: createChunk(() => aroundTheForm().then((chunk) => chunk.Waiting)),
    tickets: createChunk(() =>
      import('../screens/ticketList/TicketList.js').then((chunk) => chunk.TicketList),
    ),
    ticket: createChunk(() => import('../screens/ticket/Ticket.js').then((chunk) => chunk.Ticket)),
    close: createChunk(() =>
      import('../screens/closeTicket/closing.js').then((chunk) => chunk.CloseTicket),
    ),
  }
}

export type ScreenChunks = ReturnType<typeof createScreenChunks>
