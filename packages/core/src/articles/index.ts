export type { ArticleListState } from './articleList.js'
export type { ArticleSearchState } from './articleSearch.js'
export type { RecentArticle } from './articleShelf.js'
export {
  type ArticleState,
  type Articles,
  type ArticlesOptions,
  articleSource,
  createArticles,
} from './createArticles.js'
export type { DraftWords, SuggestionsState } from './suggestions.js'
