import type { Ask } from '@deskside/core'
import type { asks } from '../../../i18n/en/asks.js'

/**
 * What was answered, in one line or as it was typed.
 *
 * @param files counts them: `2 files`
 */
export function answerText(
  { kind, options, answer }: Ask,
  words: typeof asks,
  files: (count: number) => string,
): string {
  if (answer === null) return ''
  const { text, optionId, attachmentIds = [], done } = answer
  const said = done === true ? words.yes : words.no
  const parts = [
    options.find(({ id }) => id === optionId)?.label,
    (kind === 'access' || kind === 'steps') && done !== undefined && said[kind],
    text,
    attachmentIds.length > 0 && files(attachmentIds.length),
  ]
  return parts.filter(Boolean).join(' · ')
}
