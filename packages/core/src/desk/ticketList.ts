import { NO_TICKETS, type TicketListState, type TicketQueryStore } from '../model/clientState.js'
import { type ListQuery, mergeTickets, ticketOrder, ticketTest } from '../model/ticketFilter.js'
import type { Epoch } from '../ports/Epoch.js'
import { patch } from '../store/store.js'
import type { Clock } from '../time/clock.js'
import type { Ticket, TicketPage } from '../wire/index.js'
import type { Inbox } from './inbox.js'
import { createReading } from './reading.js'
import type { TicketScope, TicketSync } from './ticketSync.js'

const A_PAGE = 25

export type TicketListDeps = {
  readonly clock: Clock
  readonly random: () => number
  readonly epoch: () => Epoch
  readonly inbox: Inbox
  readonly sync: TicketSync
  readonly onWatched: (isWatched: boolean) => void
}

export interface TicketList {
  readonly store: TicketQueryStore
  readonly scope: TicketScope
  isWatched(): boolean
  /** The first page, or what changed since the last read; never rejects. */
  read(): Promise<void>
  nudge(): void
  restart(): void
  stop(): void
}

/** The tickets that a query asks for, page by page, kept fresh by what changes in the inbox. */
export function createTicketList(deps: TicketListDeps, query: ListQuery): TicketList {
  const { inbox, sync } = deps
  const { unread, ...asked } = query
  const scope = query.scope ?? 'mine'
  const fits = ticketTest({ ...query, scope, q: undefined })
  const isFound = ticketTest({ ...query, scope })
  const compare = ticketOrder(query)
  let nextCursor: string | null = null
  /** The last one of the pages read so far: what stands behind it is on a page not read yet. */
  let floor: Ticket | null = null
  /** What the server has found, by its date: it may search what is not known here. */
  const found = new Map<string, string>()
  let chain = 0
  let loadingMore: Promise<void> | null = null
  const reading = createReading<TicketListState>({
    ...deps,
    blank: () => ({ ...NO_TICKETS }),
    read,
  })
  const { store } = reading
  const stopHearing = inbox.changed.subscribe(onChange)

  async function read(isFirst: boolean): Promise<void> {
    if (!isFirst && chain > 0 && (await sync.catchUp(scope)) === chain) return
    const page = await sync.ask({ limit: A_PAGE, ...asked })
    // A desk that cannot tell changes: the pages behind the first one stay as they are.
    const isAnew = isFirst || page.syncCursor !== null
    if (isAnew) found.clear()
    take(page, isAnew, isAnew ? [] : store.get().tickets)
    chain = sync.begin(scope, page)
    patch(store, { status: 'ready', error: null })
  }

  /** @param before what stands in the list already, in order */
  function take(page: TicketPage, isNext: boolean, before: readonly Ticket[]): void {
    for (const { id, updatedAt } of page.items) found.set(id, updatedAt)
    if (isNext) {
      nextCursor = page.nextCursor
      floor = nextCursor === null ? null : (page.items.at(-1) ?? floor)
    }
    const standing = new Set(before)
    // Others than those of the page as well: known from elsewhere, and in reach only now.
    const more = inbox.all().filter((ticket) => !standing.has(ticket) && isShown(ticket))
    const tickets = mergeTickets(before, more, () => false, query)
    patch(store, { tickets, hasMore: nextCursor !== null })
  }

  function isShown(ticket: Ticket): boolean {
    const date = found.get(ticket.id)
    if (date === ticket.updatedAt) return !unread || ticket.unreadCount > 0
    if (date !== undefined) return fits(ticket)
    return isFound(ticket) && (floor === null || compare(ticket, floor) <= 0)
  }

  function onChange(ids: ReadonlySet<string>): void {
    const { status, tickets: before } = store.get()
    if (status !== 'ready') return
    const changed = [...ids].flatMap((id) => inbox.get(id) ?? []).filter(isShown)
    const isGone = ({ id }: Ticket) => ids.has(id)
    if (changed.length === 0 && !before.some(isGone)) return
    patch(store, { tickets: mergeTickets(before, changed, isGone, query) })
  }

  async function readMore(cursor: string): Promise<void> {
    patch(store, { loadingMore: true })
    const epoch = deps.epoch()
    try {
      const page = await sync.ask({ limit: A_PAGE, ...asked, cursor })
      take(page, true, store.get().tickets)
      patch(store, { error: null })
    } finally {
      if (epoch.isCurrent()) patch(store, { loadingMore: false })
    }
  }

  async function loadMore(): Promise<void> {
    if (nextCursor === null) return
    if (!loadingMore) {
      const mine = readMore(nextCursor).finally(() => {
        if (loadingMore === mine) loadingMore = null
      })
      loadingMore = mine
    }
    await loadingMore
  }

  return {
    store: { get: store.get, subscribe: store.subscribe, loadMore },
    scope,
    isWatched: store.isWatched,
    read: reading.read,
    nudge: reading.nudge,
    restart() {
      nextCursor = null
      floor = null
      chain = 0
      found.clear()
      loadingMore = null
      reading.restart()
    },
    stop() {
      reading.stop()
      stopHearing()
    },
  }
}
