import type { DraftProblem, FormField } from '@deskside/core'
import type { I18n } from '../../i18n/i18n.js'
import type { Sections } from '../../i18n/messages.js'
import { sentenceOf } from '../problemText.js'

/** A broken rule of a desk's own field as a sentence, by what the field asks for. */
export function fieldSentence(
  problem: DraftProblem,
  { kind }: Pick<FormField, 'kind'>,
  i18n: I18n,
  words: Sections['deskForm'],
): string {
  const { code, min, max } = problem
  if (code === 'malformed' || (kind === 'consent' && code === 'required')) {
    return words.malformed[kind as keyof typeof words.malformed] ?? sentenceOf(problem, i18n)
  }
  if (code !== 'out_of_range') return sentenceOf(problem, i18n)
  const shown = (bound: number | string) =>
    typeof bound === 'number' ? i18n.number(bound) : dayOf(bound, i18n)
  if (min !== undefined && max !== undefined) return words.between(shown(min), shown(max))
  if (min !== undefined) return words.atLeast(shown(min))
  return max === undefined ? sentenceOf(problem, i18n) : words.atMost(shown(max))
}

/** A day of the calendar is the same day everywhere. */
function dayOf(date: string, { locale }: I18n): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(date))
}
