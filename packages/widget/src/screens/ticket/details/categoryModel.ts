import type { DeskCategory, DeskConfig, DeskType, SupportUser, Ticket } from '@deskside/core'
import { formState } from '@deskside/core'

/** Where a ticket may go: what the desk's form offers this person, without what it has already. */
export function categoriesFor(
  ticket: Ticket,
  desk: DeskConfig,
  user: SupportUser | null,
  chosenId: string,
): { readonly categories: readonly DeskCategory[]; readonly types: readonly DeskType[] } {
  const { subject, priority, project, fields, source } = ticket
  const input = { subject, priority, fields, source, body: '', typeId: null, attachments: [] }
  const asked = { ...input, projectId: project?.id ?? null, categoryId: chosenId || null }
  const { categories, types } = formState(desk, asked, { user })
  const isOther = (id: string | null, its: string | null) => id !== its
  return {
    // Another type of the same category is another place too.
    categories: categories.filter(
      ({ id, types: all }) => isOther(id, ticket.categoryId) || all.length > 1,
    ),
    types: types.filter(({ id }) => chosenId !== ticket.categoryId || isOther(id, ticket.typeId)),
  }
}
