import * as v from 'valibot'

/** RFC 3339 in UTC, by the server's clock: `2026-11-22T04:30:00.000Z`. */
const time = v.string()

export const TICKET_STATUSES = [
  'open',
  'in_progress',
  'waiting_on_customer',
  'solved',
  'closed',
  'declined',
] as const

/** A status we do not know becomes `open`; the desk's own word for it is in `statusLabel`. */
const ticketStatus = v.fallback(v.picklist(TICKET_STATUSES), 'open')

export const TICKET_ACTIONS = [
  'reply',
  'attach',
  'close',
  'reopen',
  'rate',
  'change_category',
  'request_category',
  'grant_access',
  'escalate',
  'follow_up',
] as const

export const personSchema = v.object({
  id: v.optional(v.string()),
  name: v.optional(v.string()),
  avatarUrl: v.optional(v.string()),
  /** Seen from the person who asks: `me`, a `colleague`, an `agent` of the desk, the `system`. */
  role: v.fallback(v.picklist(['me', 'colleague', 'agent', 'system']), 'agent'),
})

export const attachmentSchema = v.object({
  id: v.string(),
  /** As it was when chosen, cleaned of path parts, control and direction characters. */
  name: v.string(),
  /** Bytes. */
  size: v.number(),
  /** MIME type as the server believes it; never proof of what is inside. */
  type: v.string(),
})

export const ratingSchema = v.object({
  /** 1 (bad) to 5 (good). */
  score: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  comment: v.optional(v.string()),
})

export const ticketSchema = v.object({
  /** Opaque; used in addresses of the API. */
  id: v.string(),
  /** What people say: `1042`. */
  number: v.string(),
  /** The first line of the text where the desk has no subject. */
  subject: v.string(),
  /** The beginning of the latest message, one line. */
  preview: v.optional(v.string(), ''),
  status: ticketStatus,
  /** The desk's own word for the status. */
  statusLabel: v.optional(v.string(), ''),
  declineReason: v.optional(v.nullable(v.string()), null),
  categoryId: v.optional(v.nullable(v.string()), null),
  /** The category's sub-type. */
  typeId: v.optional(v.nullable(v.string()), null),
  priority: v.optional(v.nullable(v.string()), null),
  project: v.optional(v.nullable(v.object({ id: v.string(), name: v.string() })), null),
  requester: v.optional(personSchema, { role: 'me' }),
  assignee: v.optional(v.nullable(personSchema), null),
  createdAt: time,
  /** The last change of anything, also of what is not shown. */
  updatedAt: time,
  /** The last message or event that the person can see. */
  lastActivityAt: v.optional(time),
  closedAt: v.optional(v.nullable(time), null),
  /** Answers of agents that this person has not seen. */
  unreadCount: v.optional(v.number(), 0),
  rating: v.optional(v.nullable(ratingSchema), null),
  /** What this person may do now. Views ask this, never the status. Unknown words are dropped. */
  actions: v.optional(
    v.pipe(
      v.array(v.string()),
      v.transform((words) => words.filter(isTicketAction)),
    ),
    [],
  ),
  /** The ticket that this one goes on from. */
  followUpOf: v.optional(v.nullable(v.string()), null),
  /** The client-made id it was sent under, so that the outbox and the list never both show it. */
  submissionId: v.optional(v.nullable(v.string()), null),
  fields: v.optional(v.record(v.string(), v.unknown()), {}),
})

export type TicketStatus = (typeof TICKET_STATUSES)[number]
export type TicketAction = (typeof TICKET_ACTIONS)[number]
export type Person = v.InferOutput<typeof personSchema>
export type Attachment = v.InferOutput<typeof attachmentSchema>
export type Rating = v.InferOutput<typeof ratingSchema>
export type Ticket = v.InferOutput<typeof ticketSchema>

function isTicketAction(word: string): word is TicketAction {
  return (TICKET_ACTIONS as readonly string[]).includes(word)
}
