import type { SupportError } from '../errors/SupportError.js'
import { NO_TICKETS, type TicketListState } from '../model/clientState.js'
import { activityOf, byActivity } from '../model/inbox.js'
import type { TicketQuery } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import { patch, type Store } from '../store/store.js'
import type { Clock } from '../time/clock.js'
import type { Ticket, TicketPage } from '../wire/index.js'
import type { Inbox } from './inbox.js'
import { createReading } from './reading.js'

const A_PAGE = 25

export type TicketListDeps = {
  readonly clock: Clock
  readonly random: () => number
  readonly epoch: () => Epoch
  readonly inbox: Inbox
  readonly onWatched: (isWatched: boolean) => void
}

export interface TicketList {
  readonly store: Store<TicketListState>
  isWatched(): boolean
  /** The first page, or what changed since the last read; never rejects. */
  read(): Promise<void>
  loadMore(): Promise<void>
  nudge(): void
  restart(): void
  stop(): void
}

/** The person's tickets, page by page, kept fresh by reading what changed. */
export function createTicketList(deps: TicketListDeps): TicketList {
  const { inbox } = deps
  let nextCursor: string | null = null
  let syncCursor: string | null = null
  /** The last activity on the pages read so far: what is older belongs to a page not read yet. */
  let floor = Number.NEGATIVE_INFINITY
  let paged = new Set<string>()
  let loadingMore: Promise<void> | null = null
  const reading = createReading<TicketListState>({
    ...deps,
    blank: () => ({ ...NO_TICKETS }),
    read,
  })
  const { store } = reading
  const stopHearing = inbox.changed.subscribe(show)

  function read(isFirst: boolean): Promise<void> {
    // A desk without delta reads: the pages behind the first one stay as they are.
    return syncCursor === null ? readFirstPage(isFirst) : readChanges(syncCursor)
  }

  async function readFirstPage(isAnew: boolean): Promise<void> {
    const page = await ask({})
    if (isAnew) {
      paged = new Set()
      nextCursor = page.nextCursor
    }
    takePage(page)
    syncCursor = page.syncCursor
    patch(store, { status: 'ready', error: null, hasMore: nextCursor !== null })
  }

  async function readChanges(since: string): Promise<void> {
    try {
      let page = await ask({ since })
      const after = page.syncCursor
      inbox.remove(page.removedIds)
      let cursor: string | null = null
      while (page.nextCursor !== null && page.nextCursor !== cursor) {
        cursor = page.nextCursor
        page = await ask({ since, cursor })
      }
      syncCursor = after
    } catch (thrown) {
      if ((thrown as SupportError).code !== 'invalid') throw thrown
      // The server has forgotten this place.
      await readFirstPage(true)
    }
  }

  async function ask(query: TicketQuery): Promise<TicketPage> {
    const asked = inbox.nextAsked()
    const page = await deps
      .epoch()
      .run((backend, signal) => backend.listTickets({ limit: A_PAGE, ...query }, { signal }))
    inbox.accept(page.items, asked)
    return page
  }

  function takePage(page: TicketPage): void {
    for (const { id } of page.items) paged.add(id)
    const last = page.items.at(-1)
    if (last && nextCursor !== null) floor = activityOf(last)
    if (nextCursor === null) floor = Number.NEGATIVE_INFINITY
    show()
  }

  function show(): void {
    if (store.get().status === 'idle') return
    const isShown = (ticket: Ticket) => paged.has(ticket.id) || activityOf(ticket) >= floor
    const tickets = inbox.all().filter(isShown).sort(byActivity)
    const before = store.get().tickets
    const isSame =
      tickets.length === before.length && tickets.every((ticket, i) => ticket === before[i])
    if (!isSame) patch(store, { tickets })
  }

  async function readMore(cursor: string): Promise<void> {
    patch(store, { loadingMore: true })
    const epoch = deps.epoch()
    try {
      const page = await ask({ cursor })
      nextCursor = page.nextCursor
      takePage(page)
      patch(store, { error: null, hasMore: nextCursor !== null })
    } finally {
      if (epoch.isCurrent()) patch(store, { loadingMore: false })
    }
  }

  return {
    store,
    isWatched: store.isWatched,
    read: reading.read,
    async loadMore() {
      if (nextCursor === null) return
      loadingMore ??= readMore(nextCursor).finally(() => {
        loadingMore = null
      })
      await loadingMore
    },
    nudge: reading.nudge,
    restart() {
      nextCursor = null
      syncCursor = null
      floor = Number.NEGATIVE_INFINITY
      paged = new Set()
      reading.restart()
    },
    stop() {
      reading.stop()
      stopHearing()
    },
  }
}
