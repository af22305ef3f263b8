import type { SupportUser } from '@deskside/core'

/** Somebody who confirmed an address and set a password. */
export type Account = {
  /** As `readEmailAddress` gives it; two accounts never share one. */
  readonly email: string
  readonly person: SupportUser
  /** What a `PasswordHasher` made; never the password. */
  readonly passwordHash: string
  /** ISO; when the person agreed to the processing of personal data, if asked. */
  readonly consentAt: string | null
}

/** One sign-in on one device, or one guest on one page. */
export type Session = {
  readonly id: string
  readonly kind: 'account' | 'guest'
  readonly person: SupportUser
  /** The refresh token of this turn alone is good; each use is another turn. */
  readonly turn: number
  /** Milliseconds, as `Clock.now()`. */
  readonly turnedAt: number
  readonly startedAt: number
  readonly expiresAt: number
  /** Its refresh token lives in a cookie that outlives the browser. */
  readonly isRemembered: boolean
  /** Its refresh token lives in a cookie that ends with the browser. @default false */
  readonly endsWithBrowser?: boolean
}

/** What a link of a mail does. Its secret is not in here: `id` is a digest of it. */
export type Link = {
  readonly id: string
  readonly email: string
  readonly expiresAt: number
  readonly purpose:
    | { readonly kind: 'account'; readonly name?: string; readonly consentAt: string | null }
    | { readonly kind: 'guest'; readonly personId: string }
}

/** A guest's ticket that waits for the click. */
export type HeldTicket = {
  readonly idempotencyKey: string
  /** Digest of the body: another one under the same key takes its place. */
  readonly payload: string
  readonly person: SupportUser
  readonly owner: string
  readonly body: unknown
  /** The link that files it. */
  readonly linkId: string
  readonly expiresAt: number
}

/**
 * Where the relay keeps accounts, sessions and links.
 *
 * Rows are plain JSON. What says «in one step» must be atomic: two requests at once, also to two
 * processes of the relay, must not both win. Rows past their `expiresAt` may be forgotten.
 */
export interface AccountStore {
  findAccount(email: string): Promise<Account | null>
  findAccountOf(personId: string): Promise<Account | null>
  /** In one step: adds it, or replaces that of the same address. */
  saveAccount(account: Account): Promise<void>
  /**
   * A person's right: forgets the account of this address, with its sessions, its links, and which
   * guests it claimed. After it nobody is signed in by it. Tickets are the helpdesk's to delete.
   *
   * @param email as `readEmailAddress` gives it
   * @returns whether there was one
   */
  deleteAccount(email: string): Promise<boolean>
  /** In one step: gives the account another hash of the same password, if it still has this one. */
  replaceHash(email: string, before: string, passwordHash: string): Promise<void>

  findSession(id: string): Promise<Session | null>
  saveSession(session: Session): Promise<void>
  /** In one step: replaces the session if it still is at this turn. @returns whether it was */
  turnSession(next: Session, turn: number): Promise<boolean>
  endSession(id: string): Promise<void>
  endSessionsOf(personId: string): Promise<void>

  saveLink(link: Link): Promise<void>
  findLink(id: string): Promise<Link | null>
  /** In one step: finds and forgets it. `null` to all but the first. */
  takeLink(id: string): Promise<Link | null>
  /** Forgets every other link for an account of this address. */
  dropAccountLinks(email: string): Promise<void>

  /** In one step: adds it, or replaces that of the same key. */
  holdTicket(ticket: HeldTicket): Promise<void>
  findHeldTicket(idempotencyKey: string): Promise<HeldTicket | null>
  heldTicketsOf(personId: string): Promise<readonly HeldTicket[]>
  dropHeldTicket(idempotencyKey: string): Promise<void>

  /** This guest clicked on a link that was sent to this address. */
  verifyGuest(personId: string, email: string): Promise<void>
  isVerified(personId: string, email: string): Promise<boolean>

  /** In one step: the person who claimed this guest; the first one wins and stays. */
  claimGuest(guestId: string, person: SupportUser): Promise<SupportUser>
  findClaimant(guestId: string): Promise<SupportUser | null>
}
