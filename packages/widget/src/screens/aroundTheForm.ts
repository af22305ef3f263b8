/** One chunk: what stands before and after the form for a new ticket. */
export { Home } from './home/Home.js'
export { Waiting } from './newTicket/Waiting.js'
export { Sent } from './sent/Sent.js'
