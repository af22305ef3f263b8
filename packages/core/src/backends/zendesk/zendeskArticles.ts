import { SupportError } from '../../errors/SupportError.js'
import type { ArticleQuery, Call } from '../../ports/Backend.js'
import type { Article, ArticlePage } from '../../wire/index.js'
import { type PersonDeps, refuseAborted } from './eyes.js'
import { plainText } from './plainText.js'
import { plainWords } from './requestLists.js'
import { articlesSchema, oneArticleSchema } from './shapes.js'

const A_PAGE = 10

/** Articles of the account's help centre, as this person may read them. */
export function createArticles({ setup, calls }: PersonDeps): {
  search(query: ArticleQuery, call: Call | undefined): Promise<ArticlePage>
  read(articleId: string, call: Call | undefined): Promise<Article>
} {
  const within = setup.locale === undefined ? '' : `/${encodeURIComponent(setup.locale)}`

  return {
    async search({ q, cursor, limit = A_PAGE }, call) {
      refuseAborted(call)
      const words = plainWords(q)
      const page = readPage(cursor)
      const size = { per_page: Math.min(100, Math.max(1, Math.floor(limit))), page }
      // A search for nothing is refused.
      const asked =
        words === ''
          ? { path: `/help_center${within}/articles`, query: size }
          : {
              path: '/help_center/articles/search',
              query: { ...size, query: words, locale: setup.locale },
            }
      const { items, next_page } = await calls.ask({
        ...asked,
        as: articlesSchema,
        signal: call?.signal,
      })
      return {
        items: items.map(({ id, title, snippet, body }) => ({
          id: String(id),
          title,
          snippet: firstWords(plainText(snippet ?? body ?? '')),
        })),
        nextCursor: next_page === null ? null : `p${page + 1}`,
      }
    },

    async read(articleId, call) {
      refuseAborted(call)
      if (!/^\d{1,15}$/.test(articleId)) throw new SupportError('not_found')
      const { article } = await calls.ask({
        path: `/help_center${within}/articles/${articleId}`,
        as: oneArticleSchema,
        signal: call?.signal,
      })
      const html = article.body ?? ''
      return {
        id: String(article.id),
        title: article.title,
        body: setup.toMarkdown ? setup.toMarkdown(html) : plainText(html),
        format: setup.toMarkdown ? 'markdown' : 'text',
        updatedAt: article.updated_at,
        ...(article.html_url === undefined ? {} : { url: article.html_url }),
        score: null,
      }
    },
  }
}

function readPage(cursor: string | undefined): number {
  if (cursor === undefined) return 1
  const page = /^p(\d{1,4})$/.exec(cursor)?.[1]
  if (page === undefined)
    throw new SupportError('invalid', 'a cursor that this backend did not make')
  return Number(page)
}

function firstWords(text: string): string {
  return [...text.replace(/\s+/gu, ' ').trim()].slice(0, 200).join('')
}
