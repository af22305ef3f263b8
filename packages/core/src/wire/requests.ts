import * as v from 'valibot'
import { noneOr, optionalText } from './pieces.js'
import { ratingSchema } from './ticket.js'

/**
 * Request bodies. Strict: an unknown key is an error that names it, because a misspelt one that
 * passes in silence loses what somebody typed.
 */

const uploadIds = v.optional(v.array(v.string()), [])

export const newTicketSchema = v.strictObject({
  /** Left out where the desk's form has no subject. */
  subject: v.optional(v.string(), ''),
  body: v.string(),
  categoryId: optionalText,
  typeId: optionalText,
  priority: optionalText,
  projectId: optionalText,
  fields: v.optional(v.record(v.string(), v.unknown()), {}),
  uploadIds,
  /** Made by the client when the draft began; comes back on the ticket. */
  submissionId: v.string(),
  /** Where it was written: `help-page`, `menu`, … */
  source: optionalText,
  locale: optionalText,
  followUpOf: optionalText,
})

export const newReplySchema = v.strictObject({
  /** May be empty where at least one file goes along. */
  body: v.string(),
  uploadIds,
  submissionId: v.string(),
})

const newRatingSchema = v.strictObject({
  ...ratingSchema.entries,
  score: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
})

export const closeTicketSchema = v.strictObject({
  rating: noneOr(newRatingSchema),
})
export const rateTicketSchema = v.strictObject({ rating: newRatingSchema })
export const markReadSchema = v.strictObject({
  /** The newest message that was seen. */
  messageId: v.string(),
})
export const judgeSolutionSchema = v.strictObject({
  /** The message that is marked as the solution. */
  messageId: v.string(),
  helped: v.boolean(),
})
export const setCategorySchema = v.strictObject({ categoryId: v.string(), typeId: optionalText })
export const setAccessSchema = v.strictObject({
  granted: v.boolean(),
  /** When it ends by itself. Left out: when the ticket does. */
  until: v.nullish(v.pipe(v.string(), v.isoTimestamp())),
})
export const escalateSchema = v.strictObject({ reason: v.nullish(v.string()) })
/** What is needed depends on the kind of the ask. */
export const askAnswerSchema = v.strictObject({
  messageId: v.string(),
  askId: v.string(),
  text: v.optional(v.string()),
  optionId: v.optional(v.string()),
  uploadIds,
  /** Of `steps`. */
  done: v.optional(v.boolean()),
  /** Of `access`. */
  granted: v.optional(v.boolean()),
  submissionId: v.string(),
})
export const setNoteSchema = v.strictObject({ text: v.nullable(v.string()) })
export const contactManagerSchema = v.strictObject({
  ticketId: v.nullish(v.string()),
  body: v.string(),
})
export const emptySchema = v.strictObject({})

export type NewTicket = v.InferOutput<typeof newTicketSchema>
export type NewReply = v.InferOutput<typeof newReplySchema>
export type SolutionVerdict = v.InferOutput<typeof judgeSolutionSchema>
export type CategoryChoice = v.InferOutput<typeof setCategorySchema>
export type AccessChoice = v.InferOutput<typeof setAccessSchema>
export type EscalationReason = v.InferOutput<typeof escalateSchema>
export type AskAnswer = v.InferOutput<typeof askAnswerSchema>
export type NoteText = v.InferOutput<typeof setNoteSchema>
export type ManagerMessage = v.InferOutput<typeof contactManagerSchema>
