/** Words of closing and rating, in English. */
export const closeTicket = {
  title: 'Close request',
}
