import type { DeskConfig, Ticket } from '@deskside/core'
import type { I18n } from '../../i18n/i18n.js'
import type { Sections } from '../../i18n/messages.js'
import type { StatusTone } from '../../parts/StatusBadge.js'
import { activityOf, isClosed, statusOf, urgentMark } from '../ticketWords.js'

/** A moment as a row shows it. */
export type Moment = { readonly at: string; readonly text: string; readonly title: string }

/** What one row says. */
export type Row = {
  readonly subject: string
  /** What the ticket is about in a line, where the desk has no subject: its own first words. */
  readonly preview: string
  readonly number: string
  /** `null` for a general question. */
  readonly project: { readonly label: string; readonly name: string } | null
  readonly category: string
  readonly type: string
  readonly assignee: string | null
  /** A colleague's. */
  readonly from: string | null
  readonly created: Moment
  /** The latest activity, or the closing. */
  readonly updated: Moment
  readonly status: {
    readonly tone: StatusTone
    readonly label: string
    readonly explanation: string
  }
  /** Why it was declined. */
  readonly reason: string | null
  readonly unread: string | null
  /** The word for it, where it is. */
  readonly urgent: string | null
}

export type RowDeps = {
  readonly i18n: I18n
  readonly words: Sections['ticketList']
  readonly more: Sections['listing']
  readonly desk: DeskConfig | undefined
  readonly now: number
  /** Does the day of closing take the place of the latest activity? @default true */
  readonly hasClosed?: boolean
  /** Is there a subject beside the short description? */
  readonly hasSubject?: boolean
}

export function rowOf(ticket: Ticket, deps: RowDeps): Row {
  const { i18n, words, more, desk, now, hasClosed = true, hasSubject = true } = deps
  const moment = (at: string): Moment => ({
    at,
    text: i18n.relative(at, now),
    title: i18n.dateTime(at),
  })
  const closedAt = hasClosed && isClosed(ticket) ? ticket.closedAt : null
  const category = desk?.form.categories.find(({ id }) => id === ticket.categoryId)
  const type = category?.types.find(({ id }) => id === ticket.typeId)
  const { requester, project, status } = ticket
  return {
    subject: ticket.subject,
    preview: hasSubject ? ticket.preview : ticket.subject,
    number: words.number(ticket.number),
    project: project && { label: words.project(project.id), name: project.name },
    category: category ? i18n.text(category.label) : '',
    // A desk without types under a category still says what it is about.
    type: i18n.text(type?.label ?? category?.label ?? ''),
    assignee: ticket.assignee?.name ?? null,
    from: requester.role === 'colleague' && requester.name ? more.from(requester.name) : null,
    created: moment(ticket.createdAt),
    updated: moment(closedAt ?? activityOf(ticket)),
    status: statusOf(ticket, desk, i18n),
    reason: status === 'declined' ? ticket.declineReason : null,
    urgent: urgentMark(ticket, desk, i18n, words.urgent),
    unread: ticket.unreadCount > 0 ? i18n.messages.home.unread(ticket.unreadCount) : null,
  }
}
