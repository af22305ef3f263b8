import type { SupportError } from '@deskside/core'
import { errorText } from '../i18n/errorText.js'
import { OtherWays } from '../notices/OtherWays.js'
import { Button } from '../parts/Button.js'
import { Notice } from '../parts/Notice.js'
import { useI18n } from '../state/context.js'

export type LoadFailedProps = {
  readonly error: SupportError | null
  readonly onRetry: () => Promise<void>
  /** What could not be loaded. */
  readonly children: string
}

/** Nothing to show, and why: with a way to try again, and the host's other ways. */
export function LoadFailed({ error, onRetry, children }: LoadFailedProps) {
  const i18n = useI18n()
  return (
    <Notice
      tone="error"
      action={
        <>
          <Button onPress={() => onRetry()}>{i18n.messages.common.retry}</Button>
          <OtherWays />
        </>
      }
    >
      {children} {error && errorText(error, i18n)}
    </Notice>
  )
}
