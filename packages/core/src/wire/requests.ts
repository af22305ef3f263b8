import * as v from 'valibot'
import { messageSchema } from './message.js'
import { ratingSchema, ticketSchema } from './ticket.js'

/**
 * Request bodies. Strict: an unknown key is an error that names it, because a misspelt one that
 * passes in silence loses what somebody typed.
 */

const uploadIds = v.optional(v.array(v.string()), [])

export const newTicketSchema = v.strictObject({
  /** Left out where the desk's form has no subject. */
  subject: v.optional(v.string(), ''),
  body: v.string(),
  categoryId: v.optional(v.nullable(v.string()), null),
  typeId: v.optional(v.nullable(v.string()), null),
  priority: v.optional(v.nullable(v.string()), null),
  projectId: v.optional(v.nullable(v.string()), null),
  fields: v.optional(v.record(v.string(), v.unknown()), {}),
  uploadIds,
  /** Made by the client when the draft began; comes back on the ticket. */
  submissionId: v.string(),
  /** Where it was written: `help-page`, `menu`, … */
  source: v.optional(v.nullable(v.string()), null),
  locale: v.optional(v.nullable(v.string()), null),
  followUpOf: v.optional(v.nullable(v.string()), null),
})

export const newReplySchema = v.strictObject({
  /** May be empty where at least one file goes along. */
  body: v.string(),
  uploadIds,
  submissionId: v.string(),
})

const newRatingSchema = v.strictObject(ratingSchema.entries)

export const closeTicketSchema = v.strictObject({
  rating: v.optional(v.nullable(newRatingSchema), null),
})
export const rateTicketSchema = v.strictObject({ rating: newRatingSchema })
export const markReadSchema = v.strictObject({
  /** The newest message that was seen. */
  messageId: v.string(),
})
export const emptySchema = v.strictObject({})

export const replyResultSchema = v.object({ ticket: ticketSchema, message: messageSchema })

/** RFC 9457, with our `code` and the fields that break a rule. */
export const problemSchema = v.object({
  type: v.optional(v.string(), 'about:blank'),
  title: v.optional(v.string(), ''),
  status: v.optional(v.number()),
  detail: v.optional(v.string()),
  code: v.optional(v.string()),
  limitBytes: v.optional(v.number()),
  errors: v.optional(
    v.array(v.object({ pointer: v.string(), code: v.string(), message: v.optional(v.string()) })),
    [],
  ),
})

export type NewTicket = v.InferOutput<typeof newTicketSchema>
export type NewReply = v.InferOutput<typeof newReplySchema>
export type ReplyResult = v.InferOutput<typeof replyResultSchema>
export type ProblemDocument = v.InferOutput<typeof problemSchema>
