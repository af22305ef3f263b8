import * as v from 'valibot'
import { noneOr, optionalText } from './pieces.js'
import { ratingSchema } from './ticket.js'

/**
 * Request bodies. Strict: an unknown key is an error that names it, because a misspelt one that
 * passes in silence loses what somebody typed.
 */

/**
 * Opaque, but a name: what could climb out of a folder or an address is no id of ours. An adapter
 * that encodes it is safe from all but the dots.
 */
const id = v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[^/\\]{1,200}$/))
const optionalId = noneOr(id)

const uploadIds = v.optional(v.array(id), [])

/** The body that files a ticket. */
export const newTicketSchema = v.strictObject({
  /** Left out where the desk's form has no subject. */
  subject: v.optional(v.string(), ''),
  body: v.string(),
  categoryId: optionalId,
  typeId: optionalId,
  priority: optionalText,
  projectId: optionalId,
  fields: v.optional(v.record(v.string(), v.unknown()), {}),
  uploadIds,
  /** The host's page around the form; goes along only where the desk's conditions ask for it. */
  page: v.optional(v.strictObject({ url: v.string(), title: v.string() })),
  /** Made by the client when the draft began; comes back on the ticket. */
  submissionId: v.pipe(v.string(), v.maxLength(200)),
  /** Where it was written: `help-page`, `menu`, … */
  source: optionalText,
  locale: optionalText,
  followUpOf: optionalId,
})

/** The body that adds a message. */
export const newReplySchema = v.strictObject({
  /** May be empty where at least one file goes along. */
  body: v.string(),
  uploadIds,
  submissionId: v.pipe(v.string(), v.maxLength(200)),
})

const newRatingSchema = v.strictObject({
  ...ratingSchema.entries,
  score: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
})

/** The body that closes a ticket. */
export const closeTicketSchema = v.strictObject({
  rating: noneOr(newRatingSchema),
})
/** The body that gives stars. */
export const rateTicketSchema = v.strictObject({ rating: newRatingSchema })
/** The body that marks messages as seen. */
export const markReadSchema = v.strictObject({
  /** The newest message that was seen. */
  messageId: id,
})
/** The body that says whether a solution helped. */
export const judgeSolutionSchema = v.strictObject({
  /** The message that is marked as the solution. */
  messageId: id,
  helped: v.boolean(),
})
/** The body that changes the category, or asks to. */
export const setCategorySchema = v.strictObject({ categoryId: id, typeId: optionalId })
/** The body that grants access to the project, or withdraws it. */
export const setAccessSchema = v.strictObject({
  granted: v.boolean(),
  /** When it ends by itself. Left out: when the ticket does. */
  until: v.nullish(v.pipe(v.string(), v.isoTimestamp())),
})
/** The body that escalates a ticket. */
export const escalateSchema = v.strictObject({ reason: v.nullish(v.string()) })
/** What is needed depends on the kind of the ask. */
export const askAnswerSchema = v.strictObject({
  messageId: id,
  askId: id,
  text: v.optional(v.string()),
  optionId: v.optional(id),
  uploadIds,
  /** Of `steps`. */
  done: v.optional(v.boolean()),
  /** Of `access`. */
  granted: v.optional(v.boolean()),
  submissionId: v.pipe(v.string(), v.maxLength(200)),
})
/** The body that keeps a private note; `null` takes it away. */
export const setNoteSchema = v.strictObject({ text: v.nullable(v.string()) })
/** The body of a message to the manager. */
export const contactManagerSchema = v.strictObject({
  ticketId: v.nullish(id),
  body: v.string(),
})
/** «Did this answer your question?» 😞 -1, 😐 0, 😁 1. */
export const rateArticleSchema = v.strictObject({ score: v.picklist([-1, 0, 1]) })

/** A body with nothing in it. */
export const emptySchema = v.strictObject({})

/** A ticket as it is filed; hidden fields are never in it. */
export type NewTicket = v.InferOutput<typeof newTicketSchema>
/** A message as it is sent. */
export type NewReply = v.InferOutput<typeof newReplySchema>
/** The person's word on a recommended solution. */
export type SolutionVerdict = v.InferOutput<typeof judgeSolutionSchema>
/** The category that a ticket should have. */
export type CategoryChoice = v.InferOutput<typeof setCategorySchema>
/** May staff look into the project, and until when (RFC 3339)? */
export type AccessChoice = v.InferOutput<typeof setAccessSchema>
/** Why it is urgent, in the person's words. */
export type EscalationReason = v.InferOutput<typeof escalateSchema>
/** The answer to an ask; which field counts depends on the ask's kind. */
export type AskAnswer = v.InferOutput<typeof askAnswerSchema>
/** A private note; `null` takes it away. */
export type NoteText = v.InferOutput<typeof setNoteSchema>
/** A message to the manager, about a ticket or about none. */
export type ManagerMessage = v.InferOutput<typeof contactManagerSchema>
