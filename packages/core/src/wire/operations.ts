import type { GenericSchema } from 'valibot'
import { articleRoutes } from './articleRoutes.js'
import {
  askAnswerSchema,
  closeTicketSchema,
  contactManagerSchema,
  emptySchema,
  escalateSchema,
  judgeSolutionSchema,
  markReadSchema,
  newReplySchema,
  newTicketSchema,
  rateArticleSchema,
  rateTicketSchema,
  setAccessSchema,
  setCategorySchema,
  setNoteSchema,
} from './requests.js'
import { type Route, type RouteName, routes } from './routes.js'

/** A route as its server sees it. */
export type Operation = Route & {
  /** Names of the query parameters that it reads. */
  readonly query?: readonly string[]
  readonly body?: GenericSchema
  /** Status of success. */
  readonly status: 200 | 201
  /** Answers carry an ETag, and `If-None-Match` is answered with 304. */
  readonly conditional?: true
  /** One line for the API reference. */
  readonly summary: string
}

/** The whole Support API: createHandler answers it, docs/openapi.json is written from it. */
export const operations = {
  describeDesk: {
    ...routes.describeDesk,
    status: 200,
    conditional: true,
    summary: 'The desk: its form, words, limits, and what its backend can do',
  },
  getChanges: {
    ...routes.getChanges,
    status: 200,
    conditional: true,
    summary: 'The idle poll: has anything changed for this person?',
  },
  listTickets: {
    ...routes.listTickets,
    query: [
      'cursor',
      'limit',
      'since',
      'q',
      'number',
      'state',
      'status',
      'categoryId',
      'typeId',
      'projectId',
      'from',
      'to',
      'scope',
      'sort',
      'order',
    ],
    status: 200,
    summary: 'The tickets of this person, latest activity first',
  },
  createTicket: {
    ...routes.createTicket,
    body: newTicketSchema,
    status: 201,
    summary: 'Files a ticket',
  },
  getTicket: {
    ...routes.getTicket,
    status: 200,
    summary: 'One ticket',
  },
  listMessages: {
    ...routes.listMessages,
    query: ['cursor', 'limit'],
    status: 200,
    summary: 'The correspondence of a ticket, oldest first',
  },
  reply: {
    ...routes.reply,
    body: newReplySchema,
    status: 201,
    summary: 'Adds a message of this person to a ticket',
  },
  closeTicket: {
    ...routes.closeTicket,
    body: closeTicketSchema,
    status: 200,
    summary: 'Closes a ticket, with stars or without',
  },
  reopenTicket: {
    ...routes.reopenTicket,
    body: emptySchema,
    status: 200,
    summary: 'Opens a solved or closed ticket again, where the desk allows it',
  },
  rateTicket: {
    ...routes.rateTicket,
    body: rateTicketSchema,
    status: 200,
    summary: 'Gives 1 to 5 stars',
  },
  markRead: {
    ...routes.markRead,
    body: markReadSchema,
    status: 200,
    summary: 'Marks the messages up to one as seen',
  },
  judgeSolution: {
    ...routes.judgeSolution,
    body: judgeSolutionSchema,
    status: 200,
    summary: 'Says whether a recommended solution helped; «no» goes on with the dialogue',
  },
  setCategory: {
    ...routes.setCategory,
    body: setCategorySchema,
    status: 200,
    summary: 'Changes the category, or asks staff to, as the desk has it for the status',
  },
  setAccess: {
    ...routes.setAccess,
    body: setAccessSchema,
    status: 200,
    summary: 'Lets support look into the project of a ticket, or no more',
  },
  escalate: {
    ...routes.escalate,
    body: escalateSchema,
    status: 200,
    summary: 'Asks where the answer is, once its promise is broken',
  },
  answerAsk: {
    ...routes.answerAsk,
    body: askAnswerSchema,
    status: 201,
    summary: 'Answers in place what staff asked for',
  },
  setNote: {
    ...routes.setNote,
    body: setNoteSchema,
    status: 200,
    summary: 'Keeps a note of this person on a ticket, which nobody else sees',
  },
  contactManager: {
    ...routes.contactManager,
    body: contactManagerSchema,
    status: 200,
    summary: 'Writes to the manager of the desk',
  },
  searchArticles: {
    ...articleRoutes.searchArticles,
    query: ['q', 'cursor', 'limit'],
    status: 200,
    summary: 'Articles that may answer a question, the likeliest first',
  },
  getArticle: {
    ...articleRoutes.getArticle,
    status: 200,
    summary: 'One article',
  },
  rateArticle: {
    ...articleRoutes.rateArticle,
    body: rateArticleSchema,
    status: 200,
    summary: 'Says whether an article answered the question; once a person',
  },
} as const satisfies Record<RouteName, Operation>
