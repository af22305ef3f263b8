import type { DeskConfig, DeskField, Ticket } from '@deskside/core'
import type { details } from '../../../i18n/en/details.js'
import type { I18n } from '../../../i18n/i18n.js'
import { statusOf, urgentMark } from '../../ticketWords.js'

type Known =
  | 'number'
  | 'status'
  | 'category'
  | 'priority'
  | 'project'
  | 'requester'
  | 'assignee'
  | 'source'
  | 'created'
  | 'activity'
  | 'closed'
  | 'rating'

/** One line of what is known of a request. */
export type Fact = {
  /** What it is; `fields.<id>` for what the desk's own form asked. */
  readonly id: Known | `fields.${string}`
  readonly label: string
  readonly value: string
}

export type FactsDeps = {
  readonly desk: DeskConfig | undefined
  readonly i18n: I18n
  readonly words: typeof details
}

/** What there is to say of a request, in order; what this desk does not have is left out. */
export function factsOf(ticket: Ticket, deps: FactsDeps): readonly Fact[] {
  const { desk, i18n, words } = deps
  const { priority, project, assignee, requester, rating, closedAt, lastActivityAt } = ticket
  const urgency = desk?.form.priorities.find(({ id }) => id === priority)
  const category = categoryLabel(ticket, deps)
  const stars = rating && '★'.repeat(rating.score) + '☆'.repeat(5 - rating.score)
  const facts: Readonly<Record<Known, string | null | undefined>> = {
    number: ticket.number,
    status: statusOf(ticket, desk, i18n).label,
    category: category ?? (desk?.form.categories.length ? words.noCategory : null),
    priority: urgency
      ? i18n.text(urgency.label)
      : (urgentMark(ticket, desk, i18n, words.isUrgent) ?? priority),
    project: project && `${project.id} · ${project.name}`,
    requester: requester.role === 'me' ? null : requester.name,
    assignee: assignee?.name,
    source: sourceLabel(ticket, deps),
    created: i18n.dateTime(ticket.createdAt),
    activity: closedAt === null && lastActivityAt ? i18n.dateTime(lastActivityAt) : null,
    closed: closedAt && i18n.dateTime(closedAt),
    rating: stars,
  }
  const known = Object.entries(facts).flatMap(([key, value]) => {
    const id = key as Known
    return value ? [{ id, label: words[id], value }] : []
  })
  return [...known, ...askedFacts(ticket, deps)]
}

/** Where it was written, in the desk's word: an id of the host says nothing to a person. */
function sourceLabel({ source }: Ticket, { desk, i18n }: FactsDeps): string | undefined {
  const id = source?.split(':', 1)[0]
  const place = desk?.sources.find((each) => each.id === id)
  return place && i18n.text(place.label)
}

/** What the desk's own form asked, or the host filled in. */
function askedFacts({ fields }: Ticket, { desk, i18n }: FactsDeps): readonly Fact[] {
  return (desk?.form.fields ?? []).flatMap((field) => {
    const value = fieldValue(field, fields[field.id], i18n)
    return value
      ? [{ id: `fields.${field.id}` as const, label: i18n.text(field.label), value }]
      : []
  })
}

/** In words; empty for what is not there, and for what is said elsewhere: files, an agreement. */
function fieldValue({ kind, options }: DeskField, value: unknown, i18n: I18n): string {
  if (kind === 'file' || kind === 'consent') return ''
  if (value === true) return '✓'
  if (typeof value === 'number') return i18n.number(value)
  if (kind !== 'select' && kind !== 'multiselect')
    return typeof value === 'string' ? value.trim() : ''
  const chosen = [value].flat()
  const labels = chosen.map((id) => options.find((option) => option.id === id)?.label)
  return labels.flatMap((label) => (label ? i18n.text(label) : [])).join(', ')
}

/** «Documents · Other»; `null` where it has none. An id that the desk dropped stands for itself. */
export function categoryLabel(
  { categoryId, typeId }: { readonly categoryId: string | null; readonly typeId: string | null },
  { desk, i18n }: Pick<FactsDeps, 'desk' | 'i18n'>,
): string | null {
  if (categoryId === null) return null
  const category = desk?.form.categories.find(({ id }) => id === categoryId)
  const type = category?.types.find(({ id }) => id === typeId)
  const labels = [category ? i18n.text(category.label) : categoryId, type && i18n.text(type.label)]
  return labels.filter(Boolean).join(' · ')
}
