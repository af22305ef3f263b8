import type { SupportUser } from '../model/clientState.js'
import type { Store } from '../store/store.js'
import type { SupportClient } from '../supportClient.js'

type Followed = { readonly user: SupportUser | null; readonly hasUnclaimed: boolean }

/** A client acts for whoever is here; a switch reaches it in the same turn. */
export function followWith(
  state: Store<Followed>,
  client: Pick<SupportClient, 'identify' | 'tickets'>,
): () => void {
  let before = state.get()
  if (before.user !== null) client.identify(before.user)
  return state.subscribe((now) => {
    const was = before
    before = now
    if (now.user !== was.user) client.identify(now.user)
    // What was filed as a guest is in the list from now on; a list that is watched would learn it
    // from its next poll.
    else if (was.hasUnclaimed && !now.hasUnclaimed) client.tickets.refresh().catch(() => {})
  })
}
