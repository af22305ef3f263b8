/**
 * Screens that lead on from a request. They come by way of its chunk and never without it: so that
 * what they share with it stays in it.
 */
const besideThread = () => import('./besideThread.js')

export const loadDetails = () => besideThread().then((chunk) => chunk.TicketDetails)

export const loadManager = () => besideThread().then((chunk) => chunk.Manager)
