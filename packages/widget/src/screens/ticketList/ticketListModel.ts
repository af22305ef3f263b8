import type { Ticket, TicketListState } from '@deskside/core'
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { isClosed } from '../ticketWords.js'

export type TicketFilter = 'all' | 'open' | 'closed'

const A_PAGE = 25
/** With fewer tickets than this there is nothing to search in. */
const FEW = 4

/** What the list shows. */
export type ListView =
  | { readonly status: 'loading' | 'failed' | 'empty' }
  | {
      readonly status: 'ready'
      /** Those that fit search and filter, as many as are shown. */
      readonly rows: readonly Ticket[]
      /** How many fit, of those loaded. */
      readonly found: number
      /** `local`: loaded and not shown; `server`: not loaded yet. */
      readonly more: 'local' | 'server' | null
      readonly hasTools: boolean
    }

export interface TicketListModel {
  readonly query: ReadonlySignal<string>
  readonly filter: ReadonlySignal<TicketFilter>
  /** How many rows are shown at most. */
  readonly limit: ReadonlySignal<number>
  /** The last page did not come. */
  readonly moreFailed: ReadonlySignal<boolean>
  view(state: TicketListState): ListView
  search(query: string): void
  choose(filter: TicketFilter): void
  showMore(state: TicketListState): Promise<void>
  showAll(): void
}

export type TicketListDeps = {
  /** The next page from the server. */
  readonly loadMore: () => Promise<void>
}

export function createTicketListModel({ loadMore }: TicketListDeps): TicketListModel {
  const query = signal('')
  const filter = signal<TicketFilter>('all')
  const limit = signal(A_PAGE)
  const moreFailed = signal(false)
  const words = computed(() => wordsOf(query.value))
  const index = createSearchIndex()

  /** A new question begins with its first page. */
  function ask(change: () => void): void {
    change()
    limit.value = A_PAGE
  }

  function matching(tickets: readonly Ticket[]): readonly Ticket[] {
    if (words.value.length === 0 && filter.value === 'all') return tickets
    return tickets.filter(
      (ticket) => isInFilter(ticket, filter.value) && index.holds(ticket, words.value),
    )
  }

  return {
    query,
    filter,
    limit,
    moreFailed,
    view(state) {
      if (state.tickets.length === 0) {
        if (state.status === 'ready' && !state.hasMore) return { status: 'empty' }
        return { status: state.status === 'failed' ? 'failed' : 'loading' }
      }
      const found = matching(state.tickets)
      const isLocal = found.length > limit.value
      return {
        status: 'ready',
        rows: found.slice(0, limit.value),
        found: found.length,
        more: isLocal ? 'local' : state.hasMore ? 'server' : null,
        hasTools: state.tickets.length > FEW || state.hasMore,
      }
    },
    search(next) {
      ask(() => {
        query.value = next
      })
    },
    choose(next) {
      ask(() => {
        filter.value = next
      })
    },
    async showMore(state) {
      const isLocal = matching(state.tickets).length > limit.value
      limit.value += A_PAGE
      if (isLocal) return
      moreFailed.value = false
      try {
        await loadMore()
      } catch {
        moreFailed.value = true
      }
    },
    showAll() {
      ask(() => {
        query.value = ''
        filter.value = 'all'
      })
    },
  }
}

function isInFilter(ticket: Ticket, filter: TicketFilter): boolean {
  return filter === 'all' || isClosed(ticket) === (filter === 'closed')
}

function wordsOf(query: string): readonly string[] {
  // `#1042` and `№ 1042` are how people write a number.
  return fold(query)
    .split(/[\s#№]+/)
    .filter((word) => word !== '')
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е')
}

/** Folded texts are kept a ticket, so that each key press looks and does not fold again. */
function createSearchIndex() {
  const texts = new WeakMap<Ticket, string>()

  function textOf(ticket: Ticket): string {
    const known = texts.get(ticket)
    if (known !== undefined) return known
    const { number, subject, preview, project, assignee } = ticket
    const parts = [number, subject, preview, project?.id, project?.name, assignee?.name]
    const text = fold(parts.join('\n'))
    texts.set(ticket, text)
    return text
  }

  return {
    holds: (ticket: Ticket, words: readonly string[]) =>
      words.every((word) => textOf(ticket).includes(word)),
  }
}
