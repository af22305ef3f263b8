/**
 * One chunk: what stands before and after the form for a new ticket, what only some forms need, and a
 * word for whoever wrote the page.
 */
export { Attachments, RefusedFiles } from './attachments/Attachments.js'
export { Home } from './home/Home.js'
export { Details, Topic } from './newTicket/Choices.js'
export { FailedNotice, FormNotices } from './newTicket/notices.js'
export { Waiting } from './newTicket/Waiting.js'
export { sayMistakes } from './sayMistakes.js'
export { Sent } from './sent/Sent.js'
