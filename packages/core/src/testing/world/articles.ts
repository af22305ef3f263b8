import { SupportError } from '../../errors/SupportError.js'
import type { ArticleQuery } from '../../ports/Backend.js'
import type { Article, ArticlePage, ArticleScore } from '../../wire/index.js'
import type { NewArticle, WorldArticle } from '../world.js'
import { searchArticles } from './articleSearch.js'
import { timestamp } from './entries.js'
import type { ArticleRecord, WorldContext } from './state.js'

const ARTICLES_A_PAGE = 10
const ARTICLES_AT_MOST = 50

export function listArticles(world: WorldContext, query: ArticleQuery): ArticlePage {
  needArticles(world)
  const from = query.cursor === undefined ? 0 : readPlace(query.cursor)
  const limit = Math.max(1, Math.min(ARTICLES_AT_MOST, query.limit ?? ARTICLES_A_PAGE))
  const found = searchArticles([...world.state.articles.values()], query.q)
  const page = found.slice(from, from + limit)
  return {
    items: page.map(({ article: { id, title }, snippet }) => ({ id, title, snippet })),
    nextCursor: from + page.length < found.length ? `from-${from + page.length}` : null,
  }
}

export function readArticle(world: WorldContext, personId: string, articleId: string): Article {
  const { scores, ...article } = findArticle(world, articleId)
  return { ...article, score: scoreOf(scores, personId) ?? null }
}

/** Once a person and article: what somebody said first stays. */
export function rateArticle(
  world: WorldContext,
  personId: string,
  articleId: string,
  score: ArticleScore,
): void {
  if (!world.desk.articles?.feedback) {
    throw new SupportError('not_supported', 'This desk does not ask about its articles')
  }
  const article = findArticle(world, articleId)
  if (![-1, 0, 1].includes(score)) {
    const fields = [{ pointer: '/score', code: 'not_an_option' }]
    throw new SupportError('invalid', 'It is -1, 0 or 1', { fields })
  }
  const earlier = scoreOf(article.scores, personId)
  if (earlier === score) return
  if (earlier !== undefined) throw new SupportError('conflict', 'They have said it already')
  const scores = Object.fromEntries([...Object.entries(article.scores), [personId, score]])
  world.state.articles.set(articleId, { ...article, scores })
}

/** Publishes an article, or a newer text of one; what people have said of it stays. */
export function publish(world: WorldContext, input: NewArticle): WorldArticle {
  const { id, title, body, format = 'text', url } = input
  const scores = world.state.articles.get(id)?.scores ?? {}
  const written = { id, title, body, format, updatedAt: timestamp(world), scores }
  const article: ArticleRecord = url === undefined ? written : { ...written, url }
  world.state.articles.set(id, article)
  world.changed()
  return toWorldArticle(article)
}

export function toWorldArticle({ scores, ...article }: ArticleRecord): WorldArticle {
  const count = (score: ArticleScore) =>
    Object.values(scores).filter((each) => each === score).length
  return { ...article, sad: count(-1), unsure: count(0), glad: count(1) }
}

/** A person's id is what a token says: `constructor` has said nothing yet. */
function scoreOf(scores: ArticleRecord['scores'], personId: string): ArticleScore | undefined {
  return Object.hasOwn(scores, personId) ? scores[personId] : undefined
}

function needArticles({ desk }: WorldContext): void {
  if (desk.articles === null) throw new SupportError('not_supported', 'No articles at this desk')
}

function findArticle(world: WorldContext, articleId: string): ArticleRecord {
  needArticles(world)
  const article = world.state.articles.get(articleId)
  if (article === undefined) throw new SupportError('not_found', 'No such article')
  return article
}

function readPlace(cursor: string): number {
  const digits = /^from-(\d{1,9})$/u.exec(cursor)?.[1]
  if (digits === undefined)
    throw new SupportError('invalid', 'A cursor that this desk did not make')
  return Number(digits)
}
