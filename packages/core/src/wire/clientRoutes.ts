import { type GenericSchema, object } from 'valibot'
import { escalationSchema, replyResultSchema } from './message.js'
import { changesSchema, messagePageSchema, ticketPageSchema } from './page.js'
import { ticketSchema } from './ticket.js'

/** One call of the Support API, as its client sees it. */
export type Route = {
  readonly method: 'GET' | 'POST'
  /** Below the endpoint; `{name}` is a path parameter. */
  readonly path: string
  readonly response: GenericSchema
}

/** There is nothing to say but that it is done. */
export const doneSchema = object({})

/**
 * The rows whose answers a client reads by their schemas. What a desk says of itself is none of
 * them: it is read with patience, and a client need not carry the schema of it.
 */
export const clientRoutes = {
  getChanges: { method: 'GET', path: '/v1/changes', response: changesSchema },
  listTickets: { method: 'GET', path: '/v1/tickets', response: ticketPageSchema },
  createTicket: { method: 'POST', path: '/v1/tickets', response: ticketSchema },
  getTicket: { method: 'GET', path: '/v1/tickets/{ticketId}', response: ticketSchema },
  listMessages: {
    method: 'GET',
    path: '/v1/tickets/{ticketId}/messages',
    response: messagePageSchema,
  },
  reply: { method: 'POST', path: '/v1/tickets/{ticketId}/messages', response: replyResultSchema },
  closeTicket: { method: 'POST', path: '/v1/tickets/{ticketId}/close', response: ticketSchema },
  reopenTicket: { method: 'POST', path: '/v1/tickets/{ticketId}/reopen', response: ticketSchema },
  rateTicket: { method: 'POST', path: '/v1/tickets/{ticketId}/rating', response: ticketSchema },
  markRead: { method: 'POST', path: '/v1/tickets/{ticketId}/read', response: ticketSchema },
  judgeSolution: {
    method: 'POST',
    path: '/v1/tickets/{ticketId}/solution',
    response: ticketSchema,
  },
  setCategory: { method: 'POST', path: '/v1/tickets/{ticketId}/category', response: ticketSchema },
  setAccess: { method: 'POST', path: '/v1/tickets/{ticketId}/access', response: ticketSchema },
  escalate: { method: 'POST', path: '/v1/tickets/{ticketId}/escalate', response: escalationSchema },
  answerAsk: { method: 'POST', path: '/v1/tickets/{ticketId}/asks', response: replyResultSchema },
  setNote: { method: 'POST', path: '/v1/tickets/{ticketId}/note', response: ticketSchema },
  contactManager: { method: 'POST', path: '/v1/manager', response: doneSchema },
} as const satisfies Record<string, Route>

/** GET `/v1/attachments/{attachmentId}`: the bytes, always as a download. */
export const ATTACHMENTS_PATH = '/v1/attachments'
