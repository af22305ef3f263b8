import type { ClientGround } from '../ports/ClientGround.js'
import { createStore, type Store } from '../store/store.js'
import type { Article, ArticleScore } from '../wire/index.js'

/** An article that this person has read on this device. */
export type RecentArticle = {
  readonly id: string
  readonly title: string
  /** Milliseconds since 1970 by the device's clock. */
  readonly viewedAt: number
}

/** Pairs, and no record: ids that are numbers would not stay in their order. */
type Scores = readonly (readonly [articleId: string, score: ArticleScore])[]

/** What this device remembers of a person's reading. */
export type ShelfState = {
  /** The last one first, at most ten. */
  readonly recent: readonly RecentArticle[]
  /** The last one first. */
  readonly scores: Scores
}

/** One row of the device's storage for each person, sealed to their scope; gone with their data. */
export interface ArticleShelf {
  /** Read from the device when somebody looks. */
  readonly state: Store<ShelfState>
  viewed(article: Pick<Article, 'id' | 'title'>): Promise<void>
  scored(articleId: string, score: ArticleScore): Promise<void>
  /** Another person: forgets what is in memory. */
  restart(): void
}

const MOST_RECENT = 10
const MOST_SCORES = 200
const EMPTY: ShelfState = { recent: [], scores: [] }

export function createArticleShelf(
  ground: Pick<ClientGround, 'clock' | 'storage' | 'epoch'>,
): ArticleShelf {
  const { clock, storage } = ground
  const state = createStore<ShelfState>(EMPTY, {
    whileWatched() {
      void load()
      return () => {}
    },
  })

  async function load(): Promise<void> {
    const epoch = ground.epoch()
    const row = await storage.get(keyOf(epoch.scope))
    if (epoch.isCurrent() && row !== undefined) state.set(readRow(row))
  }

  /** In one step with what lies there: another tab may have read something too. */
  async function change(next: (shelf: ShelfState) => ShelfState): Promise<void> {
    const epoch = ground.epoch()
    if (!epoch.isCurrent()) return
    let changed = EMPTY
    await storage.update<unknown>(keyOf(epoch.scope), (row) => {
      // Somebody erased everything while this waited for its turn.
      if (!epoch.isCurrent()) return row
      changed = next(readRow(row))
      return changed
    })
    if (epoch.isCurrent()) state.set(changed)
  }

  return {
    state,
    viewed({ id, title }) {
      const viewed = { id, title, viewedAt: clock.now() }
      return change(({ recent, scores }) => ({
        recent: [viewed, ...recent.filter((other) => other.id !== id)].slice(0, MOST_RECENT),
        scores,
      }))
    },
    scored: (id, score) =>
      change(({ recent, scores }) => ({
        recent,
        scores: [[id, score] as const, ...scores.filter(([other]) => other !== id)].slice(
          0,
          MOST_SCORES,
        ),
      })),
    restart() {
      state.set(EMPTY)
      if (state.isWatched()) void load()
    },
  }
}

function keyOf(scope: string): string {
  return `articles/${scope}`
}

/** What another version wrote is read as far as it is like ours. */
function readRow(row: unknown): ShelfState {
  const { recent, scores } = (row ?? EMPTY) as Partial<ShelfState>
  return {
    recent: Array.isArray(recent) ? recent : [],
    scores: Array.isArray(scores) ? scores : [],
  }
}
