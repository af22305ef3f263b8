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

/** The status as this desk calls it, in the person's language where the desk gave one. */
export function statusOf(
  ticket: Pick<Ticket, 'status' | 'statusLabel'>,
  desk: DeskConfig | undefined,
  i18n: I18n,
): { readonly tone: StatusTone; readonly label: string; readonly explanation: string } {
  const own = desk?.statuses[ticket.status]
  const label = own ? i18n.text(own.label) : ticket.statusLabel
  return {
    tone: TONES[ticket.status],
    label: label || i18n.messages.status[ticket.status],
    explanation: own?.explanation ? i18n.text(own.explanation) : '',
  }
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
