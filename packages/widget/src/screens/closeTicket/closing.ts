/** One chunk: all that ends a request. */
export { CloseTicket } from './CloseTicket.js'
export { RatingForm } from './RatingForm.js'
