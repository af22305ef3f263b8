import type { SupportUser } from '../model/clientState.js'
import type { GetToken } from '../ports/GetToken.js'
import type { Marker } from '../ports/Marker.js'
import type { Store } from '../store/store.js'
import type { SupportClient } from '../supportClient.js'
import type { Clock } from '../time/clock.js'

/** Where the relay is, and the outside world that it is asked through. */
export type AccountsOptions = {
  /** Where the Support API lives: the same as the client's. */
  readonly endpoint: string
  readonly fetch?: typeof globalThis.fetch
  readonly clock?: Clock
  /** Remembers a sign-out that the server has not heard of. @default localStorage */
  readonly leaving?: Marker
  /**
   * Does this machine keep cookies of the endpoint, which no script reads? @default in a browser,
   * where the endpoint is of the page's own site (`support.example.com` for `app.example.com`);
   * in doubt it is not (`abc.de`, which may be a suffix as `co.uk` is)
   */
  readonly hasCookies?: boolean
}

/** Who is signed in, or what the person has to do next. */
export type AccountsState = {
  /**
   * `confirm_email`: a mail is on its way to `email`. `expired`: the person has to sign in again,
   * and is still the one whose drafts are here.
   */
  readonly status: 'signed_out' | 'guest' | 'confirm_email' | 'signed_in' | 'expired'
  readonly user: SupportUser | null
  readonly email: string | null
  /** Tickets filed as a guest, which could not be taken over yet: `claim` tries again. */
  readonly hasUnclaimed: boolean
}

/** What somebody who makes an account says of themselves. */
export type SignUp = {
  readonly email: string
  readonly name?: string
  /** Kept in memory for `confirm`; it is not sent before the address is confirmed. */
  readonly password?: string
  readonly confirmation?: string
  /** To the processing of personal data. */
  readonly consent?: boolean
  /** The language of the mail, a BCP 47 tag. @default the browser's */
  readonly locale?: string
}

/** Guests and accounts of the relay's own, for hosts without a session. */
export interface Accounts {
  readonly state: Store<AccountsState>
  /** For `createSupportClient`. Rejects with `auth_required` where nobody is signed in. */
  readonly getToken: GetToken
  /**
   * Lets a client follow: whoever is here is who it acts for. With `carryDrafts`, what nobody or a
   * guest has typed into the forms of this page goes along when they give an address or sign in;
   * the client's `endpoint` has to be the same address as here.
   *
   * @returns the way out
   */
  follow(
    client: Pick<SupportClient, 'identify' | 'tickets' | 'drafts' | 'extend'>,
    options?: { readonly carryDrafts?: boolean },
  ): () => void
  /**
   * Asks for a mail with a link: for a new account, or for another password where there is one.
   * Nobody learns which. Rejects with `invalid` and `fields` for `/email`, `/password`,
   * `/confirmation` and `/consent`; with `rate_limited` after too many mails.
   */
  signUp(input: SignUp): Promise<void>
  /**
   * Uses the link of a mail, once: `token` is what stands behind `#deskside-confirm=`. Signs in
   * where it is the link of an account; a guest's link files the tickets that waited for it.
   * Rejects with `invalid` and `/token expired`, or `/password required` where none was typed here.
   */
  confirm(input: {
    readonly token: string
    readonly password?: string
    readonly remember?: boolean
  }): Promise<{ readonly kind: 'account' | 'tickets'; readonly ticketNumbers: readonly string[] }>
  /** Rejects with `invalid` and `/password wrong_credentials`; whoever was here stays. */
  signIn(input: {
    readonly email: string
    readonly password: string
    /**
     * Over days, where there are cookies. Else over reloads, until the browser is closed.
     * @default false
     */
    readonly remember?: boolean
  }): Promise<SupportUser>
  /**
   * Goes on with the session of before a reload, or a remembered one; finishes a sign-out that the server has not heard of.
   * `null` where there is none. Call it once, when the page needs to know who is here.
   */
  restore(): Promise<SupportUser | null>
  /**
   * Nobody is here at once. Rejects where the server has not heard of it: the next `restore`
   * on this device ends the session before anything else.
   */
  signOut(): Promise<void>
  /**
   * Enters with an address alone. Rejects with `invalid` and `/email not_an_address`. Where the desk
   * verifies addresses, tickets wait on the server until the link of a mail is followed; cancelling
   * one here does not reach it there.
   */
  guest(input: { readonly email: string; readonly name?: string }): Promise<SupportUser>
  /** Another password; every other session of the account ends. */
  setPassword(input: {
    readonly current: string
    readonly password: string
    readonly confirmation?: string
  }): Promise<void>
  /** Takes over what was filed as a guest on this page; does nothing where there is nothing. */
  claim(): Promise<void>
}
