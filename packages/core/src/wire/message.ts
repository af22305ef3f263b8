import * as v from 'valibot'
import { attachmentSchema, personSchema } from './ticket.js'

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

const textMessageSchema = v.object({
  kind: v.literal('message'),
  id: v.string(),
  createdAt: v.string(),
  author: personSchema,
  body: v.string(),
  /** `markdown`: the small subset (paragraph, bold, italic, code, lists, quote, link). */
  format: v.fallback(v.picklist(['text', 'markdown']), 'text'),
  attachments: v.optional(v.array(attachmentSchema), []),
  /** The client-made id of the reply, so that the outbox and the thread never both show it. */
  submissionId: v.optional(v.nullable(v.string()), null),
})

const eventMessageSchema = v.object({
  kind: v.literal('event'),
  id: v.string(),
  createdAt: v.string(),
  author: personSchema,
  event: v.object({
    type: v.fallback(v.picklist(EVENT_TYPES), 'other'),
    /** For `status`: a `TicketStatus`. For the others, the desk's own word. */
    from: v.optional(v.nullable(v.string()), null),
    to: v.optional(v.nullable(v.string()), null),
    /** Why, in the agent's words: a decline reason, a rating's comment. */
    reason: v.optional(v.nullable(v.string()), null),
  }),
})

/** What stands in a thread where something came that cannot be shown. */
const unreadableMessageSchema = v.object({
  kind: v.literal('unreadable'),
  id: v.string(),
  createdAt: v.string(),
})

export const messageSchema = v.variant('kind', [
  textMessageSchema,
  eventMessageSchema,
  unreadableMessageSchema,
])

export type TextMessage = v.InferOutput<typeof textMessageSchema>
export type EventMessage = v.InferOutput<typeof eventMessageSchema>
export type UnreadableMessage = v.InferOutput<typeof unreadableMessageSchema>
export type Message = v.InferOutput<typeof messageSchema>
