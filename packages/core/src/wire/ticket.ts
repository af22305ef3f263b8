import * as v from 'valibot'
import { noneOr, object, optionalText, recordSchema, tolerantArray } from './pieces.js'
import { TICKET_ACTIONS, TICKET_STATUSES } from './ticketWords.js'

/** RFC 3339 in UTC, by the server's clock: `2026-11-22T04:30:00.000Z`. */
const time = v.string()

/** A status we do not know becomes `open`; the desk's own word for it is in `statusLabel`. */
const ticketStatus = v.fallback(v.picklist(TICKET_STATUSES), 'open')

/** Somebody in a conversation, read with patience. */
export const personSchema = object({
  id: v.optional(v.string()),
  name: v.optional(v.string()),
  avatarUrl: v.optional(v.string()),
  /** Seen from the person who asks: `me`, a `colleague`, an `agent` of the desk, the `system`. */
  role: v.fallback(v.picklist(['me', 'colleague', 'agent', 'system']), 'agent'),
})

/** A file of a message; its bytes are read apart. */
export const attachmentSchema = object({
  id: v.string(),
  /** As it was when chosen, cleaned of path parts, control and direction characters. */
  name: v.string(),
  /** Bytes. */
  size: v.number(),
  /** MIME type as the server believes it; never proof of what is inside. */
  type: v.string(),
  /** Where a tab of its own opens it, where its bytes cannot be read from a page. `https:` only. */
  url: v.optional(v.string()),
})

/** Stars, and why. */
export const ratingSchema = object({
  /** 1 (bad) to 5 (good). */
  score: v.picklist<readonly number[]>([1, 2, 3, 4, 5]),
  comment: v.optional(v.string()),
})

/** A ticket, read with patience: what is missing has a default. */
export const ticketSchema = object({
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
  declineReason: optionalText,
  categoryId: optionalText,
  /** The category's sub-type. */
  typeId: optionalText,
  priority: optionalText,
  project: noneOr(object({ id: v.string(), name: v.string() })),
  requester: v.optional(personSchema, { role: 'me' }),
  assignee: noneOr(personSchema),
  createdAt: time,
  /** The last change of anything, also of what is not shown. */
  updatedAt: time,
  /** The last message or event that the person can see. */
  lastActivityAt: v.optional(time),
  closedAt: noneOr(time),
  /** Answers of agents that this person has not seen. */
  unreadCount: v.optional(v.number(), 0),
  rating: noneOr(ratingSchema),
  /** What this person may do now. Views ask this, never the status. Unknown words are dropped. */
  actions: v.optional(tolerantArray(v.picklist(TICKET_ACTIONS)), []),
  /** The ticket that this one goes on from. */
  followUpOf: optionalText,
  /** The client-made id it was sent under, so that the outbox and the list never both show it. */
  submissionId: optionalText,
  fields: v.optional(recordSchema, {}),
  /** Where it was written: `help-page`, `menu`; `agent` for one that support made for the person. */
  source: optionalText,
  /** May support look into the project of this ticket? `until: null`: as long as it is open. */
  access: noneOr(object({ grantedAt: time, until: optionalText })),
  /** What the person asked to change, until somebody of the desk agrees or refuses. */
  categoryRequest: noneOr(
    object({ categoryId: optionalText, typeId: optionalText, requestedAt: time }),
  ),
  /** The last time that the person asked where the answer is. */
  escalatedAt: optionalText,
  /** The urgent ticket that came of it. */
  escalatedTo: optionalText,
  /** This person's own; staff and colleagues never see it. */
  note: optionalText,
  organizationId: optionalText,
})

/** A person as others see them: a name at most, never an address. */
export type Person = v.InferOutput<typeof personSchema>
/** A file of a message; its bytes are read apart, by its id. */
export type Attachment = v.InferOutput<typeof attachmentSchema>
/** 1 (bad) to 5 (good) stars, and why. */
export type Rating = v.InferOutput<typeof ratingSchema>
/** A ticket as one person sees it. Times are RFC 3339 in UTC, by the server's clock. */
export type Ticket = v.InferOutput<typeof ticketSchema>
