import type { SupportUser } from '@deskside/core'
import type { AccountStore } from '../accounts/AccountStore.js'
import { readEmailAddress } from '../accounts/emailAddress.js'

export type ConfirmedAddressOptions = {
  /** Where the relay keeps accounts, and which guests followed a link. */
  readonly accounts?: AccountStore
  /**
   * The host has confirmed the addresses that its tokens carry. Not so where people can type any
   * address into their profile. @default false
   */
  readonly trustsHost?: boolean
}

/**
 * The one address at which a person may be written to: that of an account, that of a guest who
 * followed a link, or the host's where it vouches for it. `null` for everybody else.
 */
export function confirmedAddress({
  accounts,
  trustsHost = false,
}: ConfirmedAddressOptions): (person: SupportUser) => Promise<string | null> {
  return async (person) => {
    const address = readEmailAddress(person.email ?? '')
    if (person.isGuest === true) {
      const isOurs = address !== null && (await accounts?.isVerified(person.id, address))
      return isOurs === true ? address : null
    }
    const account = await accounts?.findAccountOf(person.id)
    return account?.email ?? (trustsHost ? address : null)
  }
}
