import type { SupportUser } from '@deskside/core'
import { Refusal } from '../http/problem.js'
import { ownerOf } from '../identity/ownerOf.js'
import type { AccountStore } from './AccountStore.js'
import { broken } from './accountVerbs.js'
import type { CustomerDirectory } from './CustomerDirectory.js'
import type { Sessions } from './sessions.js'

export type ClaimsDeps = {
  readonly sessions: Sessions
  readonly store: AccountStore
  readonly customers: CustomerDirectory | undefined
}

/**
 * Gives a guest's tickets to the person who was that guest. The proof is the guest's own token:
 * an address proves nothing, anybody can type it.
 *
 * The first who claims has them, and may ask again; in this order, so that a relay that dies on
 * the way leaves a claim that can be finished, and never a ticket without anybody.
 */
export async function claimTickets(
  { sessions, store, customers }: ClaimsDeps,
  person: SupportUser,
  guestToken: string,
): Promise<void> {
  if (person.isGuest === true) throw new Refusal('forbidden', { detail: 'A guest claims nothing.' })
  if (customers?.claim === undefined) throw new Refusal('not_supported')
  const proof = await sessions.readGuestToken(guestToken)
  if (proof === null) throw broken('/guestToken', 'not_accepted')
  const { guest, isAlive } = proof
  const before = await store.findClaimant(guest.id)
  if (before === null && !isAlive) throw broken('/guestToken', 'not_accepted')
  const claimant = await store.claimGuest(guest.id, person)
  if (ownerOf(claimant) !== ownerOf(person)) {
    throw new Refusal('conflict', { detail: 'Somebody else has claimed these tickets.' })
  }
  await customers.claim(guest, person)
  await store.endSessionsOf(guest.id)
}
