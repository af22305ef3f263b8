import type { DraftPatch, Message, SupportClient, Ticket } from '@deskside/core'
import { isDraftEmpty } from '@deskside/core'

/**
 * Begins the new ticket that goes on from one that is over. What somebody has typed there already
 * stays: then it only refers to the old one.
 *
 * @param isSameText with the words of the old one, and its category left to choose
 */
export function followUp(
  client: Pick<SupportClient, 'drafts'>,
  ticket: Ticket,
  messages: readonly Message[],
  { isSameText }: { readonly isSameText: boolean },
): void {
  const { draft } = client.drafts.open('new').get()
  const patch: DraftPatch = { followUpOf: ticket.id }
  if (!isDraftEmpty(draft)) {
    client.drafts.edit('new', patch)
    return
  }
  const { subject, categoryId, typeId, project } = ticket
  const about = { ...patch, subject, projectId: project?.id ?? null }
  client.drafts.edit(
    'new',
    isSameText ? { ...about, body: requestOf(messages) } : { ...about, categoryId, typeId },
  )
}

/** The person's own first words. */
function requestOf(messages: readonly Message[]): string {
  const first = messages.find((message) => message.kind === 'message')
  return first?.kind === 'message' && first.author.role === 'me' ? first.body : ''
}
