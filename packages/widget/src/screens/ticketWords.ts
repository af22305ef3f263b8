import type { DeskConfig, Ticket, TicketStatus } from '@deskside/core'
import type { I18n } from '../i18n/i18n.js'
import type { StatusTone } from '../parts/StatusBadge.js'

const TONES: Record<TicketStatus, StatusTone> = {
  open: 'info',
  in_progress: 'progress',
  waiting_on_customer: 'attention',
  solved: 'success',
  closed: 'neutral',
  declined: 'danger',
}
const STATUSES = Object.keys(TONES) as readonly TicketStatus[]

/** The status as this desk calls it, in the person's language where the desk gave one. */
export function statusOf(
  ticket: Pick<Ticket, 'status' | 'statusLabel'>,
  desk: DeskConfig | undefined,
  i18n: I18n,
): { readonly tone: StatusTone; readonly label: string; readonly explanation: string } {
  const wordOf = (status: TicketStatus) => {
    const given = desk?.statuses[status]
    return (given && i18n.text(given.label)) || i18n.messages.status[status]
  }
  const own = desk?.statuses[ticket.status]
  const label = (!own && ticket.statusLabel) || wordOf(ticket.status)
  // Statuses that a desk calls the same are one to the person, and so is their colour: the first's.
  const first = STATUSES.find((status) => wordOf(status) === label)
  return {
    tone: TONES[first ?? ticket.status],
    label,
    explanation: own?.explanation ? i18n.text(own.explanation) : '',
  }
}

/** When something last happened that the person can see. RFC 3339. */
export function activityOf({ lastActivityAt, updatedAt }: Ticket): string {
  return lastActivityAt ?? updatedAt
}

/**
 * What stands under a subject: how the latest message begins. Where that only says the subject
 * again, which may be the first line of the text, it is what comes after, else what it is about.
 */
export function secondLine(
  { subject, preview, categoryId, number }: Ticket,
  desk: DeskConfig | undefined,
  i18n: Pick<I18n, 'text'>,
): string {
  const rest = preview.startsWith(subject) ? preview.slice(subject.length).trim() : preview
  const category = desk?.form.categories.find(({ id }) => id === categoryId)
  const line = desk?.form.subject === 'hidden' ? rest : rest && preview
  return line || (category ? i18n.text(category.label) : number)
}

/** Are the stars there at once, below the messages, with what closes it or goes on? */
export function asksStars({ actions, rating }: Pick<Ticket, 'actions' | 'rating'>): boolean {
  return actions.includes('rate') && rating === null
}

/** Solved is not closed: the person may still say that it is not solved. */
export function isClosed({ status }: Pick<Ticket, 'status'>): boolean {
  return status === 'closed' || status === 'declined'
}

/** What a desk marks by itself with: an escalated ticket has it, whatever the desk's form offers. */
const URGENT = 'urgent'

/** The mark of an urgent ticket in the desk's own word, or in the widget's; `null`: it is none. */
export function urgentMark(
  { priority }: Pick<Ticket, 'priority'>,
  desk: DeskConfig | undefined,
  i18n: Pick<I18n, 'text'>,
  word: string,
): string | null {
  if (priority !== URGENT) return null
  const own = desk?.form.priorities.find(({ id }) => id === URGENT)
  return own ? i18n.text(own.label) : word
}
