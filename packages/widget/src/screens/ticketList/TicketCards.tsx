import { StatusBadge } from '../../parts/StatusBadge.js'
import { Time } from '../../parts/Time.js'
import { useText } from '../../state/context.js'
import type { Columns } from './listColumns.js'
import type { RowsProps } from './TicketTable.js'
import { type OpenableRow, useRows } from './useRows.js'

/** The list where there is little room. */
export function TicketCards({ sections, columns }: Omit<RowsProps, 'model'>) {
  const text = useText()
  const toRow = useRows(columns)
  return (
    <>
      {sections.map(({ id, label, tickets }) => (
        <section key={id} class="card-section">
          {label && <h2 class="section-title">{text(label)}</h2>}
          <ul class="tickets">
            {tickets.map((ticket) => (
              <li key={ticket.id}>
                <TicketCard {...toRow(ticket)} columns={columns} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Facts that fit on a card's second line, those of the desk's columns. */
const FACTS = ['number', 'project', 'type', 'category', 'assignee'] as const

function TicketCard({ row, open, columns }: OpenableRow & { readonly columns: Columns }) {
  const shown = FACTS.filter(
    (name) =>
      columns.all.includes(name) ||
      (columns.isStacked && (name === 'number' || name === 'project')),
  )
  const facts = [
    ...shown.map((name) => (name === 'project' ? row.project?.label : row[name])),
    row.from,
  ]
  // D5: a desk that shows the day of creation alone shows it here as well.
  const isByActivity = columns.all.includes('activity') || !columns.all.includes('created')
  const main = columns.main === 'preview' ? row.preview : row.subject
  return (
    <button type="button" class={row.unread ? 'ticket unread' : 'ticket'} onClick={open}>
      <span class="row">
        {row.unread && <span class="unread-mark" />}
        <span class="ticket-subject grow clip">
          {row.unread && <span class="hidden">{row.unread}: </span>}
          {main}
        </span>
        <span class="ticket-time">
          <Time {...(isByActivity ? row.updated : row.created)} />
        </span>
      </span>
      {row.reason && <span class="small muted clip">{row.reason}</span>}
      <span class="row">
        <span class="ticket-preview grow clip">{facts.filter(Boolean).join(' · ')}</span>
        {row.urgent && <StatusBadge tone="danger">{row.urgent}</StatusBadge>}
        <StatusBadge tone={row.status.tone}>{row.status.label}</StatusBadge>
      </span>
    </button>
  )
}
