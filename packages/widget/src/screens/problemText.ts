import type { DraftProblem } from '@deskside/core'
import type { I18n } from '../i18n/i18n.js'

const CHOICES = new Set(['categoryId', 'typeId', 'priority', 'projectId'])

/** A broken rule as a sentence. */
export function sentenceOf({ field, code, limit = 0 }: DraftProblem, i18n: I18n): string {
  const { problems } = i18n.messages
  switch (code) {
    case 'required':
      return CHOICES.has(field) ? problems.choice : problems.required
    case 'too_long':
      return problems.too_long(i18n.number(limit))
    case 'too_many_files':
      return problems.too_many_files(i18n.number(limit))
    case 'file_too_large':
      return limit > 0 ? problems.file_too_large(i18n.bytes(limit)) : problems.too_large
    case 'files_too_large':
      return problems.files_too_large(i18n.bytes(limit))
    default:
      return problems[code]
  }
}
