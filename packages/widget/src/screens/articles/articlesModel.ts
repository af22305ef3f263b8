import type { ArticleHit, ArticleScore, SupportError } from '@deskside/core'
import type { ArticleSearchState, RecentArticle } from '@deskside/core/articles'

/** What stands under the search field. */
export type Findings =
  /** Nobody has asked anything. */
  | { readonly status: 'unasked' }
  | { readonly status: 'loading' }
  /** `isOld`: of an earlier query, while the next one is on its way. */
  | {
      readonly status: 'found'
      readonly items: readonly ArticleHit[]
      readonly hasMore: boolean
      readonly isOld: boolean
    }
  | { readonly status: 'nothing' }
  | { readonly status: 'failed'; readonly error: SupportError | null }

/** What was found before stays in sight while somebody goes on typing. */
export function findingsOf(search: ArticleSearchState): Findings {
  const { query, status, items, hasMore, error } = search
  if (query.trim() === '') return { status: 'unasked' }
  if (status === 'failed') return { status, error }
  const isOld = status !== 'ready'
  if (items.length > 0) return { status: 'found', items, hasMore, isOld }
  return { status: isOld ? 'loading' : 'nothing' }
}

/** What of an article a row shows. */
export type ArticleLine = Pick<ArticleHit, 'id' | 'title'> & { readonly snippet?: string }

const MOST_RECENT = 3
const MOST_SUGGESTED = 3

/** Home has little room: what was read last, and the helpdesk's first ones that were not. */
export function shortLists(
  recent: readonly RecentArticle[],
  all: readonly ArticleHit[],
): { readonly recent: readonly ArticleLine[]; readonly suggested: readonly ArticleLine[] } {
  const last = recent.slice(0, MOST_RECENT)
  const others = all.filter(({ id }) => last.every((read) => read.id !== id))
  return { recent: last, suggested: others.slice(0, MOST_SUGGESTED) }
}

/** «Did this answer your question?», in the order in which the faces stand. */
export const SCORES: readonly ArticleScore[] = [-1, 0, 1]
