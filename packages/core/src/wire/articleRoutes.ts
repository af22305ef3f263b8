import { articlePageSchema, articleSchema } from './article.js'
import { doneSchema, type Route } from './clientRoutes.js'

/** The routes of articles, apart: a browser reads them when somebody searches. */
export const articleRoutes = {
  searchArticles: { method: 'GET', path: '/v1/articles', response: articlePageSchema },
  getArticle: { method: 'GET', path: '/v1/articles/{articleId}', response: articleSchema },
  rateArticle: {
    method: 'POST',
    path: '/v1/articles/{articleId}/feedback',
    response: doneSchema,
  },
} as const satisfies Record<string, Route>
