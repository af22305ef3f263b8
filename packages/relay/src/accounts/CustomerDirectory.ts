import type { SupportUser } from '@deskside/core'

/** What the helpdesk knows of people; asked only after they have proven who they are. */
export interface CustomerDirectory {
  /**
   * The customer whom support already knows under an address that was just confirmed: an account
   * made now sees that customer's earlier tickets. Never a guest: anybody may have typed that
   * address. `null` where there is none.
   */
  find(email: string): Promise<SupportUser | null>
  /**
   * Makes every ticket of a guest the person's, also those that arrive later. Twice is the same as
   * once. Left out where the helpdesk cannot: claims are then refused with `not_supported`.
   */
  readonly claim?: (guest: SupportUser, person: SupportUser) => Promise<void>
}
