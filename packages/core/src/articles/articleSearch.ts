import { type SupportError, toSupportError } from '../errors/SupportError.js'
import type { Loadable } from '../model/clientState.js'
import type { ClientGround } from '../ports/ClientGround.js'
import { createStore, patch, type Store, type StoreOptions } from '../store/store.js'
import type { ArticleHit, ArticlePage } from '../wire/index.js'

/** What a search has found so far. What an earlier query found stays until the next one answers. */
export type ArticleSearchState = Loadable & {
  /** As it was typed. */
  readonly query: string
  /** The likeliest first. */
  readonly items: readonly ArticleHit[]
  readonly hasMore: boolean
  readonly loadingMore: boolean
}

/** A search as one types: the last query wins, whatever comes back when. */
export interface ArticleSearch {
  readonly state: Store<ArticleSearchState>
  type(query: string): void
  loadMore(): Promise<void>
  /** What is under way is given up; the same words will ask again. */
  rest(): void
  /** Forgets it all; what is under way is given up. */
  reset(): void
}

export type ArticleSearchOptions = StoreOptions & {
  /** Silence before the server is asked, in milliseconds. */
  readonly afterMs: number
  /** Articles of a page. */
  readonly limit: number
}

/** The longest query that the Support API takes, in characters. */
export const LONGEST_QUERY = 200

const NOTHING: ArticleSearchState = {
  query: '',
  status: 'idle',
  error: null,
  items: [],
  hasMore: false,
  loadingMore: false,
}

export function createArticleSearch(
  { clock, epoch, hasPublicArticles }: Pick<ClientGround, 'clock' | 'epoch' | 'hasPublicArticles'>,
  { afterMs, limit, ...storeOptions }: ArticleSearchOptions,
): ArticleSearch {
  const state = createStore<ArticleSearchState>(NOTHING, storeOptions)
  let turn = new AbortController()
  let stopTimer = () => {}
  /** What is asked for, or was answered; and where the next page of that begins. */
  let wanted = ''
  let nextCursor: string | null = null

  /** From here on nothing counts that was asked before. */
  function takeTurn(): AbortController {
    stopTimer()
    turn.abort()
    turn = new AbortController()
    return turn
  }

  function search(q: string, cursor: string | undefined, mine: AbortController) {
    return epoch().run(
      (backend, signal) => backend.searchArticles({ q, cursor, limit }, { signal }),
      mine.signal,
      hasPublicArticles(),
    )
  }

  async function ask(q: string, mine: AbortController): Promise<void> {
    try {
      const page = await search(q, undefined, mine)
      if (mine !== turn) return
      show(page, page.items)
    } catch (thrown) {
      if (mine === turn) fail(toSupportError(thrown))
    }
  }

  function show(page: ArticlePage, items: readonly ArticleHit[]): void {
    nextCursor = page.nextCursor
    const hasMore = nextCursor !== null
    patch(state, { status: 'ready', error: null, items, hasMore, loadingMore: false })
  }

  function fail(error: SupportError): void {
    patch(state, { status: 'failed', error, loadingMore: false })
  }

  function reset(): void {
    takeTurn()
    wanted = ''
    nextCursor = null
    state.set(NOTHING)
  }

  return {
    state,
    type(query) {
      const q = query.trim().replace(/\s+/g, ' ').slice(0, LONGEST_QUERY)
      if (q === '') {
        reset()
        patch(state, { query })
        return
      }
      if (q === wanted && state.get().status !== 'failed') {
        patch(state, { query })
        return
      }
      const mine = takeTurn()
      wanted = q
      patch(state, { query, status: 'loading', error: null, loadingMore: false })
      stopTimer = clock.setTimer(() => void ask(q, mine), afterMs)
    },
    async loadMore() {
      const { status, loadingMore, items } = state.get()
      if (status !== 'ready' || loadingMore || nextCursor === null) return
      const mine = turn
      patch(state, { loadingMore: true })
      try {
        const page = await search(wanted, nextCursor, mine)
        if (mine === turn) show(page, [...items, ...page.items])
      } catch (thrown) {
        if (mine !== turn) return
        patch(state, { loadingMore: false })
        throw toSupportError(thrown)
      }
    },
    rest() {
      const { status, items } = state.get()
      if (status !== 'loading') return
      takeTurn()
      wanted = ''
      patch(state, { query: '', status: items.length > 0 ? 'ready' : 'idle' })
    },
    reset,
  }
}
