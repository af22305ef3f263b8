import { askOf } from './asks.js'
import type { Language } from './language.js'
import { listItem, sentencesOf, toWords, withoutQuotations } from './text.js'

/** A story that leads to a question is a question, whatever went wrong on the way. */
const MOST_BEFORE_A_QUESTION = 3

/**
 * Does a text say, and not ask, that something goes wrong? What follows a question explains that
 * question, and a subject alone says it of none.
 */
export function tellsFault(subject: string, body: string, language: Language): boolean {
  const sentences = sentencesOf(withoutQuotations(body))
  const firstAsk = sentences.findIndex((sentence) => askOf(sentence, language) !== null)
  const told = (firstAsk === -1 ? sentences : sentences.slice(0, firstAsk)).filter(
    (sentence) => !sentence.endsWith('?'),
  )
  const story = told.filter((sentence) => listItem(sentence) === null)
  const asksAtLast = sentences.at(-1)?.endsWith('?') === true
  if (asksAtLast && (told.length === 0 || story.length > MOST_BEFORE_A_QUESTION)) return false
  const said = [subject, ...told].map(toWords)
  return (
    said.some((words) => language.fault.test(words)) &&
    !said.some((words) => language.mended.test(words))
  )
}

/**
 * The words of a text that is about a fault and nothing else; `null` for any other. Who wishes for
 * something, or asks anything but why, is not asked for steps.
 */
export function faultReport(subject: string, body: string, language: Language): string | null {
  if (!tellsFault(subject, body, language)) return null
  const isOurs = language.thing.test(toWords(subject))
  let hasFault = isOurs && language.fault.test(toWords(subject))
  const told: string[] = [subject]
  for (const sentence of sentencesOf(withoutQuotations(body))) {
    const ask = askOf(sentence, language)
    if (ask?.isNext) continue
    if (ask === null && !sentence.endsWith('?')) {
      const words = toWords(sentence)
      hasFault ||= language.fault.test(words) && (isOurs || language.thing.test(words))
      told.push(sentence)
    } else if (!belongsToFault(toWords(sentence), language)) return null
  }
  const words = toWords(told.join('\n'))
  return !hasFault || language.wish.test(words) || language.money.test(words) ? null : words
}

function belongsToFault(words: string, language: Language): boolean {
  return language.asksWhy.test(words) || language.effect.test(words)
}
