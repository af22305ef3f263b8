import type { Backend } from '../../ports/Backend.js'
import { articleRoutes } from '../../wire/articleRoutes.js'
import type { AskRoute } from './askRoute.js'

export type ArticleVerbs = Pick<Backend, 'searchArticles' | 'getArticle' | 'rateArticle'>

/** In a chunk of its own, with the schemas that it reads by: most visits read no article. */
export function createArticleVerbs(ask: AskRoute): ArticleVerbs {
  return {
    searchArticles: (query, call) => ask(articleRoutes.searchArticles, call, { query }),
    getArticle: (id, call) => ask(articleRoutes.getArticle, call, { id }),
    async rateArticle(id, score, call) {
      await ask(articleRoutes.rateArticle, call, { id, body: { score } })
    },
  }
}
