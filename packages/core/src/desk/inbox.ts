import { type Asked, isNewer, type KnownTicket } from '../model/inbox.js'
import { createStore, type Store, type WritableStore } from '../store/store.js'
import type { Message, Ticket } from '../wire/index.js'

/** What happened just now; heard once by whoever listens. */
export type News =
  | { readonly type: 'ticket:created'; readonly ticket: Ticket }
  | { readonly type: 'ticket:updated'; readonly ticket: Ticket }
  | { readonly type: 'message:received'; readonly ticket: Ticket; readonly message: Message }
  | { readonly type: 'message:sent'; readonly ticket: Ticket; readonly message: Message }

/** Every ticket that is known, from whichever answer it came. */
export interface Inbox {
  /** The ids of what has just changed, come or gone. */
  readonly changed: Store<ReadonlySet<string>>
  /** To be taken when a read begins, and handed in with its answer. */
  nextAsked(): Asked
  get(ticketId: string): Ticket | undefined
  all(): readonly Ticket[]
  /** Takes what is newer than what is known. */
  accept(tickets: readonly Ticket[], asked: Asked): void
  remove(ticketIds: readonly string[]): void
  tell(news: News): void
  clear(): void
}

export function createInbox(news: WritableStore<News | null>): Inbox {
  const known = new Map<string, KnownTicket>()
  const changed = createStore<ReadonlySet<string>>(new Set())
  let asked = 0

  function accept(tickets: readonly Ticket[], when: Asked): void {
    const updated: Ticket[] = []
    const ids = new Set<string>()
    for (const ticket of tickets) {
      const next = { ticket, asked: when }
      const before = known.get(ticket.id)
      if (!isNewer(next, before)) continue
      if (before && JSON.stringify(before.ticket) === JSON.stringify(ticket)) {
        known.set(ticket.id, { ticket: before.ticket, asked: when })
        continue
      }
      known.set(ticket.id, next)
      ids.add(ticket.id)
      if (before) updated.push(ticket)
    }
    if (ids.size > 0) changed.set(ids)
    for (const ticket of updated) news.set({ type: 'ticket:updated', ticket })
  }

  return {
    changed,
    nextAsked: () => ++asked,
    get: (ticketId) => known.get(ticketId)?.ticket,
    all: () => [...known.values()].map(({ ticket }) => ticket),
    accept,
    remove(ticketIds) {
      const removed = ticketIds.filter((id) => known.delete(id))
      if (removed.length > 0) changed.set(new Set(removed))
    },
    tell: (next) => news.set(next),
    clear() {
      const gone = new Set(known.keys())
      known.clear()
      news.set(null)
      changed.set(gone)
    },
  }
}
