import type { SupportClient } from '@deskside/core'
import type { PanelHost } from '../launcher/contract.js'

/** Tells the host what the client has to say, for as long as the panel lives. */
export function forwardEvents(client: SupportClient, host: PanelHost): () => void {
  const tellUnread = (count: number) => host.emit('unread', { count })
  const stops = [
    client.unread.subscribe(tellUnread),
    client.on('ticket:created', ({ ticket }) =>
      host.emit('ticket:created', { ticketId: ticket.id }),
    ),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
