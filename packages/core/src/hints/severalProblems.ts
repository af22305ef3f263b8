import { askOf } from './asks.js'
import type { Language } from './language.js'
import { stemsOf } from './stems.js'
import { listItem, sentencesOf, toWords, withoutQuotations } from './text.js'

/** «Two problems: this, and that» */
const JOINED = /[,;:] (?:and |while |а |и |но )?/
/** The text of one problem tells that of one thing; fewer words tell of none. */
const FEWEST_STEMS = 2

/**
 * Does a text tell of more than one thing that goes wrong? One fault is told in many sentences, so
 * another counts only where the text itself says so («also», a list, «two problems»), and where it
 * is about a thing that was not spoken of before.
 */
export function tellsSeveralProblems(subject: string, body: string, language: Language): boolean {
  const sentences = sentencesOf(withoutQuotations(body))
  const isAnnounced = [subject, sentences[0] ?? ''].some((one) =>
    language.announces.test(toWords(one)),
  )
  const told = isAnnounced ? sentences.flatMap((one) => one.split(JOINED)) : sentences
  const before = new Set<string>()
  let problems = 0
  let items = 0
  for (const sentence of told) {
    const item = listItem(sentence)
    const words = toWords(item ?? sentence)
    const isAsked = sentence.endsWith('?') || askOf(sentence, language) !== null
    if (isAsked || !language.fault.test(words) || !language.thing.test(words)) continue
    const stems = [...stemsOf(words.replace(language.besides, ' '))]
    const isOther = stems.length >= FEWEST_STEMS && !stems.some((stem) => before.has(stem))
    const isNext = isAnnounced || (item !== null && items > 0) || language.besides.test(words)
    if (problems === 0) problems = 1
    else if (isOther && isNext && !language.goesOn.test(words)) problems += 1
    if (item !== null) items += 1
    for (const stem of stems) before.add(stem)
  }
  return problems > 1
}
