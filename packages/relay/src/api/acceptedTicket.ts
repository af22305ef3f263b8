import { type Backend, SupportError, type SupportUser } from '@deskside/core'
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
  return acceptTicket(await deskOf(backend), body as NewTicket, person)
}

/** What the helpdesk says of itself now. */
export async function deskOf(backend: Backend): Promise<DeskConfig> {
  const description = await backend.describe()
  if (description.notModified) throw new SupportError('bad_response')
  return description.value.desk
}
