import { ticketActions } from '../../model/ticketActions.js'
import type { Person, Rating, Ticket, TicketAction, TicketStatus } from '../../wire/index.js'
import type { AccountFacts } from './accountFacts.js'
import type { ZendeskSetup } from './setup.js'
import type { ZendeskMe, ZendeskPerson, ZendeskRequest } from './shapes.js'

export type TicketView = {
  readonly setup: ZendeskSetup
  readonly facts: AccountFacts
  readonly me: ZendeskMe
  readonly people: ReadonlyMap<number, ZendeskPerson>
  /** What this person has said of a ticket: Zendesk gives it back to nobody. */
  readonly ratingOf: (ticketId: number) => Rating | null
}

const STATUSES: Readonly<Record<string, TicketStatus>> = {
  new: 'open',
  pending: 'waiting_on_customer',
  hold: 'in_progress',
  solved: 'solved',
  closed: 'closed',
}

const PREVIEW_CHARACTERS = 200

/** A request as the person who asks sees it. */
export function toTicket(view: TicketView, request: ZendeskRequest): Ticket {
  const { setup, facts, people, me } = view
  const { id, assignee_id, requester_id, custom_status_id } = request
  const status = statusOf(setup, request)
  const rating = view.ratingOf(id)
  const values = new Map(request.custom_fields.map((field) => [field.id, field.value]))
  const at = (field: number | undefined) => textOf(values.get(field ?? Number.NaN))
  const { submission, category, type, priority, project, declineReason } = setup.fields ?? {}
  const isMine = requester_id === me.id
  const preview = firstLine(request.description ?? '', PREVIEW_CHARACTERS)
  return {
    id: String(id),
    number: String(id),
    subject: request.subject || preview,
    preview,
    status,
    statusLabel: facts.statusLabels.get(custom_status_id ?? Number.NaN) ?? '',
    declineReason: status === 'declined' ? at(declineReason) : null,
    categoryId: category === undefined ? textOf(request.ticket_form_id) : at(category),
    typeId: at(type),
    priority: priority === undefined ? request.priority : at(priority),
    project: projectOf(facts, at(project)),
    requester: isMine ? { role: 'me' } : toPerson(people, requester_id, 'colleague'),
    assignee: assignee_id === null ? null : toPerson(people, assignee_id, 'agent'),
    createdAt: request.created_at,
    updatedAt: request.updated_at,
    closedAt: status === 'closed' ? request.updated_at : null,
    unreadCount: 0,
    rating,
    actions: actionsOf(view, request, status),
    followUpOf: textOf(request.followup_source_id),
    submissionId: readMark(at(submission)).submissionId,
    fields: fieldsOf(setup, values),
    source: null,
    access: null,
    categoryRequest: null,
    escalatedAt: null,
    escalatedTo: null,
    note: null,
    organizationId: textOf(request.organization_id),
  }
}

export function statusOf(
  { declinedStatuses = [] }: ZendeskSetup,
  { status, custom_status_id, assignee_id }: ZendeskRequest,
): TicketStatus {
  const isDeclined = declinedStatuses.includes(custom_status_id ?? Number.NaN)
  if (isDeclined && (status === 'solved' || status === 'closed')) return 'declined'
  // Zendesk calls «open» also what nobody has taken.
  if (status === 'open') return assignee_id === null ? 'open' : 'in_progress'
  return STATUSES[status] ?? 'open'
}

/** The one table of the house, and what Zendesk does not let this person do. */
function actionsOf(
  { setup, facts, me, ratingOf }: TicketView,
  request: ZendeskRequest,
  status: TicketStatus,
): TicketAction[] {
  const usual = ticketActions(
    {
      status,
      isMine: request.requester_id === me.id,
      isRated: ratingOf(request.id) !== null,
      hasProject: false,
      hasAccess: false,
      mayGrantAccess: false,
      hasOpenAsk: false,
      hasOpenSolution: false,
      isEscalationDue: false,
    },
    facts.desk,
  )
  return usual.filter((action) => {
    // Only once an agent is there: without the right, `solved` is answered with 200 and no effect.
    if (action === 'close') return request.can_be_solved_by_me
    // A reply opens a solved one again; nothing opens a closed one.
    if (action === 'reopen') return false
    if (action === 'follow_up') return request.status === 'closed'
    return action !== 'rate' || setup.satisfaction === true
  })
}

export function toPerson(
  people: ReadonlyMap<number, ZendeskPerson>,
  id: number | null,
  otherwise: 'agent' | 'colleague',
): Person {
  const known = people.get(id ?? Number.NaN)
  return {
    ...(known?.name ? { name: known.name } : {}),
    role: known ? (known.agent ? 'agent' : 'colleague') : otherwise,
  }
}

function projectOf({ desk }: AccountFacts, id: string | null): Ticket['project'] {
  if (id === null) return null
  return desk.form.projects.find((project) => project.id === id) ?? { id, name: id }
}

function fieldsOf(
  setup: ZendeskSetup,
  values: ReadonlyMap<number, unknown>,
): Record<string, unknown> {
  const own = new Set(Object.values(setup.fields ?? {}))
  const filled = [...values].filter(([id, value]) => {
    return !own.has(id) && value !== null && value !== '' && value !== undefined
  })
  return Object.fromEntries(filled.map(([id, value]) => [String(id), value]))
}

/** What stands in the field for submissions: whose ticket it is, and what it said. */
export function toMark(submissionId: string, payload: string): string {
  return `${submissionId} ${payload}`
}

export function readMark(mark: string | null): {
  readonly submissionId: string | null
  readonly payload: string | null
} {
  const [, submissionId = null, payload = null] = /^(.+) (\w+)$/s.exec(mark ?? '') ?? []
  return { submissionId, payload }
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined || value === '' ? null : String(value)
}

/** The first words that there are; `''` where there are none. */
export function firstLine(text: string, atMost: number): string {
  const line = text.trim().split('\n', 1).join('').trim()
  return [...line].slice(0, atMost).join('')
}
