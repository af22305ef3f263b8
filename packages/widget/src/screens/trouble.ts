import type { ConnectionState, SessionState, TicketListState } from '@deskside/core'

/** The one thing in the way that is worth a word; writing works all the same. */
export type Trouble = 'offline' | 'unavailable' | 'authRequired' | null

export function troubleOf(
  connection: ConnectionState,
  session: SessionState,
  list?: TicketListState,
): Trouble {
  if (session.status === 'auth_required') return 'authRequired'
  if (connection.status === 'offline') return 'offline'
  // To nobody no list is given.
  const hasNoList = list?.status === 'failed' && session.status !== 'signed_out'
  const failed = session.status === 'auth_unavailable' || hasNoList
  return connection.status === 'unavailable' || failed ? 'unavailable' : null
}
