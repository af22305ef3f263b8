import type { Ticket } from '@deskside/core'
import { listing } from '../../i18n/en/listing.js'
import { ticketList as english } from '../../i18n/en/ticketList.js'
import { useI18n, useSection, useWidget } from '../../state/context.js'
import { useNow } from '../../state/useNow.js'
import { useStore } from '../../state/useStore.js'
import type { Columns } from './listColumns.js'
import { type Row, rowOf } from './rowModel.js'

export type OpenableRow = { readonly id: string; readonly row: Row; readonly open: () => void }

/** Makes rows of tickets: one clock and one look at the desk for all of them. */
export function useRows(columns: Columns): (ticket: Ticket) => OpenableRow {
  const { client, navigation } = useWidget()
  const deps = {
    i18n: useI18n(),
    words: useSection('ticketList', english),
    more: useSection('listing', listing),
    desk: useStore(client.desk).description?.desk,
    now: useNow(),
    hasClosed: columns.hasClosed,
    hasSubject: columns.all.includes('subject'),
  }
  return (ticket) => ({
    id: ticket.id,
    row: rowOf(ticket, deps),
    open: () => navigation.go({ name: 'ticket', ticketId: ticket.id }),
  })
}
