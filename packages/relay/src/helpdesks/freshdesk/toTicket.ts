import type { DeskConfig, Ticket, TicketStatus } from '@deskside/core'
import { type Columns, fromColumns } from '../columns.js'
import { fromPlainHtml } from '../plainHtml.js'
import { fromStars } from '../stars.js'
import { possibleActions, previewOf, UNSAID, usualActions } from '../ticketParts.js'
import { toMarkdown } from '../toMarkdown.js'
import { type FreshdeskOptions, USUAL_STATUSES } from './freshdeskOptions.js'
import type { FreshdeskTicket } from './shapes.js'

/** Sources of tickets that staff write: by phone, or as a mail of theirs. */
const BY_STAFF: readonly (number | null)[] = [3, 10]

export type TicketView = {
  readonly options: FreshdeskOptions
  readonly desk: DeskConfig
  readonly columns: Columns
  readonly submissionField: string
  readonly statusWords: Readonly<Record<string, string>>
}

export function toTicket(view: TicketView, ticket: FreshdeskTicket, isMine: boolean): Ticket {
  const { options, desk, columns, submissionField } = view
  const values = ticket.custom_fields ?? {}
  const facts = fromColumns(columns, values, desk.form.projects)
  const status = statusOf(options, ticket)
  const rating = fromStars(options.rating, values)
  const isEnded = status === 'closed' || status === 'declined'
  const updatedAt = timeOf(ticket.updated_at)
  const reason = options.declineReasonField
  return {
    id: ticket.id,
    number: ticket.id,
    subject: ticket.subject ?? '',
    preview: previewOf(wordsOf(ticket.description ?? '').body),
    status,
    statusLabel: view.statusWords[ticket.status] ?? '',
    declineReason:
      status === 'declined' && reason !== undefined ? textOrNull(values[reason]) : null,
    ...facts,
    source: isFromStaff(view, ticket) ? 'agent' : facts.source,
    requester: { role: isMine ? 'me' : 'colleague' },
    assignee: ticket.responder_id === null ? null : { id: ticket.responder_id, role: 'agent' },
    createdAt: timeOf(ticket.created_at),
    updatedAt,
    lastActivityAt: updatedAt,
    // Nothing but its closing is likely to have been the last change of one that has ended.
    closedAt: isEnded ? updatedAt : null,
    ...UNSAID,
    rating,
    actions: possibleActions(desk, usualActions(options), { ...facts, status, isMine, rating }),
    submissionId: textOrNull(values[submissionField]),
    organizationId: ticket.company_id,
  }
}

/** Words alone stay what they are; other HTML becomes Markdown. */
export function wordsOf(html: string): {
  readonly body: string
  readonly format: 'text' | 'markdown'
} {
  const text = fromPlainHtml(html)
  return text === null
    ? { body: toMarkdown(html), format: 'markdown' }
    : { body: text, format: 'text' }
}

export function isFromStaff(
  { submissionField }: Pick<TicketView, 'submissionField'>,
  { custom_fields, source }: FreshdeskTicket,
): boolean {
  return textOrNull(custom_fields?.[submissionField]) === null && BY_STAFF.includes(source)
}

/** With a zone of its own, as the vendor's examples have it as well. */
export function timeOf(text: string): string {
  return new Date(text).toISOString()
}

function statusOf({ statuses }: FreshdeskOptions, ticket: FreshdeskTicket): TicketStatus {
  const status = { ...USUAL_STATUSES, ...statuses }[ticket.status] ?? 'open'
  return status === 'open' && ticket.responder_id !== null ? 'in_progress' : status
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
