import type { DraftProblem } from '@deskside/core'
import { useI18n } from '../../state/context.js'
import { sentenceOf } from '../problemText.js'

/** What is wrong with a field, as a sentence. */
export function useErrors(
  problems: readonly DraftProblem[],
): (field: string) => string | undefined {
  const i18n = useI18n()
  return (field) => {
    const problem = problems.find((each) => each.field === field)
    return problem && sentenceOf(problem, i18n)
  }
}
