import type { SupportError } from '@deskside/core'
import { ticket as english } from '../../i18n/en/ticket.js'
import { Button } from '../../parts/Button.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { SEARCH } from '../../parts/outlines.js'
import { useSection, useWidget } from '../../state/context.js'
import { LoadFailed } from '../LoadFailed.js'

/** In place of a request that is not there, or did not come. */
export function CannotOpen({ error }: { readonly error: SupportError | null }) {
  const { client, navigation } = useWidget()
  const words = useSection('ticket', english)
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
      {words.failed}
    </LoadFailed>
  )
}
