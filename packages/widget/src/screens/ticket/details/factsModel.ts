import type { DeskConfig, Ticket } from '@deskside/core'
import type { details } from '../../../i18n/en/details.js'
import type { I18n } from '../../../i18n/i18n.js'
import { statusOf, urgentMark } from '../../ticketWords.js'

/** One line of what is known of a request. */
export type Fact = {
  readonly id:
    | 'number'
    | 'status'
    | 'category'
    | 'priority'
    | 'project'
    | 'requester'
    | 'assignee'
    | 'created'
    | 'activity'
    | 'closed'
    | 'rating'
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
  const facts: Readonly<Record<Fact['id'], string | null | undefined>> = {
    number: ticket.number,
    status: statusOf(ticket, desk, i18n).label,
    category: category ?? (desk?.form.categories.length ? words.noCategory : null),
    priority: urgency
      ? i18n.text(urgency.label)
      : (urgentMark(ticket, desk, i18n, words.isUrgent) ?? priority),
    project: project && `${project.id} · ${project.name}`,
    requester: requester.role === 'me' ? null : requester.name,
    assignee: assignee?.name,
    created: i18n.dateTime(ticket.createdAt),
    activity: closedAt === null && lastActivityAt ? i18n.dateTime(lastActivityAt) : null,
    closed: closedAt && i18n.dateTime(closedAt),
    rating: stars,
  }
  return Object.entries(facts).flatMap(([key, value]) => {
    const id = key as Fact['id']
    return value ? [{ id, label: words[id], value }] : []
  })
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
