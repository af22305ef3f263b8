import type { Backend, SupportUser } from '@deskside/core'
import { acceptOtherCategory, formOf } from '@deskside/core/config'
import type { CategoryChoice } from '@deskside/core/wire'
import { deskOf } from './acceptedTicket.js'

/**
 * Another category as the desk's form lets the person of the token into it, whatever helpdesk stands
 * behind. Rejects with `invalid`.
 */
export async function acceptedCategory(
  { backend, person }: { readonly backend: Backend; readonly person: SupportUser },
  ticketId: string,
  { categoryId, typeId = null }: CategoryChoice,
): Promise<CategoryChoice> {
  const choice = { categoryId, typeId }
  const ticket = await backend.getTicket(ticketId)
  acceptOtherCategory(await deskOf(backend), formOf(ticket), choice, { user: person })
  return choice
}
