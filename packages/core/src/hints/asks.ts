import type { Language } from './language.js'
import { stemsOf } from './stems.js'
import { listItem, toWords } from './text.js'

export type Ask = {
  readonly stems: ReadonlySet<string>
  /** It goes on with the question before: «Will that break the links?» */
  readonly goesOn: boolean
  /** Another matter begins: «By the way, …», an item of a list, or merely «And …». */
  readonly isNext: boolean
}

/** Says little, but more than nothing. */
const JOINS = /^ (?:and|и|а) /

/** A question of fewer words of content is asked for effect, or for politeness: «Can you help?» */
const FEWEST_STEMS = 2

/** What a sentence asks; `null` where it asks nothing. */
export function askOf(sentence: string, language: Language): Ask | null {
  const item = listItem(sentence)
  const whole = toWords(item ?? sentence)
  const words = whole.replace(language.fillers, ' ')
  const isPlain = language.asks.test(words) || language.wantsToKnow.test(words)
  const isWord = language.questionWord.test(words)
  const isAsk = isPlain || (item !== null && isWord) || /\?[!?]*$/.test(sentence)
  if (!isAsk || language.effect.test(words)) return null
  const stems = stemsOf(words)
  if (stems.size < (item === null ? FEWEST_STEMS : 1)) return null
  const isBesides = item !== null || language.besides.test(whole)
  // «Hex only, or RGB too?» does not begin like a question, so it ends one.
  const goesOn = !(isPlain || isWord) || language.goesOn.test(words.replace(language.idle, ' '))
  return { stems, goesOn: goesOn && !isBesides, isNext: isBesides || JOINS.test(whole) }
}
