import * as v from 'valibot'
import { isRecord } from './isRecord.js'
import { messageSchema, type UnreadableMessage } from './message.js'
import { object, optionalText, tolerantArray } from './pieces.js'
import { ticketSchema } from './ticket.js'

const messages = tolerantArray(messageSchema, (item, index) => {
  const { id, createdAt } = isRecord(item) ? item : {}
  return typeof id === 'string' && typeof createdAt === 'string'
    ? unreadable(id, createdAt)
    : unreadable(`unreadable-${index}`, '1970-01-01T00:00:00Z')
})

function unreadable(id: string, createdAt: string): [UnreadableMessage] {
  return [{ kind: 'unreadable', id, createdAt }]
}

/** A page of tickets; an entry that cannot be read is left out. */
export const ticketPageSchema = object({
  items: tolerantArray(ticketSchema),
  /** Opaque; `null` at the end. */
  nextCursor: optionalText,
  /** Tickets that this person can no longer see; only in answers to `since`. */
  removedIds: v.optional(v.array(v.string()), []),
  /** Send it back as `since` to hear only what changed after this answer. */
  syncCursor: optionalText,
})

/** Oldest first. */
export const messagePageSchema = object({
  items: messages,
  nextCursor: optionalText,
})

/** The idle poll: the same small answer whether there is one ticket or ten thousand. */
export const changesSchema = object({
  /** Differs whenever anything that this person can see has changed. */
  version: v.string(),
  /** Agents' answers that this person has not seen, over all tickets. */
  unreadCount: v.number(),
  /** How many tickets this person has; 0 means that nothing needs polling. */
  ticketCount: v.number(),
})

/** A page of tickets, or what changed since an earlier one. */
export type TicketPage = v.InferOutput<typeof ticketPageSchema>
/** A page of a correspondence, oldest first. */
export type MessagePage = v.InferOutput<typeof messagePageSchema>
/** The answer to the idle poll: the same few bytes however many tickets there are. */
export type Changes = v.InferOutput<typeof changesSchema>
