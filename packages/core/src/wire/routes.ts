import type { GenericSchema } from 'valibot'
import { deskDescriptionSchema } from './desk.js'
import { changesSchema, messagePageSchema, ticketPageSchema } from './page.js'
import {
  closeTicketSchema,
  emptySchema,
  markReadSchema,
  newReplySchema,
  newTicketSchema,
  rateTicketSchema,
  replyResultSchema,
} from './requests.js'
import { ticketSchema } from './ticket.js'

/** One call of the Support API, as data: restBackend calls it, createHandler answers it. */
export type Route = {
  readonly method: 'GET' | 'POST'
  /** Below the endpoint; `{name}` is a path parameter. */
  readonly path: string
  /** Names of the query parameters that it reads. */
  readonly query?: readonly string[]
  readonly body?: GenericSchema
  readonly response: GenericSchema
  /** Status of success. */
  readonly status: 200 | 201
  /** Answers carry an ETag, and `If-None-Match` is answered with 304. */
  readonly conditional?: true
  /** One line for the API reference. */
  readonly summary: string
}

/**
 * The Support API. Uploads (tus 1.0) and attachments (bytes) are apart: they are not JSON.
 * Every POST takes an `Idempotency-Key`.
 */
export const routes = {
  describeDesk: {
    method: 'GET',
    path: '/v1/config',
    response: deskDescriptionSchema,
    status: 200,
    conditional: true,
    summary: 'The desk: its form, words, limits, and what its backend can do',
  },
  getChanges: {
    method: 'GET',
    path: '/v1/changes',
    response: changesSchema,
    status: 200,
    conditional: true,
    summary: 'The idle poll: has anything changed for this person?',
  },
  listTickets: {
    method: 'GET',
    path: '/v1/tickets',
    query: ['cursor', 'limit', 'since', 'q', 'state'],
    response: ticketPageSchema,
    status: 200,
    summary: 'The tickets of this person, latest activity first',
  },
  createTicket: {
    method: 'POST',
    path: '/v1/tickets',
    body: newTicketSchema,
    response: ticketSchema,
    status: 201,
    summary: 'Files a ticket',
  },
  getTicket: {
    method: 'GET',
    path: '/v1/tickets/{ticketId}',
    response: ticketSchema,
    status: 200,
    summary: 'One ticket',
  },
  listMessages: {
    method: 'GET',
    path: '/v1/tickets/{ticketId}/messages',
    query: ['cursor', 'limit'],
    response: messagePageSchema,
    status: 200,
    summary: 'The correspondence of a ticket, oldest first',
  },
  reply: {
    method: 'POST',
    path: '/v1/tickets/{ticketId}/messages',
    body: newReplySchema,
    response: replyResultSchema,
    status: 201,
    summary: 'Adds a message of this person to a ticket',
  },
  closeTicket: {
    method: 'POST',
    path: '/v1/tickets/{ticketId}/close',
    body: closeTicketSchema,
    response: ticketSchema,
    status: 200,
    summary: 'Closes a ticket, with stars or without',
  },
  reopenTicket: {
    method: 'POST',
    path: '/v1/tickets/{ticketId}/reopen',
    body: emptySchema,
    response: ticketSchema,
    status: 200,
    summary: 'Opens a solved or closed ticket again, where the desk allows it',
  },
  rateTicket: {
    method: 'POST',
    path: '/v1/tickets/{ticketId}/rating',
    body: rateTicketSchema,
    response: ticketSchema,
    status: 200,
    summary: 'Gives 1 to 5 stars',
  },
  markRead: {
    method: 'POST',
    path: '/v1/tickets/{ticketId}/read',
    body: markReadSchema,
    response: ticketSchema,
    status: 200,
    summary: 'Marks the messages up to one as seen',
  },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes

/** Where uploads (tus 1.0: creation, core, termination, expiration) live below the endpoint. */
export const UPLOADS_PATH = '/v1/uploads'
/** GET `/v1/attachments/{attachmentId}`: the bytes, always as a download. */
export const ATTACHMENTS_PATH = '/v1/attachments'

/** Keys of tus' `Upload-Metadata` that our client sends; any tus server may ignore them. */
export const UPLOAD_METADATA = {
  /** The client-made id: a creation repeated with it gives the same resource. */
  id: 'deskside-id',
  name: 'filename',
  type: 'filetype',
  /** Hex SHA-256 of the whole file; our relay checks it at completion. */
  digest: 'sha256',
} as const
