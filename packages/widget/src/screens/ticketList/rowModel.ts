import type { DeskConfig, Ticket } from '@deskside/core'
import type { I18n } from '../../i18n/i18n.js'
import type { Sections } from '../../i18n/messages.js'
import type { StatusTone } from '../../parts/StatusBadge.js'
import { isClosed, statusOf } from '../ticketWords.js'

/** A moment as a row shows it. */
export type Moment = { readonly at: string; readonly text: string; readonly title: string }

/** What one row says. */
export type Row = {
  readonly subject: string
  readonly number: string
  /** `null` for a general question. */
  readonly project: { readonly label: string; readonly name: string } | null
  readonly assignee: string | null
  readonly created: Moment
  /** The latest activity, or the closing. */
  readonly updated: Moment
  readonly updatedWords: string
  readonly status: { readonly tone: StatusTone; readonly label: string }
  readonly unread: string | null
}

export type RowDeps = {
  readonly i18n: I18n
  readonly words: Sections['ticketList']
  readonly desk: DeskConfig | undefined
  readonly now: number
}

export function rowOf(ticket: Ticket, { i18n, words, desk, now }: RowDeps): Row {
  const moment = (at: string): Moment => ({
    at,
    text: i18n.relative(at, now),
    title: i18n.dateTime(at),
  })
  const closedAt = isClosed(ticket) ? ticket.closedAt : null
  const updated = moment(closedAt ?? ticket.lastActivityAt ?? ticket.updatedAt)
  return {
    subject: ticket.subject,
    number: words.number(ticket.number),
    project: ticket.project && {
      label: words.project(ticket.project.id),
      name: ticket.project.name,
    },
    assignee: ticket.assignee?.name ?? null,
    created: moment(ticket.createdAt),
    updated,
    updatedWords: closedAt === null ? words.updated(updated.text) : words.closed(updated.text),
    status: statusOf(ticket, desk, i18n),
    unread: ticket.unreadCount > 0 ? i18n.messages.home.unread(ticket.unreadCount) : null,
  }
}
