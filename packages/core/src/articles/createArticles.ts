import { createReading, type Reading } from '../desk/reading.js'
import { SupportError, toSupportError } from '../errors/SupportError.js'
import type { Loadable } from '../model/clientState.js'
import { fingerprint } from '../model/scope.js'
import type { ClientGround } from '../ports/ClientGround.js'
import { derive, patch, type Store } from '../store/store.js'
import type { SupportClient } from '../supportClient.js'
import type { Article, ArticleScore } from '../wire/index.js'
import { type ArticleListState, createArticleList } from './articleList.js'
import { type ArticleSearchState, createArticleSearch } from './articleSearch.js'
import { createArticleShelf, type RecentArticle } from './articleShelf.js'
import { createSuggestions, type DraftWords, type SuggestionsState } from './suggestions.js'

/** How quick and how much; each has a default. */
export type ArticlesOptions = {
  /** Silence before a search is asked for, in milliseconds. @default 250 */
  readonly searchAfterMs?: number
  /** Silence before a draft is looked up, in milliseconds. @default 800 */
  readonly suggestAfterMs?: number
  /** Articles of one page of a search, and of the list of all. @default 10 */
  readonly found?: number
  /** Articles suggested for one draft. @default 3 */
  readonly suggested?: number
}

/** One article, as far as it is here. */
export type ArticleState = Loadable & {
  readonly article: Article | null
  /** What this person has said of it: 😞 -1, 😐 0, 😁 1; `null`: nothing yet. */
  readonly score: ArticleScore | null
}

/** The desk's articles for the person of a client. */
export interface Articles {
  /** What the words of `type` have found. */
  readonly search: Store<ArticleSearchState>
  /**
   * Searches as somebody types: asked once they pause; what was asked before is given up. The same
   * words again ask once more only where they failed.
   */
  type(query: string): void
  /** The next page of what was found. Rejects with what the server said. */
  loadMore(): Promise<void>
  /**
   * All of them in the helpdesk's own order, a page at a time, for whoever has no words yet: loads
   * while watched, and again where it is older than five minutes.
   */
  readonly all: Store<ArticleListState>
  /** The next page of all. Rejects with what the server said. */
  loadMoreOfAll(): Promise<void>
  /**
   * Articles that may answer what is being written: looked up while watched, from the third word on.
   *
   * @example const suggestions = articles.suggestionsFor(client.drafts.open('new'))
   */
  suggestionsFor(draft: Store<DraftWords>): Store<SuggestionsState>
  /** One article; loads while watched, and is then among the recent ones. */
  open(articleId: string): Store<ArticleState>
  /**
   * Reads one article, or the list of all, at once: for whoever does not wait for the next try.
   * Resolves when it has come, or has failed again.
   */
  reload(articleId?: string): Promise<void>
  /** Read last on this device by this person, the last one first, at most ten. */
  readonly recent: Store<readonly RecentArticle[]>
  /**
   * Says once whether an article answered the question. Rejects with `conflict` where this person
   * has said something else already, and with what the server said.
   */
  rate(articleId: string, score: ArticleScore): Promise<void>
  /** Lets go of the client. */
  stop(): void
}

type Opened = { readonly reading: Reading<Loading>; readonly state: Store<ArticleState> }
type Loading = Loadable & { readonly article: Article | null }

/**
 * Makes the articles of a client: search, suggestions, reading, feedback. Asks and keeps nothing
 * before it is used; another person finds nothing of the one before.
 *
 * @param client a client, or the ground under one
 * @example
 * const articles = createArticles(client)
 * articles.search.subscribe(({ items }) => show(items))
 * input.oninput = () => articles.type(input.value)
 */
export function createArticles(
  client: Pick<SupportClient, 'extend'> | ClientGround,
  options: ArticlesOptions = {},
): Articles {
  const ground = 'extend' in client ? client.extend((under) => under) : client
  const { searchAfterMs = 250, suggestAfterMs = 800, found = 10, suggested = 3 } = options
  const search = createArticleSearch(ground, { afterMs: searchAfterMs, limit: found })
  const list = createArticleList(ground, found)
  const shelf = createArticleShelf(ground)
  const opened = new Map<string, Opened>()
  const suggestions = new Map<Store<DraftWords>, ReturnType<typeof createSuggestions>>()
  const underWay = new Map<string, Promise<void>>()
  const recent = derive([shelf.state], (state) => state.recent)

  const stop = ground.onEpoch(() => {
    search.reset()
    list.restart()
    shelf.restart()
    underWay.clear()
    for (const { reset } of suggestions.values()) reset()
    for (const { reading } of opened.values()) reading.restart()
  })

  function openArticle(id: string): Opened {
    const reading: Reading<Loading> = createReading<Loading>({
      ...ground,
      blank: () => ({ status: 'idle', error: null, article: null }),
      async read() {
        const article = await ground
          .epoch()
          .run(
            (backend, signal) => backend.getArticle(id, { signal }),
            undefined,
            ground.hasPublicArticles(),
          )
        patch(reading.store, { status: 'ready', error: null, article })
        void shelf.viewed(article)
      },
    })
    const state = derive([reading.store, shelf.state], (loaded, { scores }) => ({
      ...loaded,
      score: scores.find(([other]) => other === id)?.[1] ?? loaded.article?.score ?? null,
    }))
    return { reading, state }
  }

  function articleOf(id: string): Opened {
    const known = opened.get(id) ?? openArticle(id)
    opened.set(id, known)
    return known
  }

  async function rate(id: string, score: ArticleScore): Promise<void> {
    const { scope } = ground.epoch()
    // Permanent for this person and article: however often it is sent, it counts once.
    const idempotencyKey = `article-${fingerprint([scope, id])}`
    try {
      await ground
        .epoch()
        .run((backend, signal) => backend.rateArticle(id, score, { idempotencyKey, signal }))
    } catch (thrown) {
      const error = toSupportError(thrown)
      // Said on another device: that is the word to show.
      if (error.code === 'conflict') void articleOf(id).reading.read()
      throw error
    }
    await shelf.scored(id, score)
  }

  return {
    search: search.state,
    type: search.type,
    loadMore: search.loadMore,
    all: list.store,
    loadMoreOfAll: list.loadMore,
    suggestionsFor(draft) {
      const known =
        suggestions.get(draft) ??
        createSuggestions(ground, draft, { afterMs: suggestAfterMs, limit: suggested })
      suggestions.set(draft, known)
      return known.state
    },
    open: (id) => articleOf(id).state,
    reload: (id) => (id === undefined ? list.read() : articleOf(id).reading.read()),
    recent,
    async rate(id, score) {
      const said = articleOf(id).state.get().score
      if (said === score) return
      if (said !== null) throw new SupportError('conflict', 'It was said already')
      const sending = underWay.get(id) ?? rate(id, score)
      underWay.set(id, sending)
      try {
        await sending
      } finally {
        if (underWay.get(id) === sending) underWay.delete(id)
      }
    },
    stop() {
      stop()
      search.reset()
      list.stop()
      for (const { reset } of suggestions.values()) reset()
      for (const { reading } of opened.values()) reading.stop()
    },
  }
}

/** What a ticket's `source` says that was begun from an article: «Still have questions?» */
export function articleSource(articleId: string): string {
  return `article:${articleId}`
}
