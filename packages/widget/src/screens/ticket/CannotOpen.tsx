import type { SupportError } from '@deskside/core'
import { threadParts as english } from '../../i18n/en/threadParts.js'
import { Button } from '../../parts/Button.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { SEARCH } from '../../parts/outlines.js'
import { useSection, useWidget } from '../../state/context.js'
import { LoadFailed } from '../LoadFailed.js'

export type CannotOpenProps = {
  readonly error: SupportError | null
  /** What could not be loaded, as a sentence. */
  readonly failed: string
}

/** In place of a request that is not there, or did not come. */
export function CannotOpen({ error, failed }: CannotOpenProps) {
  const { client, navigation } = useWidget()
  const words = useSection('threadParts', english)
  if (error?.code === 'not_found') {
    const goToList = () => navigation.replace({ name: 'tickets' })
    return (
      <EmptyState
        icon={SEARCH}
        title={words.notFound}
        action={<Button onPress={goToList}>{words.all}</Button>}
      >
        {words.notFoundText}
      </EmptyState>
    )
  }
  return (
    <LoadFailed error={error} onRetry={client.tickets.refresh}>
      {failed}
    </LoadFailed>
  )
}
