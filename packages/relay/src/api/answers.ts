import type { Backend, Rating, SupportUser, WriteCall } from '@deskside/core'
import { checkReply, checkText, withFileIds } from '@deskside/core/config'
import type {
  ArticleScore,
  askAnswerSchema,
  closeTicketSchema,
  contactManagerSchema,
  escalateSchema,
  judgeSolutionSchema,
  markReadSchema,
  newReplySchema,
  RouteName,
  rateTicketSchema,
  setAccessSchema,
  setCategorySchema,
  setNoteSchema,
} from '@deskside/core/wire'
import { TICKET_STATUSES } from '@deskside/core/wire'
import * as v from 'valibot'
import { acceptedCategory } from './acceptedCategory.js'
import { acceptedTicket, deskOf } from './acceptedTicket.js'

/** One call of the API, ready for the backend. */
export type ApiCall = {
  readonly backend: Backend
  readonly person: SupportUser
  readonly ticketId: string
  readonly articleId: string
  readonly query: Query
  /** Already checked by the route's own schema. */
  readonly body: unknown
  /** For reads alone: a write that began is brought to its end, whoever hung up. */
  readonly signal: AbortSignal
  /** The key of a write, and whether an earlier try may have had its effect. */
  readonly write: WriteCall
  /** Does this relay serve guests and accounts? */
  readonly hasAccounts: boolean
  withUploads<T>(uploadIds: readonly string[], write: (refs: string[]) => Promise<T>): Promise<T>
}

const id = v.optional(v.pipe(v.string(), v.maxLength(200)))
const time = v.optional(v.pipe(v.string(), v.isoTimestamp()))

export const querySchema = v.object({
  cursor: v.optional(v.pipe(v.string(), v.maxLength(1_000))),
  since: v.optional(v.pipe(v.string(), v.maxLength(1_000))),
  q: v.optional(v.pipe(v.string(), v.maxLength(200))),
  number: v.optional(v.pipe(v.string(), v.maxLength(100))),
  state: v.optional(v.picklist(['open', 'closed', 'all'])),
  /** Several, joined by commas. */
  status: v.optional(
    v.pipe(
      v.string(),
      v.transform((words) => words.split(',')),
      v.array(v.picklist(TICKET_STATUSES)),
    ),
  ),
  categoryId: id,
  typeId: id,
  projectId: id,
  from: time,
  to: time,
  scope: v.optional(v.picklist(['mine', 'organization'])),
  sort: v.optional(v.picklist(['activity', 'created', 'number'])),
  order: v.optional(v.picklist(['desc', 'asc'])),
  limit: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,6}$/),
      v.transform((digits) => Math.min(100, Number(digits))),
      v.minValue(1),
    ),
  ),
})
export type Query = v.InferOutput<typeof querySchema>

type Body<S extends v.GenericSchema> = v.InferOutput<S>

