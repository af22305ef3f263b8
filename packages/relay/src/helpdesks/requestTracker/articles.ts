import { type Article, type ArticlePage, type ArticleQuery, SupportError } from '@deskside/core'
import { toMarkdown } from '../toMarkdown.js'
import type { RtContext } from './context.js'
import { readId } from './owner.js'
import { AT_ONCE } from './reader.js'
import { fieldOf, pageSchema, type RtArticle, rtArticle } from './shapes.js'

const A_PAGE = 10
const SNIPPET_CHARACTERS = 160
const FIELDS = 'Name,Summary,LastUpdated,CustomFields,Class'
/** Where a stem ends before an ending, and the share of a question that an article has to have. */
const ENDING = 3
const SHORTEST_STEM = 4
const LEAST_SHARE = 0.25

/**
 * Articles that have something of a question, the likeliest first; all of them for an empty one.
 * RT's own search looks for one text in one field: what it has is read whole, and weighed here.
 */
export async function searchArticles(
  context: RtContext,
  { q, cursor, limit = A_PAGE }: ArticleQuery,
  signal?: AbortSignal | undefined,
): Promise<ArticlePage> {
  const from = cursor === undefined ? 0 : readPlace(cursor)
  const stems = [...new Set(wordsOf(q).map(stemOf))]
  const all = await readAll(context, signal)
  const found = all
    .map((article) => ({ article, share: shareOf(context, article, stems) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((one, other) => other.share - one.share)
    .map(({ article }) => article)
  const page = found.slice(from, from + Math.min(50, Math.max(1, Math.floor(limit))))
  return {
    items: page.map((article) => ({
      id: article.id,
      title: article.Name ?? '',
      snippet: snippetOf(article.Summary || bodyOf(context, article)),
    })),
    nextCursor: from + page.length < found.length ? `from-${from + page.length}` : null,
  }
}

export async function getArticle(
  context: RtContext,
  articleId: string,
  signal?: AbortSignal | undefined,
): Promise<Article> {
  const id = readId(articleId)
  const article = (await readAll(context, signal)).find((one) => one.id === String(id))
  if (article === undefined) throw new SupportError('not_found', 'no such article')
  const body = bodyOf(context, article)
  return {
    id: article.id,
    title: article.Name ?? '',
    body: /<\/?[a-z][^<>]*>/iu.test(body) ? toMarkdown(body) : body,
    format: 'markdown',
    updatedAt: article.LastUpdated || null,
    score: null,
  }
}

async function readAll(
  { http, options }: RtContext,
  signal: AbortSignal | undefined,
): Promise<readonly RtArticle[]> {
  const { articles } = options
  if (articles == null) throw new SupportError('not_supported', 'no articles at this desk')
  // A class is asked for by its id, and named by its name: all that may be read are looked through.
  const json = [{ field: 'id', operator: '>', value: 0 }]
  const found: RtArticle[] = []
  for (let page = 1; ; page += 1) {
    const query = { fields: FIELDS, 'fields[Class]': 'Name', per_page: AT_ONCE, page }
    const { value } = await http.ask({
      method: 'POST',
      path: '/articles',
      query,
      json,
      signal,
      as: pageSchema(rtArticle),
    })
    found.push(...value.items.filter(({ Class }) => Class.Name === articles.className))
    if (value.items.length < AT_ONCE) return found
  }
}

function shareOf(context: RtContext, article: RtArticle, stems: readonly string[]): number {
  if (stems.length === 0) return 1
  const title = wordsOf(article.Name ?? '')
  const text = wordsOf(`${article.Summary ?? ''} ${bodyOf(context, article)}`)
  const has = (words: readonly string[], stem: string) =>
    words.some((word) => word.startsWith(stem))
  const score = stems.reduce(
    (sum, stem) => sum + (has(title, stem) ? 2 : has(text, stem) ? 1 : 0),
    0,
  )
  return score / (2 * stems.length)
}

function bodyOf({ options }: RtContext, article: RtArticle): string {
  return fieldOf(article, options.articles?.body ?? '') ?? ''
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function stemOf(word: string): string {
  return word.slice(0, Math.max(SHORTEST_STEM, word.length - ENDING))
}

function snippetOf(text: string): string {
  const line = [...text.replace(/\s+/gu, ' ').trim()]
  if (line.length <= SNIPPET_CHARACTERS) return line.join('')
  return `${line.slice(0, SNIPPET_CHARACTERS - 1).join('')}…`
}

function readPlace(cursor: string): number {
  const digits = /^from-(\d{1,9})$/u.exec(cursor)?.[1]
  if (digits === undefined) throw new SupportError('invalid', 'a cursor that nobody made')
  return Number(digits)
}
