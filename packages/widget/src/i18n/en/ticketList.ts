/** Words of the ticket list, in English. */
export const ticketList = {
  title: 'Your requests',
}
