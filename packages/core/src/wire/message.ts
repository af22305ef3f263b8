import * as v from 'valibot'
import { isRecord, optionalText } from './pieces.js'
import { attachmentSchema, personSchema, ticketSchema } from './ticket.js'

const EVENT_TYPES = [
  'created',
  'status',
  'assignee',
  'category',
  'rating',
  'access',
  'escalated',
  'other',
] as const

export const textMessageSchema = v.object({
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
})

export const eventMessageSchema = v.object({
  kind: v.picklist(['event']),
  id: v.string(),
  createdAt: v.string(),
  author: personSchema,
  event: v.object({
    type: v.fallback(v.picklist(EVENT_TYPES), 'other'),
    /** For `status`: a `TicketStatus`. For the others, the desk's own word. */
    from: optionalText,
    to: optionalText,
    /** Why, in the agent's words: a decline reason, a rating's comment. */
    reason: optionalText,
  }),
})

/** What stands in a thread where something came that cannot be shown. */
export const unreadableMessageSchema = v.object({
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
export const replyResultSchema = v.object({ ticket: ticketSchema, message: messageSchema })

export type TextMessage = v.InferOutput<typeof textMessageSchema>
export type EventMessage = v.InferOutput<typeof eventMessageSchema>
export type UnreadableMessage = v.InferOutput<typeof unreadableMessageSchema>
export type Message = v.InferOutput<typeof messageSchema>
export type ReplyResult = v.InferOutput<typeof replyResultSchema>
