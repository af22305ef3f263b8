import type { SupportErrorCode } from '@deskside/core'
import { errors } from './en/errors.js'
import type { I18n } from './i18n.js'

type Told = { readonly code: SupportErrorCode; readonly limitBytes?: number | undefined }

/** A sentence for an error. */
export function errorText({ code, limitBytes }: Told, i18n: I18n): string {
  if (code === 'too_large' && limitBytes) {
    return i18n.messages.problems.file_too_large(i18n.bytes(limitBytes))
  }
  return (i18n.sections?.errors ?? errors)[code]
}
