import * as v from 'valibot'
import { type Message, messageSchema } from './message.js'
import { type Ticket, ticketSchema } from './ticket.js'

/** Reads an array item by item: one bad item must not hide the others. */
function tolerantArray<T>(read: (item: unknown, index: number) => T | undefined) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((items): T[] => items.map(read).filter((item) => item !== undefined) as T[]),
  )
}

const tickets = tolerantArray((item): Ticket | undefined => {
  const result = v.safeParse(ticketSchema, item)
  return result.success ? result.output : undefined
})

const messages = tolerantArray((item, index): Message => {
  const result = v.safeParse(messageSchema, item)
  if (result.success) return result.output
  const known = v.safeParse(v.object({ id: v.string(), createdAt: v.string() }), item)
  const { id, createdAt } = known.success
    ? known.output
    : { id: `unreadable-${index}`, createdAt: '1970-01-01T00:00:00Z' }
  return { kind: 'unreadable', id, createdAt }
})

export const ticketPageSchema = v.object({
  items: tickets,
  /** Opaque; `null` at the end. */
  nextCursor: v.optional(v.nullable(v.string()), null),
  /** Tickets that this person can no longer see; only in answers to `since`. */
  removedIds: v.optional(v.array(v.string()), []),
  /** Send it back as `since` to hear only what changed after this answer. */
  syncCursor: v.optional(v.nullable(v.string()), null),
})

/** Oldest first. */
export const messagePageSchema = v.object({
  items: messages,
  nextCursor: v.optional(v.nullable(v.string()), null),
})

/** The idle poll: the same small answer whether there is one ticket or ten thousand. */
export const changesSchema = v.object({
  /** Differs whenever anything that this person can see has changed. */
  version: v.string(),
  /** Agents' answers that this person has not seen, over all tickets. */
  unreadCount: v.number(),
  /** How many tickets this person has; 0 means that nothing needs polling. */
  ticketCount: v.number(),
})

export type TicketPage = v.InferOutput<typeof ticketPageSchema>
export type MessagePage = v.InferOutput<typeof messagePageSchema>
export type Changes = v.InferOutput<typeof changesSchema>
