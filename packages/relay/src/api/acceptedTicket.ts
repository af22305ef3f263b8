import { type Backend, isSupportError, SupportError, type SupportUser } from '@deskside/core'
import { acceptTicket } from '@deskside/core/config'
import type { DeskConfig, NewTicket } from '@deskside/core/wire'

/**
 * A new ticket as the desk's form lets it through, for the person of the token: whatever helpdesk
 * stands behind, and whoever wrote the request. Rejects with `invalid`.
 */
export async function acceptedTicket(
  { backend, person }: { readonly backend: Backend; readonly person: SupportUser },
  body: unknown,
): Promise<NewTicket> {
  const accepted = acceptTicket(await deskOf(backend), body as NewTicket, person)
  return { ...accepted, followUpOf: await visibleTicket(backend, accepted.followUpOf) }
}

/**
 * The ticket that another one goes on from, if this person sees it: a helpdesk may link, copy or
 * reopen what it is pointed at. A ticket that is gone, or somebody else's, is no ground to refuse
 * what somebody wrote: it goes without.
 */
async function visibleTicket(backend: Backend, ticketId: string | null): Promise<string | null> {
  if (ticketId === null) return null
  try {
    return (await backend.getTicket(ticketId)).id
  } catch (error) {
    if (isSupportError(error) && error.code === 'not_found') return null
    throw error
  }
}

/** What the helpdesk says of itself now. */
export async function deskOf(backend: Backend): Promise<DeskConfig> {
  const description = await backend.describe()
  if (description.notModified) throw new SupportError('bad_response')
  return description.value.desk
}
