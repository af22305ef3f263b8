import {
  type DeskConfig,
  SupportError,
  type Ticket,
  type TicketAction,
  type TicketStatus,
} from '@deskside/core'
import { ticketActions } from '@deskside/core/config'
import type { RatingColumns } from './stars.js'

const PREVIEW_CHARACTERS = 140
const SUBJECT_CHARACTERS = 200

/** The beginning of a text, as one line. */
export function previewOf(text: string): string {
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, PREVIEW_CHARACTERS).join('')
}

/** What a ticket is called where the desk asks for no subject. */
export function firstLineOf(body: string): string {
  const line = body.split('\n').find((one) => one.trim() !== '') ?? ''
  return [...line.trim()].slice(0, SUBJECT_CHARACTERS).join('')
}

/** What the desk allows now, as far as the helpdesk can do it. */
export function possibleActions(
  desk: DeskConfig,
  possible: ReadonlySet<TicketAction>,
  facts: Pick<Ticket, 'project' | 'rating'> & {
    readonly status: TicketStatus
    readonly isMine: boolean
  },
): TicketAction[] {
  const { status, isMine, project, rating } = facts
  const actions = ticketActions(
    {
      status,
      isMine,
      hasProject: project !== null,
      isRated: rating !== null,
      hasAccess: false,
      mayGrantAccess: false,
      hasOpenAsk: false,
      hasOpenSolution: false,
      isEscalationDue: false,
    },
    desk,
  )
  return actions.filter((action) => possible.has(action))
}

/**
 * A submission's id as it may stand in a text, to find again what was written under it: a client
 * may have made it of anything.
 */
export function safeMark(submissionId: string): string {
  return submissionId.replace(/[^\w.:-]/g, '_').slice(0, 200)
}

type Found = 'none' | 'last' | 'earlier'

/** Is what an earlier try may have written there, and did anything come after it? */
export function foundIn<T>(messages: readonly T[], isIt: (message: T) => boolean): Found {
  const place = messages.findIndex(isIt)
  if (place === -1) return 'none'
  return place === messages.length - 1 ? 'last' : 'earlier'
}

/**
 * Does a reply put the ticket back to work? One that was found, because an earlier try had written
 * it, does so as long as nothing came after it: what staff or the person did since then stays.
 */
export function movesOn({ status }: Ticket, found: Found): boolean {
  if (status === 'open' || status === 'in_progress') return false
  if (found === 'none') return true
  return found === 'last' && status !== 'closed' && status !== 'declined'
}

/** What most helpdesks let a person do, and give stars where there is a field for them. */
export function usualActions({
  rating,
}: {
  readonly rating?: RatingColumns | null
}): ReadonlySet<TicketAction> {
  const usual = ['reply', 'attach', 'close', 'reopen', 'follow_up'] as const
  return new Set(rating ? [...usual, 'rate'] : usual)
}

/** For somebody else's ticket, as for one that never was. */
export function unknownTicket(): SupportError {
  return new SupportError('not_found', 'no such ticket of this person')
}

/** Throws `conflict` where the ticket does not allow it now. */
export function checkAction({ actions }: Ticket, action: TicketAction): void {
  if (actions.includes(action)) return
  throw new SupportError('conflict', undefined, { detail: `The ticket takes no ${action} now` })
}

/** What no helpdesk without a word for it can say of a ticket. */
export const UNSAID = {
  unreadCount: 0,
  access: null,
  categoryRequest: null,
  escalatedAt: null,
  escalatedTo: null,
  note: null,
} as const satisfies Partial<Ticket>
