/**
 * Screens that lead on from a request. They come by way of its chunk and never without it: so that
 * what they share with it stays in it.
 */
export const loadDetails = () =>
  import('./details/TicketDetails.js').then((chunk) => chunk.TicketDetails)

export const loadManager = () => import('./manager/Manager.js').then((chunk) => chunk.Manager)
