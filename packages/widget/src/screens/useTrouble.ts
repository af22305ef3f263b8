import type { TicketListState } from '@deskside/core'
import { useWidget } from '../state/context.js'
import { useIsOffline } from '../state/useIsOffline.js'
import { useStore } from '../state/useStore.js'
import { type Trouble, troubleOf } from './trouble.js'

/** What stands in the way just now; without a network at once, not only when something fails. */
export function useTrouble(list?: TicketListState): Trouble {
  const { client } = useWidget()
  const connection = useStore(client.connection)
  const isOffline = useIsOffline()
  return troubleOf(
    isOffline ? { status: 'offline', retryAt: null } : connection,
    useStore(client.session),
    list,
  )
}
