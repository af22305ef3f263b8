import { faultReport } from './faults.js'
import type { Language } from './language.js'
import { countQuestions } from './severalQuestions.js'
import { listItem, sentencesOf, toWords } from './text.js'

/** What a desk likes to know of a fault. */
export type Wanted = 'steps' | 'address' | 'screenshot'

export type Report = {
  readonly subject: string
  readonly body: string
  readonly hasPicture: boolean
  /** Given apart from the text: a field, or the page the person came from. */
  readonly hasAddress: boolean
  /** What a field of the form asks for, whatever the text is about. */
  readonly asked?: readonly Wanted[]
}

/** Whoever writes that much has told what led to it. */
const LONG_ENOUGH = 400

/**
 * What a report of a fault leaves out; of any other text, what the form asks for in a field. Doubt
 * speaks for silence: letters are on no page, an app has no address, and a fault at an address may
 * need no steps.
 *
 * @param language `null`: its words are not known, only the fields ask
 */
export function missingFrom(report: Report, language: Language | null): readonly Wanted[] {
  const { subject, body, asked = [] } = report
  const told = language && faultReport(subject, body, language)
  const isReport = told !== null && !language?.unseen.test(told)
  const words = toWords(`${subject}\n${body}`)
  const namesAddress = hasAddressIn(`${subject}\n${body}`)
  const missing: Wanted[] = []
  // Who writes an address tells where to look; one that the page has filled in tells no steps.
  if (!namesAddress && !tellsSteps(body, words, language)) missing.push('steps')
  if (!namesAddress && !report.hasAddress && !language?.app.test(told ?? words)) {
    missing.push('address')
  }
  if (!report.hasPicture && !language?.noScreenshot.test(words)) missing.push('screenshot')
  if (isReport) return missing
  // Who only wants to know something has nothing to show.
  const isQuestion = language && countQuestions(subject, body, language) > 0
  return isQuestion ? [] : missing.filter((one) => asked.includes(one))
}

function tellsSteps(body: string, words: string, language: Language | null): boolean {
  if (body.length > LONG_ENOUGH || language?.action.test(words)) return true
  return sentencesOf(body).filter((sentence) => listItem(sentence) !== null).length > 1
}

/** `https://…`, `www.…`, or a bare name with its dot: `shop.example`, `магазин.рф`. */
function hasAddressIn(text: string): boolean {
  return /https?:\/\/|www\.|[\p{L}\d]\.[\p{L}]{2,}(?:[\s/,.;:!?)]|$)/u.test(text)
}
