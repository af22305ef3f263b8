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
  const failed = session.status === 'auth_unavailable' || list?.status === 'failed'
  return connection.status === 'unavailable' || failed ? 'unavailable' : null
}