/** What each route asks of the backend. */
export const answers: Readonly<Record<RouteName, (call: ApiCall) => Promise<unknown>>> = {
  describeDesk: async ({ backend, hasAccounts, signal }) => {
    const answer = await backend.describe({ signal })
    if (answer.notModified) return undefined
    const { desk, can } = answer.value
    // Whatever the helpdesk can do, bytes on their way to this relay go on where they stopped.
    const people = hasAccounts
      ? { guests: desk.guests !== 'off', accounts: desk.accounts }
      : { guests: can.guests, accounts: can.accounts }
    // Who has no colleagues is offered no view of theirs, whatever the desk offers to others.
    const views = can.organization ? desk.list.views : (['mine'] as const)
    return {
      desk: { ...desk, list: { ...desk.list, views } },
      can: { ...can, ...people, resumableUploads: true },
    }
  },
  getChanges: async ({ backend, signal }) => {
    const answer = await backend.getChanges({ signal })
    return answer.notModified ? undefined : answer.value
  },
  listTickets: ({ backend, query, signal }) => backend.listTickets(query, { signal }),
  getTicket: ({ backend, ticketId, signal }) => backend.getTicket(ticketId, { signal }),
  listMessages: ({ backend, ticketId, query, signal }) =>
    backend.listMessages(ticketId, { cursor: query.cursor, limit: query.limit }, { signal }),
  createTicket: async ({ backend, person, body, write, withUploads }) => {
    const input = await acceptedTicket({ backend, person }, body)
    return withUploads(input.uploadIds, (uploadIds) => {
      const ids = new Map([...new Set(input.uploadIds)].map((id, i) => [id, uploadIds[i] ?? id]))
      const fields = withFileIds(input.fields, ids)
      return backend.createTicket({ ...input, uploadIds, fields }, write)
    })
  },
  reply: async ({ backend, ticketId, body, write, withUploads }) => {
    const input = body as Body<typeof newReplySchema>
    checkReply(await deskOf(backend), input)
    return withUploads(input.uploadIds, (uploadIds) =>
      backend.reply(ticketId, { ...input, uploadIds }, write),
    )
  },
  closeTicket: async ({ backend, ticketId, body, write }) => {
    const { rating } = body as Body<typeof closeTicketSchema>
    checkText(await deskOf(backend), '/rating/comment', rating?.comment)
    return backend.closeTicket(ticketId, { rating: rating as Rating | null }, write)
  },
  reopenTicket: ({ backend, ticketId, write }) => backend.reopenTicket(ticketId, write),
  rateTicket: async ({ backend, ticketId, body, write }) => {
    const { rating } = body as Body<typeof rateTicketSchema>
    checkText(await deskOf(backend), '/rating/comment', rating.comment)
    return backend.rateTicket(ticketId, rating, write)
  },
  markRead: ({ backend, ticketId, body }) => {
    const { messageId } = body as Body<typeof markReadSchema>
    return backend.markRead(ticketId, messageId)
  },
  judgeSolution: ({ backend, ticketId, body, write }) =>
    backend.judgeSolution(ticketId, body as Body<typeof judgeSolutionSchema>, write),
  setCategory: async ({ backend, person, ticketId, body, write }) => {
    const choice = body as Body<typeof setCategorySchema>
    const accepted = await acceptedCategory({ backend, person }, ticketId, choice)
    return backend.setCategory(ticketId, accepted, write)
  },
  setAccess: ({ backend, ticketId, body, write }) =>
    backend.setAccess(ticketId, body as Body<typeof setAccessSchema>, write),
  escalate: async ({ backend, ticketId, body, write }) => {
    const input = body as Body<typeof escalateSchema>
    checkText(await deskOf(backend), '/reason', input.reason)
    return backend.escalate(ticketId, input, write)
  },
  answerAsk: async ({ backend, ticketId, body, write, withUploads }) => {
    const input = body as Body<typeof askAnswerSchema>
    checkText(await deskOf(backend), '/text', input.text)
    return withUploads(input.uploadIds, (uploadIds) =>
      backend.answerAsk(ticketId, { ...input, uploadIds }, write),
    )
  },
  setNote: async ({ backend, ticketId, body, write }) => {
    const note = body as Body<typeof setNoteSchema>
    checkText(await deskOf(backend), '/text', note.text)
    return backend.setNote(ticketId, note, write)
  },
  contactManager: async ({ backend, body, write }) => {
    const message = body as Body<typeof contactManagerSchema>
    checkText(await deskOf(backend), '/body', message.body)
    await backend.contactManager(message, write)
    return {}
  },
  searchArticles: ({ backend, query: { q = '', cursor, limit }, signal }) =>
    backend.searchArticles({ q, cursor, limit }, { signal }),
  getArticle: ({ backend, articleId, signal }) => backend.getArticle(articleId, { signal }),
  rateArticle: async ({ backend, articleId, body, write }) => {
    const { score } = body as { score: ArticleScore }
    await backend.rateArticle(articleId, score, write)
    return {}
  },
}
