import type { SupportErrorCode } from '@deskside/core'
import { errors } from './en/errors.js'
import type { I18n } from './i18n.js'

type Told = {
  readonly code: SupportErrorCode
  readonly status?: number | undefined
  readonly limitBytes?: number | undefined
}

/** A sentence for an error. */
export function errorText({ code, status = 0, limitBytes }: Told, i18n: I18n): string {
  if (code === 'too_large' && limitBytes) {
    return i18n.messages.problems.file_too_large(i18n.bytes(limitBytes))
  }
  // It was reached, and answered.
  const said = code === 'unavailable' && status >= 500 ? 'server_error' : code
  return i18n.section('errors', errors)[said]
}
