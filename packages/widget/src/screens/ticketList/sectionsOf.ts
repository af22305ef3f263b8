import type { DeskConfig, Text, Ticket } from '@deskside/core'

/** Rows under a heading; `null` where the list has none. */
export type RowSection = {
  readonly id: string
  readonly label: Text | null
  readonly tickets: readonly Ticket[]
}

/**
 * The rows under the headings that the desk gives its group; empty headings are left out. A status
 * that no heading names stands under the first: no ticket disappears.
 */
export function sectionsOf(
  tickets: readonly Ticket[],
  { groups }: DeskConfig['list'],
  groupId: string | null,
): readonly RowSection[] {
  const rules = groups.find(({ id }) => id === groupId)?.sections ?? []
  if (rules.length < 2) return [{ id: 'all', label: null, tickets }]
  const places = tickets.map(({ status }) =>
    Math.max(
      0,
      rules.findIndex(({ statuses }) => statuses.includes(status)),
    ),
  )
  return rules
    .map(({ id, label = id }, place) => ({
      id,
      label,
      tickets: tickets.filter((_, index) => places[index] === place),
    }))
    .filter((section) => section.tickets.length > 0)
}
