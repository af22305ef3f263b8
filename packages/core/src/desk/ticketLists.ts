import type { ListQuery } from '../model/ticketFilter.js'
import type { Ticket } from '../wire/index.js'
import { createTicketList, type TicketList, type TicketListDeps } from './ticketList.js'
import { createTicketSync } from './ticketSync.js'

/** So many lists that nobody looks at keep what they have read. */
const KEPT = 8

/** One list a query; what changes is read once for all of them. */
export interface TicketLists {
  /** The same list for the same query. */
  list(query: ListQuery): TicketList
  /**
   * Reads what has changed into the lists that somebody watches.
   *
   * @param also one that is read in any case
   */
  catchUp(also?: TicketList): Promise<void>
  /** Do the lists that are watched hear of every change of this ticket? */
  canTell(ticket: Ticket | null): boolean
  nudge(): void
  restart(): void
  stop(): void
}

export function createTicketLists(given: Omit<TicketListDeps, 'sync'>): TicketLists {
  const sync = createTicketSync(given)
  const deps = { ...given, sync }
  const lists = new Map<string, TicketList>()
  const all = () => [...lists.values()]
  const watched = () => all().filter((each) => each.isWatched())

  /** Somebody types a search: each letter is a query. */
  function empty(): void {
    const idle = all().filter((each) => !each.isWatched() && each.store.get().status !== 'idle')
    for (const each of idle.slice(0, Math.max(0, idle.length - KEPT))) each.restart()
  }

  return {
    list(query) {
      const name = nameOf(query)
      const list = lists.get(name) ?? createTicketList(deps, query)
      if (!lists.has(name)) empty()
      lists.set(name, list)
      return list
    },
    async catchUp(also) {
      const behind = new Set([...watched(), ...(also ? [also] : [])])
      await Promise.all([...behind].map((each) => each.read()))
    },
    canTell: (ticket) =>
      watched().some(
        ({ scope }) => scope === 'organization' || ticket?.requester.role !== 'colleague',
      ),
    nudge() {
      for (const each of all()) each.nudge()
    },
    restart() {
      sync.restart()
      for (const each of all()) each.restart()
    },
    stop() {
      for (const each of all()) each.stop()
    },
  }
}

/** Equal for queries that ask the same. */
export function nameOf(query: ListQuery): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return JSON.stringify(asked.sort())
}
