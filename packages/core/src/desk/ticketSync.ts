import type { SupportError } from '../errors/SupportError.js'
import type { TicketQuery } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import type { TicketPage } from '../wire/index.js'
import type { Inbox } from './inbox.js'

export type TicketScope = 'mine' | 'organization'

/** The server's answers are at most so long. */
const A_DELTA = 200

/** Reads lists into the inbox; what changed is read once for all lists of a scope. */
export interface TicketSync {
  ask(query: TicketQuery): Promise<TicketPage>
  /**
   * A list has read its first page, and is complete with every change from here on.
   *
   * @returns the chain of changes that it hangs on; 0 where the desk cannot tell changes
   */
  begin(scope: TicketScope, page: TicketPage): number
  /** Reads what changed; resolves with the chain, 0 if there is none (any more). */
  catchUp(scope: TicketScope): Promise<number>
  /** Another person. */
  restart(): void
}

type Chain = { readonly id: number; cursor: string }

export function createTicketSync(deps: {
  readonly epoch: () => Epoch
  readonly inbox: Inbox
}): TicketSync {
  const { inbox } = deps
  const chains = new Map<TicketScope, Chain>()
  const waiting = new Map<TicketScope, Promise<number>>()
  let tail: Promise<unknown> = Promise.resolve()
  let count = 0

  async function ask(query: TicketQuery): Promise<TicketPage> {
    const asked = inbox.nextAsked()
    const page = await deps.epoch().run((backend, signal) => backend.listTickets(query, { signal }))
    inbox.accept(page.items, asked)
    return page
  }

  async function readChanges(scope: TicketScope): Promise<number> {
    const chain = chains.get(scope)
    if (!chain) return 0
    const query = { since: chain.cursor, scope, limit: A_DELTA }
    try {
      let page = await ask(query)
      const after = page.syncCursor
      inbox.remove(page.removedIds)
      let cursor: string | null = null
      // A cursor that leads to itself is a server's mistake that must not become a loop.
      while (page.nextCursor !== null && page.nextCursor !== cursor) {
        cursor = page.nextCursor
        page = await ask({ ...query, cursor })
      }
      if (after !== null) chain.cursor = after
      return chain.id
    } catch (thrown) {
      if ((thrown as SupportError).code !== 'invalid') throw thrown
      // The server has forgotten this place.
      if (chains.get(scope) === chain) chains.delete(scope)
      return 0
    }
  }

  return {
    ask,
    begin(scope, { syncCursor }) {
      const known = chains.get(scope)
      if (known || syncCursor === null) return known?.id ?? 0
      chains.set(scope, { id: ++count, cursor: syncCursor })
      return count
    },
    catchUp(scope) {
      const begun = waiting.get(scope)
      if (begun) return begun
      // One after another, and one for all who ask at the same moment.
      const next = tail.then(() => {
        waiting.delete(scope)
        return readChanges(scope)
      })
      waiting.set(scope, next)
      tail = next.catch(() => {})
      return next
    },
    restart() {
      chains.clear()
      waiting.clear()
      tail = Promise.resolve()
    },
  }
}
