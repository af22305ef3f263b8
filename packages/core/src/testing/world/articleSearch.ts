import { isCommonWord } from '../../hints/stems.js'
import type { ArticleRecord } from './state.js'
import { withoutMarks } from './views.js'

export type Found = { readonly article: ArticleRecord; readonly snippet: string }

const SNIPPET_CHARACTERS = 160
/** A word in the title says more than one in the text. */
const TITLE_WEIGHT = 3
/** So many words are no search but a text: one of them in common is chance. */
const A_TEXT = 4
/** So much of what was asked, by the weight of its words, has to be in an article. */
const LEAST_SHARE = 0.25
/** What is in no article is most often how people talk: «my», «since», «please». */
const UNKNOWN_WEIGHT = 0.3
/** A longer stem than this ends before an ending of either language. */
const ENDING = 3
const SHORTEST_STEM = 4

/**
 * Articles that have something of a text, the likeliest first; of an empty one, all as they were
 * published. A word says the more, the fewer articles have it.
 */
export function searchArticles(articles: readonly ArticleRecord[], q: string): readonly Found[] {
  const words = wordsOf(q)
  const wanted = wantedIn(words)
  const isText = words.length >= A_TEXT && wanted.length > 1
  const read = articles.map((article) => {
    const plain = article.format === 'markdown' ? withoutMarks(article.body) : article.body
    return { article, plain, title: wordsOf(article.title), text: wordsOf(plain) }
  })
  if (words.length === 0) {
    return read.map(({ article, plain }) => ({ article, snippet: snippetOf(plain, []) }))
  }
  const has = (words: readonly string[], stem: string) =>
    words.some((word) => word.startsWith(stem))
  const weights = wanted.map((stem) => {
    const holders = read.filter(({ title, text }) => has(title, stem) || has(text, stem)).length
    const weight = Math.log((1 + read.length) / (0.5 + holders))
    return { stem, weight: holders === 0 ? UNKNOWN_WEIGHT : weight }
  })
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0)
  return read
    .map((one) => {
      let share = 0
      let score = 0
      let hits = 0
      for (const { stem, weight } of weights) {
        const isInTitle = has(one.title, stem)
        if (!isInTitle && !has(one.text, stem)) continue
        // Of few words one that names the article is no chance.
        hits += isInTitle && wanted.length < A_TEXT ? 2 : 1
        share += weight / whole
        score += weight * (isInTitle ? TITLE_WEIGHT : 1)
      }
      return { ...one, share, score, hits }
    })
    .filter(({ share, hits }) => share >= LEAST_SHARE && (hits > 1 || !isText))
    .sort((one, other) => other.score - one.score)
    .map(({ article, plain }) => ({ article, snippet: snippetOf(plain, wanted) }))
}

/** Words of content; a search for nothing else is taken as it is. */
function wantedIn(words: readonly string[]): readonly string[] {
  const said = words.filter((word) => !isCommonWord(word.replaceAll('ё', 'е')))
  const few = words.length < A_TEXT ? words : []
  return [...new Set((said.length > 0 ? said : few).map(stemOf))]
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Without its ending; as somebody types, the beginning of a word finds it too. */
function stemOf(word: string): string {
  return word.slice(0, Math.max(SHORTEST_STEM, word.length - ENDING))
}

/** The first line that has a word of the question, or the first one. */
function snippetOf(plain: string, wanted: readonly string[]): string {
  const lines = plain.split('\n').filter((line) => line.trim() !== '')
  const isHit = (line: string) =>
    wordsOf(line).some((word) => wanted.some((stem) => word.startsWith(stem)))
  const line = (lines.find(isHit) ?? lines[0] ?? '').trim()
  const characters = [...line]
  if (characters.length <= SNIPPET_CHARACTERS) return line
  return `${characters.slice(0, SNIPPET_CHARACTERS - 1).join('')}…`
}
