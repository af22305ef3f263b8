/** Screens that are not the first view: each is fetched when somebody goes there. */
export const screenChunks = {
  tickets: () => import('../screens/ticketList/TicketList.js').then((chunk) => chunk.TicketList),
  ticket: () => import('../screens/ticket/Ticket.js').then((chunk) => chunk.Ticket),
  close: () => import('../screens/closeTicket/CloseTicket.js').then((chunk) => chunk.CloseTicket),
}
