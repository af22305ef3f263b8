import type { Ticket } from '@deskside/core'
import { StatusBadge } from '../../parts/StatusBadge.js'
import { Time } from '../../parts/Time.js'
import { type OpenableRow, useRows } from './useRows.js'

/** The list where there is little room. */
export function TicketCards({ tickets }: { readonly tickets: readonly Ticket[] }) {
  const rows = useRows(tickets)
  return (
    <ul class="tickets">
      {rows.map((each) => (
        <li key={each.id} class="card-row">
          <TicketCard {...each} />
        </li>
      ))}
    </ul>
  )
}

function TicketCard({ row, open }: OpenableRow) {
  const facts = [row.number, row.project?.label, row.assignee].filter(Boolean).join(' · ')
  return (
    <button type="button" class={row.unread ? 'ticket unread' : 'ticket'} onClick={open}>
      <span class="row">
        <span class="ticket-subject grow clip">
          {row.unread && <UnreadMark label={row.unread} />}
          {row.subject}
        </span>
        <span class="ticket-time">
          <Time {...row.updated} />
        </span>
      </span>
      <span class="row">
        <span class="ticket-preview grow clip">{facts}</span>
        <StatusBadge tone={row.status.tone}>{row.status.label}</StatusBadge>
      </span>
    </button>
  )
}

/** A dot before what is new. */
export function UnreadMark({ label }: { readonly label: string }) {
  return (
    <span class="unread-mark">
      <span class="hidden">{label}: </span>
    </span>
  )
}
