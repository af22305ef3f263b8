import type { ComponentChildren } from 'preact'
import { listing } from '../../i18n/en/listing.js'
import { ticketList as english } from '../../i18n/en/ticketList.js'
import { Icon } from '../../parts/Icon.js'
import { StatusBadge } from '../../parts/StatusBadge.js'
import { Time } from '../../parts/Time.js'
import { useSection, useStyle, useText } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { areAllClosed, type Column, type Columns, sortOf } from './listColumns.js'
import type { RowSection } from './sectionsOf.js'
import css from './TicketTable.css?inline'
import type { TicketListModel } from './ticketListModel.js'
import { type OpenableRow, useRows } from './useRows.js'

export type RowsProps = {
  readonly sections: readonly RowSection[]
  readonly columns: Columns
  readonly model: TicketListModel
}

/** The list where there is room: the desk's columns, those of dates and numbers sort by a press. */
export function TicketTable({ sections, columns, model }: RowsProps) {
  useStyle(css)
  const words = useSection('ticketList', english)
  const text = useText()
  const toRow = useRows(columns)
  const isClosed = columns.hasClosed && sections.every(({ tickets }) => areAllClosed(tickets))
  return (
    <table class="ticket-table" aria-label={words.title}>
      <thead>
        <tr>
          {columns.all.map((name) => (
            <Heading key={name} {...{ name, columns, model, isClosed }} />
          ))}
        </tr>
      </thead>
      {sections.map(({ id, label, tickets }) => (
        <tbody key={id}>
          {label && (
            <tr class="section-row">
              <th scope="rowgroup" colSpan={columns.all.length}>
                {text(label)}
              </th>
            </tr>
          )}
          {tickets.map((ticket) => (
            <TicketTableRow key={ticket.id} {...toRow(ticket)} columns={columns} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

type HeadingProps = Pick<RowsProps, 'columns' | 'model'> & {
  readonly name: Column
  readonly isClosed: boolean
}

function Heading({ name, columns, model, isClosed }: HeadingProps) {
  const { columns: first } = useSection('ticketList', english)
  const { columns: more } = useSection('listing', listing)
  const { sort, order } = useStore(model.choices)
  const own = sortOf(name)
  const last = isClosed ? more.closed : columns.hasClosed ? first.updated : more.activity
  const word = name === 'activity' ? last : { ...first, ...more }[name]
  const isSorted = own === sort
  if (!own) {
    return (
      <th scope="col" class={`cell-${name}`}>
        {word}
      </th>
    )
  }
  const next = isSorted && order === 'desc' ? 'asc' : 'desc'
  return (
    <th
      scope="col"
      class={`cell-${name}`}
      aria-sort={isSorted ? (order === 'desc' ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => model.choose({ sort: own, order: next })}>
        {word}
        {isSorted && (
          <span class={order === 'desc' ? 'sorted' : 'sorted up'}>
            <Icon name="down" />
          </span>
        )}
      </button>
    </th>
  )
}

type RowProps = OpenableRow & { readonly columns: Columns }

function TicketTableRow({ row, open, columns }: RowProps) {
  return (
    <tr class={row.unread ? 'unread' : undefined} onClick={open}>
      {columns.all.map((name) => (
        <td key={name} class={`cell-${name}${name === columns.main ? ' cell-main' : ''}`}>
          {name === columns.main ? (
            <Main {...{ row, open, columns }} />
          ) : (
            <Cell name={name} row={row} />
          )}
        </td>
      ))}
    </tr>
  )
}

/** What the ticket is called; for the keyboard it opens the row. */
function Main({ row, open, columns }: Omit<RowProps, 'id'>) {
  const under = [columns.isStacked && row.number, columns.isStacked && row.project?.label, row.from]
  const facts = under.filter(Boolean).join(' · ')
  // Where no column says so, the person still sees what waits for them.
  const isDue = row.status.tone === 'attention' && !columns.all.includes('status')
  return (
    <>
      <span class="row">
        {row.unread && <span class="unread-mark" />}
        <button
          type="button"
          class="ticket-subject"
          onClick={(event) => {
            event.stopPropagation()
            open()
          }}
        >
          {row.unread && <span class="hidden">{row.unread}: </span>}
          {columns.main === 'number' ? row.number : row[columns.main as 'subject' | 'preview']}
        </button>
        {row.urgent && <StatusBadge tone="danger">{row.urgent}</StatusBadge>}
        {isDue && <StatusBadge tone={row.status.tone}>{row.status.label}</StatusBadge>}
      </span>
      {facts && <span class="small muted">{facts}</span>}
      {row.reason && (
        <span class="small muted clip" title={row.reason}>
          {row.reason}
        </span>
      )}
    </>
  )
}

function Cell({ name, row }: { readonly name: Column; readonly row: OpenableRow['row'] }) {
  switch (name) {
    case 'status':
      return <StatusBadge tone={row.status.tone}>{row.status.label}</StatusBadge>
    case 'created':
      return <Time {...row.created} />
    case 'activity':
      return <Time {...row.updated} />
    case 'project':
      return row.project && <Clipped>{row.project.name || row.project.label}</Clipped>
    default:
      return row[name] ? <Clipped>{row[name]}</Clipped> : null
  }
}

function Clipped({ children }: { readonly children: ComponentChildren }) {
  return (
    <span class="clip" title={String(children)}>
      {children}
    </span>
  )
}
