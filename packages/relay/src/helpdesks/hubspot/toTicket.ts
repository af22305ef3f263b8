import type { DeskConfig, Ticket, TicketStatus } from '@deskside/core'
import { type Columns, columnsOf, fromColumns } from '../columns.js'
import { fromStars } from '../stars.js'
import { possibleActions, previewOf, UNSAID, usualActions } from '../ticketParts.js'
import type { HubspotOptions } from './hubspotOptions.js'
import type { HubspotRecord, HubspotStage } from './shapes.js'

export type TicketView = {
  readonly options: HubspotOptions
  readonly desk: DeskConfig
  readonly columns: Columns
  readonly submissionProperty: string
  readonly stages: readonly HubspotStage[]
}

/** The properties that a ticket is read with. */
export function ticketProperties(view: Omit<TicketView, 'stages'>): readonly string[] {
  const { options, columns, submissionProperty } = view
  const fixed = [
    'subject',
    'content',
    'hs_pipeline',
    'hs_pipeline_stage',
    'hubspot_owner_id',
    'createdate',
    'hs_lastmodifieddate',
    'closed_date',
    'source_type',
    submissionProperty,
  ]
  const reason = options.declineReasonProperty
  const { score, comment } = options.rating ?? {}
  const named = [reason, score, comment].filter((name) => name !== undefined)
  return [...fixed, ...named, ...columnsOf(columns)]
}

export function toTicket(view: TicketView, record: HubspotRecord, isMine: boolean): Ticket {
  const { options, desk, columns } = view
  const { properties } = record
  const facts = fromColumns(columns, properties, desk.form.projects)
  const status = statusOf(view, properties.hs_pipeline_stage ?? '')
  const rating = fromStars(options.rating, properties)
  const isEnded = status === 'closed' || status === 'declined'
  const updatedAt = properties.hs_lastmodifieddate ?? record.updatedAt
  const owner = properties.hubspot_owner_id
  const reason = options.declineReasonProperty
  return {
    id: record.id,
    number: record.id,
    subject: properties.subject ?? '',
    preview: previewOf(properties.content ?? ''),
    status,
    statusLabel: view.stages.find(({ id }) => id === properties.hs_pipeline_stage)?.label ?? '',
    declineReason:
      status === 'declined' && reason !== undefined ? (properties[reason] ?? null) : null,
    ...facts,
    source: isFromStaff(view, record) ? 'agent' : facts.source,
    requester: { role: isMine ? 'me' : 'colleague' },
    assignee: owner ? { id: owner, role: 'agent' } : null,
    createdAt: properties.createdate ?? record.createdAt,
    updatedAt,
    lastActivityAt: updatedAt,
    closedAt: isEnded ? (properties.closed_date ?? updatedAt) : null,
    ...UNSAID,
    rating,
    actions: possibleActions(desk, usualActions(options), { ...facts, status, isMine, rating }),
    submissionId: submissionOf(properties[view.submissionProperty]),
    organizationId: null,
  }
}

/** What makes a ticket one: the client's id, and whose it is. */
export function submissionKey(submissionId: string, contactId: string): string {
  return `${submissionId}:${contactId}`
}

function submissionOf(key: string | null | undefined): string | null {
  return key ? key.slice(0, key.lastIndexOf(':')) : null
}

/** Neither sent from here nor come in by mail, chat or a form: somebody of the desk made it. */
export function isFromStaff(
  { submissionProperty }: Pick<TicketView, 'submissionProperty'>,
  { properties }: HubspotRecord,
): boolean {
  return (
    !properties[submissionProperty] &&
    !['EMAIL', 'CHAT', 'FORM'].includes(properties.source_type ?? '')
  )
}

function statusOf({ options, stages }: TicketView, stageId: string): TicketStatus {
  const known = options.stages[stageId]
  if (known !== undefined) return known
  const stage = stages.find(({ id }) => id === stageId)
  return stage?.metadata.ticketState === 'CLOSED' ? 'closed' : 'open'
}
