import type { Capabilities, DeskConfig, Person, Rating, Ticket, TicketAction } from '@deskside/core'
import { NOTHING } from '@deskside/core/config'
import { fromColumns } from '../columns.js'
import { fromStars } from '../stars.js'
import { possibleActions, UNSAID } from '../ticketParts.js'
import type { RtVisit } from './context.js'
import type { Side } from './owner.js'
import { fieldOf, type RtTicket, type RtUser } from './shapes.js'

const NOBODY = 'Nobody'

/** What of a ticket stands in its transactions. */
export type TicketFacts = {
  /** RFC 3339: the last thing that this person could see. */
  readonly lastActivityAt: string
  readonly preview: string
  readonly unreadCount: number
}

/** A ticket of RT as one person sees it. */
export function toTicket(visit: RtVisit, rt: RtTicket, side: Side, facts: TicketFacts): Ticket {
  const { options, desk, marks } = visit
  const status = visit.statuses[rt.Status] ?? 'open'
  const ended = status === 'closed' || status === 'declined'
  const rating = ratingOf(visit, rt)
  const label = desk.statuses[status]?.label
  const own = visit.statuses[rt.Status] === undefined ? rt.Status : ''
  const shown = fromColumns(options.columns ?? {}, valuesOf(rt), desk.form.projects)
  return {
    ...UNSAID,
    id: rt.id,
    number: rt.id,
    subject: rt.Subject ?? '',
    preview: facts.preview,
    status,
    statusLabel: own || (typeof label === 'string' ? label : ''),
    declineReason:
      status === 'declined' ? fieldOf(rt, options.declineReason ?? 'Decline reason') : null,
    ...shown,
    requester: requesterOf(rt, side),
    assignee: rt.Owner.Name === NOBODY ? null : toAgent(rt.Owner),
    createdAt: rt.Created,
    updatedAt: rt.LastUpdated,
    lastActivityAt: facts.lastActivityAt,
    closedAt: ended ? rt.Resolved || rt.LastUpdated : null,
    unreadCount: side === 'mine' ? facts.unreadCount : 0,
    rating,
    actions: possibleActions(desk, possibleOf(capabilitiesOf(desk, options)), {
      ...{ status, project: shown.project, rating, isMine: side === 'mine' },
    }),
    submissionId: submissionOf(fieldOf(rt, marks.submission)),
    source: isByStaff(visit, rt) ? 'agent' : shown.source,
    organizationId: null,
  }
}

/** The client's id, without the digest behind it. */
export function submissionOf(mark: string | null): string | null {
  return mark?.split(' ')[0] || null
}

/** A name at most, never an address. */
export function toAgent({ RealName, Name }: RtUser): Person {
  return { role: 'agent', name: RealName || (Name?.includes('@') ? 'Support' : Name) || 'Support' }
}

export function ratingOf({ options }: RtVisit, rt: RtTicket): Rating | null {
  return fromStars(options.rating, valuesOf(rt))
}

/** What a desk may allow and RT cannot do is no action of its tickets. */
function possibleOf({ close, rate, category }: Capabilities): ReadonlySet<TicketAction> {
  return new Set<TicketAction>([
    ...(['reply', 'attach', 'reopen', 'follow_up'] as const),
    ...(close ? (['close'] as const) : []),
    ...(rate ? (['rate'] as const) : []),
    ...(category ? (['change_category'] as const) : []),
  ])
}

/** What RT can do for this desk; the truth, and nothing that would only look like it. */
export function capabilitiesOf(desk: DeskConfig, options: RtVisit['options']): Capabilities {
  const { columns = {}, marks } = options
  return {
    ...NOTHING,
    changes: true,
    close: (options.closedStatus ?? null) !== null,
    reopen: true,
    rate: desk.rating !== null,
    markRead: marks?.seen !== null,
    search: true,
    category:
      columns.categoryId !== undefined &&
      Object.values(desk.categoryChange).some((rule) => rule === 'change'),
    articles: desk.articles !== null,
    organization: desk.list.views.includes('organization'),
    writesOnce: true,
  }
}

function requesterOf({ Requestor }: RtTicket, side: Side): Person {
  const name = Requestor[0]?.RealName
  return { role: side === 'mine' ? 'me' : 'colleague', ...(name ? { name } : {}) }
}

/** Neither by way of the relay nor by a mail of the person: support wrote it for them. */
function isByStaff({ options }: RtVisit, { Creator, Requestor }: RtTicket): boolean {
  if (Creator.Name === options.account) return false
  return !Requestor.some(({ Name }) => Name === Creator.Name)
}

function valuesOf({ CustomFields }: RtTicket): Readonly<Record<string, unknown>> {
  return Object.fromEntries(CustomFields.map(({ name, values }) => [name, values[0] ?? null]))
}
