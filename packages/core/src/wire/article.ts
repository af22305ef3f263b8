import * as v from 'valibot'
import { noneOr, object, optionalText, tolerantArray } from './pieces.js'

/** What a search finds: enough to choose by. */
export const articleHitSchema = object({
  /** Opaque; used in addresses of the API. */
  id: v.string(),
  title: v.string(),
  /** A line or two around what was looked for, as plain text. */
  snippet: v.optional(v.string(), ''),
})

/** A page of found articles; an entry that cannot be read is left out. */
export const articlePageSchema = object({
  /** The likeliest first. */
  items: tolerantArray(articleHitSchema),
  /** Opaque; `null` at the end. */
  nextCursor: optionalText,
})

/** An article, read with patience. */
export const articleSchema = object({
  id: v.string(),
  title: v.string(),
  body: v.string(),
  /** `markdown`: the small subset of messages. */
  format: v.fallback(v.picklist(['text', 'markdown']), 'text'),
  updatedAt: optionalText,
  /** Where the same article stands for everybody. */
  url: v.optional(v.string()),
  /** What this person has said of it. */
  score: v.fallback(noneOr(v.picklist([-1, 0, 1])), null),
})

/** «Did this answer your question?»: -1 no, 0 partly, 1 yes. */
export type ArticleScore = -1 | 0 | 1
/** An article as a search finds it. */
export type ArticleHit = v.InferOutput<typeof articleHitSchema>
/** A page of found articles, best first. */
export type ArticlePage = v.InferOutput<typeof articlePageSchema>
/** An article of the knowledge base. */
export type Article = v.InferOutput<typeof articleSchema>
