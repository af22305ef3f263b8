/** One chunk: what a request has beside its conversation. */
export { DetailsColumn, TicketDetails } from './details/TicketDetails.js'
export { Manager } from './manager/Manager.js'
