import * as v from 'valibot'
import { isRecord } from './isRecord.js'
import { noneOr, object, optionalText, tolerantArray } from './pieces.js'
import { attachmentSchema, personSchema, ticketSchema } from './ticket.js'

const EVENT_TYPES = [
  'created',
  'status',
  'assignee',
  'category',
  /** `to`: what the person would like; refused by the desk where there is none. */
  'category_request',
  'rating',
  'access',
  'escalated',
  'remind',
  'solution',
  'ask',
  'other',
] as const

/** What staff need from the person, answered in place. A kind we do not know is answered in words. */
export const askSchema = object({
  id: v.string(),
  kind: v.fallback(v.picklist(['text', 'file', 'choice', 'access', 'steps']), 'text'),
  label: v.string(),
  /** Of a `choice`. */
  options: v.optional(v.array(object({ id: v.string(), label: v.string() })), []),
  answer: noneOr(
    object({
      at: v.string(),
      text: v.optional(v.string()),
      optionId: v.optional(v.string()),
      attachmentIds: v.optional(v.array(v.string())),
      /** `steps`: were they done? `access`: was it granted? */
      done: v.optional(v.boolean()),
    }),
  ),
})

/** A message, read with patience: unknown fields pass, an unknown format is text. */
export const textMessageSchema = object({
  kind: v.picklist(['message']),
  id: v.string(),
  createdAt: v.string(),
  author: personSchema,
  body: v.string(),
  /** `markdown`: the small subset (paragraph, bold, italic, code, lists, quote, link). */
  format: v.fallback(v.picklist(['text', 'markdown']), 'text'),
  attachments: v.optional(v.array(attachmentSchema), []),
  /** The client-made id of the reply, so that the outbox and the thread never both show it. */
  submissionId: optionalText,
  /** Recommended by staff as what solves the matter. */
  isSolution: v.optional(v.boolean(), false),
  /** The person's word on that: did it help? `null`: not said yet. */
  helped: noneOr(v.boolean()),
  asks: v.optional(tolerantArray(askSchema), []),
})

/** An event, read with patience: an unknown type becomes `other`. */
export const eventMessageSchema = object({
  kind: v.picklist(['event']),
  id: v.string(),
  createdAt: v.string(),
  author: personSchema,
  event: object({
    type: v.fallback(v.picklist(EVENT_TYPES), 'other'),
    /** For `status`: a `TicketStatus`. For the others, the desk's own word. */
    from: optionalText,
    to: optionalText,
    /** Why, in the agent's words: a decline reason, a rating's comment. */
    reason: optionalText,
  }),
})

/** What stands in a thread where something came that cannot be shown. */
export const unreadableMessageSchema = object({
  kind: v.picklist(['unreadable']),
  id: v.string(),
  createdAt: v.string(),
})

/** Each by its kind; what is of no kind that we know fails as a text would. */
export const messageSchema = v.lazy(
  (
    input,
  ): typeof textMessageSchema | typeof eventMessageSchema | typeof unreadableMessageSchema => {
    const kind = isRecord(input) ? input.kind : undefined
    if (kind === 'event') return eventMessageSchema
    return kind === 'unreadable' ? unreadableMessageSchema : textMessageSchema
  },
)

/** The answer to a reply. */
export const replyResultSchema = object({ ticket: ticketSchema, message: messageSchema })
/** `linked`: the new, urgent ticket of a desk that escalates by one. */
export const escalationSchema = object({ ticket: ticketSchema, linked: noneOr(ticketSchema) })

/** What staff need from the person, answered in place. */
export type Ask = v.InferOutput<typeof askSchema>
/** Somebody's words, with their files. */
export type TextMessage = v.InferOutput<typeof textMessageSchema>
/** Something that happened to the ticket: `from` and `to` say what changed. */
export type EventMessage = v.InferOutput<typeof eventMessageSchema>
/** Something of the thread that cannot be shown; the others can. */
export type UnreadableMessage = v.InferOutput<typeof unreadableMessageSchema>
/** One entry of a correspondence, by its `kind`. */
export type Message = v.InferOutput<typeof messageSchema>
/** The ticket after a reply, and the reply as the server has it. */
export type ReplyResult = v.InferOutput<typeof replyResultSchema>
/** The ticket after it was escalated; `linked` is the urgent one of a desk that opens one. */
export type Escalation = v.InferOutput<typeof escalationSchema>
