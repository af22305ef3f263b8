import type { Ticket } from '@deskside/core'
import { StatusBadge } from '../parts/StatusBadge.js'
import { Time } from '../parts/Time.js'
import { useI18n, useWidget } from '../state/context.js'
import { useMoment } from '../state/useNow.js'
import { useStore } from '../state/useStore.js'
import { activityOf, secondLine, statusOf } from './ticketWords.js'

/** One ticket in a list: subject, status, number, latest activity, and what is new in it. */
export function TicketRow({ ticket }: { readonly ticket: Ticket }) {
  const { client, navigation } = useWidget()
  const i18n = useI18n()
  const moment = useMoment()
  const desk = useStore(client.desk).description?.desk
  const status = statusOf(ticket, desk, i18n)
  const at = activityOf(ticket)
  const unread = ticket.unreadCount > 0
  return (
    <button
      type="button"
      class={`ticket${unread ? ' unread' : ''}`}
      onClick={() => navigation.go({ name: 'ticket', ticketId: ticket.id })}
    >
      <span class="row">
        <span class="ticket-subject grow clip">{ticket.subject}</span>
        <span class="ticket-time">
          <Time at={at} {...moment(at)} />
        </span>
      </span>
      <span class="row">
        <span class="ticket-preview grow clip">{secondLine(ticket, desk, i18n)}</span>
        {unread && (
          <span class="count">
            <span aria-hidden="true">{i18n.number(ticket.unreadCount)}</span>
            <span class="hidden">{i18n.messages.home.unread(ticket.unreadCount)}</span>
          </span>
        )}
        <StatusBadge tone={status.tone}>{status.label}</StatusBadge>
      </span>
    </button>
  )
}
