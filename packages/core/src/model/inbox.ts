import type { Message, Ticket } from '../wire/index.js'

/** Tickets and messages are merged as they come, in any order, from reads that may overtake. */

/** When a read was begun, counted up: of two answers with the same date, the later read wins. */
export type Asked = number

export type KnownTicket = { readonly ticket: Ticket; readonly asked: Asked }

/** Is what was read newer than what is known? An older answer never overwrites a newer one. */
export function isNewer(next: KnownTicket, known: KnownTicket | undefined): boolean {
  if (!known) return true
  const difference = Date.parse(next.ticket.updatedAt) - Date.parse(known.ticket.updatedAt)
  if (difference > 0) return true
  return difference < 0 ? false : next.asked >= known.asked
}

/**
 * Joins messages by id: what comes later replaces. Oldest first; those of one moment stand as the
 * server gave them.
 *
 * @returns the same array where nothing differs
 */
export function mergeMessages(
  known: readonly Message[],
  next: readonly Message[],
): readonly Message[] {
  const places = new Map(known.map((message, index) => [message.id, index]))
  const merged = [...known]
  let isChanged = false
  for (const message of next) {
    const place = places.get(message.id)
    if (place === undefined) {
      places.set(message.id, merged.push(message) - 1)
      isChanged = true
    } else if (JSON.stringify(merged[place]) !== JSON.stringify(message)) {
      merged[place] = message
      isChanged = true
    }
  }
  if (!isChanged) return known
  return merged.sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || 0)
}
