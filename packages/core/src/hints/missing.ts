import { askOf } from './asks.js'
import type { Language } from './language.js'
import { listItem, sentencesOf, toWords, withoutQuotations } from './text.js'

/** What a desk likes to know of a fault. */
export type Wanted = 'steps' | 'address' | 'screenshot'

export type Report = {
  readonly subject: string
  readonly body: string
  readonly hasPicture: boolean
  /** Given apart from the text: a field, or the page the person came from. */
  readonly hasAddress: boolean
}

/** A story that leads to a question is a question, whatever went wrong on the way. */
const MOST_BEFORE_A_QUESTION = 3

/** Whoever writes that much has told what led to it. */
const LONG_ENOUGH = 400

/**
 * What a report of a fault leaves out; nothing for any other text. Doubt speaks for silence: letters
 * and money are on no page, an app has no address, and a fault at an address may need no steps.
 */
export function missingFrom(report: Report, language: Language): readonly Wanted[] {
  const { subject, body } = report
  const words = toWords(`${subject}\n${body}`)
  if (language.money.test(words) || !isFaultReport(subject, body, language)) return []
  const hasAddress = report.hasAddress || hasAddressIn(`${subject}\n${body}`)
  const isOnPage = !language.unseen.test(words)
  const missing: Wanted[] = []
  if (!hasAddress && !tellsSteps(body, words, language)) missing.push('steps')
  if (!hasAddress && isOnPage && !language.app.test(words)) missing.push('address')
  if (!report.hasPicture && isOnPage && !language.noScreenshot.test(words)) {
    missing.push('screenshot')
  }
  return missing
}

/**
 * Does it say, and not ask, that something goes wrong? What follows a question explains that
 * question, and a subject alone says it of none.
 */
export function isFaultReport(subject: string, body: string, language: Language): boolean {
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

function tellsSteps(body: string, words: string, language: Language): boolean {
  if (body.length > LONG_ENOUGH || language.action.test(words)) return true
  return sentencesOf(body).filter((sentence) => listItem(sentence) !== null).length > 1
}

/** `https://…`, `www.…`, or a bare name with its dot: `shop.example`, `магазин.рф`. */
function hasAddressIn(text: string): boolean {
  return /https?:\/\/|www\.|[\p{L}\d]\.[\p{L}]{2,}(?:[\s/,.;:!?)]|$)/u.test(text)
}
