import type { DeskConfig, EventMessage, TicketStatus } from '@deskside/core'
import { ticketEvents } from '../../i18n/en/ticketEvents.js'
import type { I18n } from '../../i18n/i18n.js'
import type { Sections } from '../../i18n/messages.js'
import { statusOf } from '../ticketWords.js'
import { nameOf } from './nameOf.js'

export type EventDeps = {
  readonly i18n: I18n
  readonly words: Pick<Sections['ticket'], 'you' | 'agent' | 'reason'>
  readonly desk: DeskConfig | undefined
  /** The type under the category, where it is known: an event names the category alone. */
  readonly typeId?: string | null | undefined
}

/** An event in one line: what, why and who. `null` where the messages around it say the same. */
export function eventText(message: EventMessage, deps: EventDeps): string | null {
  const what = whatHappened(message.event, deps)
  if (what === null) return null
  const { reason, type } = message.event
  // What was asked for is no reason: it says itself what was done.
  const why = reason && (type === 'ask' ? reason : deps.words.reason(reason))
  // Who takes care of it is already named.
  const who = type === 'assignee' ? null : nameOf(message.author, deps.words)
  return [what, why, who].filter(Boolean).join(' · ')
}

function whatHappened(
  { type, to }: EventMessage['event'],
  { i18n, desk, typeId }: EventDeps,
): string | null {
  const events = i18n.section('ticketEvents', ticketEvents)
  const told: Readonly<Record<string, string>> = events.told
  switch (type) {
    case 'created':
      return null
    case 'status':
      return to === null ? events.other : events.status(statusLabel(to, desk, i18n))
    case 'assignee':
      return to === null ? events.unassigned : events.assignee(to)
    case 'category':
      return events.category(categoryLabel(to, desk, i18n, typeId))
    case 'category_request':
      return to === null
        ? events.categoryKept
        : events.categoryAsked(categoryLabel(to, desk, i18n, typeId))
    case 'escalated':
      return [events.escalated, to].filter(Boolean).join(' · ')
    case 'rating':
      return events.rating(starsOf(to))
    default:
      return told[`${type}.${to}`] ?? to ?? events[type]
  }
}

/** A status of a newer server is shown as the word it came with. */
function statusLabel(to: string, desk: DeskConfig | undefined, i18n: I18n): string {
  if (!(to in i18n.messages.status)) return to
  return statusOf({ status: to as TicketStatus, statusLabel: '' }, desk, i18n).label
}

function categoryLabel(
  to: string | null,
  desk: DeskConfig | undefined,
  i18n: I18n,
  typeId: string | null | undefined,
): string {
  const known = desk?.form.categories.find(({ id }) => id === to)
  const type = known?.types.find(({ id }) => id === typeId)
  const label = known ? i18n.text(known.label) : (to ?? '–')
  return type ? `${label} · ${i18n.text(type.label)}` : label
}

function starsOf(to: string | null): string {
  const score = Number(to)
  return score >= 1 && score <= 5 ? '★'.repeat(score) + '☆'.repeat(5 - score) : (to ?? '–')
}
