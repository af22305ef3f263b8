// biome-ignore-all lint/a11y/noRedundantRoles: with `display: grid` browsers forget what a table is
import type { Ticket } from '@deskside/core'
import { ticketList as english } from '../../i18n/en/ticketList.js'
import { StatusBadge } from '../../parts/StatusBadge.js'
import { Time } from '../../parts/Time.js'
import { useSection } from '../../state/context.js'
import { UnreadMark } from './TicketCards.js'
import { type OpenableRow, useRows } from './useRows.js'

const COLUMNS = ['subject', 'project', 'assignee', 'created', 'updated', 'status'] as const

/**
 * The list where there is room. Rows are grids, because only those can skip painting what is out
 * of sight; that is why every role is said once more.
 */
export function TicketTable({ tickets }: { readonly tickets: readonly Ticket[] }) {
  const { columns, title } = useSection('ticketList', english)
  const rows = useRows(tickets)
  return (
    <table class="ticket-table" role="table" aria-label={title}>
      <thead role="rowgroup">
        <tr role="row" class="table-row table-head">
          {COLUMNS.map((name) => (
            <th key={name} role="columnheader" scope="col" class={`cell-${name}`}>
              {columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((each) => (
          <TicketTableRow key={each.id} {...each} />
        ))}
      </tbody>
    </table>
  )
}

function TicketTableRow({ row, open }: OpenableRow) {
  return (
    <tr role="row" class={row.unread ? 'table-row unread' : 'table-row'} onClick={open}>
      <td role="cell" class="cell-subject">
        <button
          type="button"
          class="ticket-subject"
          onClick={(event) => {
            event.stopPropagation()
            open()
          }}
        >
          {row.unread && <UnreadMark label={row.unread} />}
          {row.subject}
        </button>
        <span class="small muted">{row.number}</span>
      </td>
      <td role="cell" class="cell-project">
        {row.project && (
          <>
            <span>{row.project.label}</span>
            <span class="clip" title={row.project.name}>
              {row.project.name}
            </span>
          </>
        )}
      </td>
      <td role="cell" class="cell-assignee">
        {row.assignee && (
          <span class="clip" title={row.assignee}>
            {row.assignee}
          </span>
        )}
      </td>
      <td role="cell" class="cell-created">
        <Time {...row.created} />
      </td>
      <td role="cell" class="cell-updated">
        <Time {...row.updated} />
      </td>
      <td role="cell" class="cell-status">
        <StatusBadge tone={row.status.tone}>{row.status.label}</StatusBadge>
      </td>
    </tr>
  )
}
