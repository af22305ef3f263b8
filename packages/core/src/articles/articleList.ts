import { createReading, type Reading } from '../desk/reading.js'
import { toSupportError } from '../errors/SupportError.js'
import type { Loadable } from '../model/clientState.js'
import type { ClientGround } from '../ports/ClientGround.js'
import { patch } from '../store/store.js'
import type { ArticleHit } from '../wire/index.js'

/** The articles as the helpdesk lists them, as far as they are here. */
export type ArticleListState = Loadable & {
  readonly items: readonly ArticleHit[]
  readonly hasMore: boolean
  readonly loadingMore: boolean
}

/** All articles, a page at a time, for whoever has no words to search by. */
export interface ArticleList
  extends Pick<Reading<ArticleListState>, 'store' | 'read' | 'restart' | 'stop'> {
  loadMore(): Promise<void>
}

/** Articles change seldom: going to one and back asks for no new list, and loses no place in it. */
const FRESH_MS = 5 * 60_000

export function createArticleList(
  ground: Pick<ClientGround, 'clock' | 'random' | 'epoch' | 'hasPublicArticles'>,
  limit: number,
): ArticleList {
  let nextCursor: string | null = null
  let readAt = 0
  const reading: Reading<ArticleListState> = createReading<ArticleListState>({
    ...ground,
    blank: () => ({ status: 'idle', error: null, items: [], hasMore: false, loadingMore: false }),
    async read(isFirst) {
      if (!isFirst && ground.clock.now() - readAt < FRESH_MS) return
      const { items, nextCursor: next } = await ask()
      readAt = ground.clock.now()
      show(items, next)
    },
  })
  const { store } = reading

  function ask(cursor?: string) {
    return ground
      .epoch()
      .run(
        (backend, signal) => backend.searchArticles({ q: '', cursor, limit }, { signal }),
        undefined,
        ground.hasPublicArticles(),
      )
  }

  function show(items: readonly ArticleHit[], next: string | null): void {
    nextCursor = next
    const hasMore = next !== null
    patch(store, { status: 'ready', error: null, items, hasMore, loadingMore: false })
  }

  return {
    store,
    read: reading.read,
    restart: reading.restart,
    stop: reading.stop,
    async loadMore() {
      const { loadingMore, items } = store.get()
      if (loadingMore || nextCursor === null) return
      const cursor = nextCursor
      patch(store, { loadingMore: true })
      try {
        const page = await ask(cursor)
        // Meanwhile it was read anew, or another person is here.
        if (cursor === nextCursor) show([...items, ...page.items], page.nextCursor)
      } catch (thrown) {
        if (cursor === nextCursor) patch(store, { loadingMore: false })
        throw toSupportError(thrown)
      }
    },
  }
}
