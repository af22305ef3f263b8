import type { GetToken, SupportClient, SupportUser } from '@deskside/core'
import type { Accounts } from '@deskside/core/accounts'
import type { Consent } from '@deskside/core/consent'
import type { HelpLanguages, HelpTexts } from '../i18n/texts.js'

/** Where the widget can be: also what `open()` takes. */
export type HelpView =
  | { readonly name: 'home' }
  | { readonly name: 'new' }
  | { readonly name: 'tickets' }
  | { readonly name: 'ticket'; readonly ticketId: string }
  /** Sign in, register; `confirm` is what stands behind `#deskside-confirm=` in the link of a mail. */
  | { readonly name: 'account'; readonly confirm?: string }
  | { readonly name: 'articles' }
  | { readonly name: 'article'; readonly articleId: string }

/**
 * The host page's addresses for views: links, back and forward lead to them. `router: 'help'` makes
 * one over a parameter of the address: `?help=ticket/1042`.
 */
export interface HelpRouter {
  /** The view that the address names now; `null`: none. */
  read(): HelpView | null
  /** What is shown has changed (`null`: nothing is). `push` is a step that «back» takes back. */
  write(view: HelpView | null, how: 'push' | 'replace'): void
  /** Calls back when the address has changed by itself. Returns the way out. */
  listen(onChange: () => void): () => void
  /** The browser's «back». Left out: «Back» inside the panel writes over the address. */
  back?(): void
}

export type HelpTheme = 'light' | 'dark' | 'auto'

export type HelpPrefill = {
  readonly subject?: string
  readonly body?: string
  readonly categoryId?: string
  readonly projectId?: string
}

export type HelpOptions = {
  /** Where the Support API lives: `https://support.example.com`. */
  readonly endpoint: string
  /** A short-lived JWT from the host's own server. */
  readonly getToken?: GetToken
  readonly user?: SupportUser
  /** BCP 47. @default the document's language, then the browser's */
  readonly locale?: string
  /** The host's own words in place of the widget's; they win over those of the desk's configuration. */
  readonly texts?: HelpTexts
  /**
   * Languages that the widget does not speak, or the host's own instead of one of its:
   * `{ nl: () => import('./nl.js').then((chunk) => chunk.nl) }`.
   */
  readonly languages?: HelpLanguages
  /** @default 'auto' */
  readonly theme?: HelpTheme
  /** An element to fill: inline page. Without it: a floating panel. */
  readonly target?: Element | string
  /**
   * Gives views addresses in the host's page: a link opens its ticket, also after a sign-in. A
   * string names the parameter of the address, an object is the host's own router.
   */
  readonly router?: string | HelpRouter
  /**
   * Where the panel stands without a `target`: at the corner, or along the whole side of the page.
   * On a phone both fill the screen. @default 'floating'
   */
  readonly frame?: 'floating' | 'drawer'
  /** Shows a round button at the corner. @default false: the host's own Help entry opens the panel */
  readonly launcher?: boolean
  /** The host knows that this person has tickets: the badge chunk is loaded at idle. */
  readonly hasTickets?: boolean
  /**
   * `'idle'`: the panel's code is fetched once the page has rested for two seconds, and not with the
   * first hover or focus; nobody else is asked anything. @default with the first hover or focus
   */
  readonly preload?: 'idle'
  /** A way to write when script, chunk or server is down: a page, or a mail address. */
  readonly fallback?: { readonly href?: string; readonly email?: string }
  /**
   * Goes along with new tickets, and the desk's form may ask for it: `help-menu`. Left out, a ticket
   * begun under an article names that article.
   */
  readonly source?: string
  /**
   * The page that a new ticket is about, for fields of the desk that are filled in from it and for
   * conditions about it: the shop that a back office is for. Asked anew whenever the form is looked at.
   * @default the page in the address bar, without its query and hash
   */
  readonly page?: () => { readonly url: string; readonly title: string }
  /**
   * Guests and accounts of the relay's own, for hosts without a session: the panel lets people write
   * by an e-mail address, register and sign in, as the desk allows; with a `router` it opens on the
   * links of its mails, and after a sign-in a deep link shows its ticket. `true` makes them over `endpoint`; an object is the host's own, of `createAccounts`.
   * `getToken` and `user` are theirs then. @default false
   */
  readonly accounts?: boolean | Accounts
  /**
   * Lets people choose to be told of new answers by a sound, or by a notification of the system while
   * they look at something else. Each is off until the person turns it on below the list, and only
   * that click asks the browser. @default neither is offered
   */
  readonly alerts?: { readonly sound?: boolean; readonly system?: boolean }
  /**
   * For hosts that ask before anything is kept on a device: without `'granted'` drafts stay in memory
   * and the person is told so; `'denied'` erases what an earlier visit left. A client of the host's
   * own keeps what its own storage keeps. @default 'granted'
   */
  readonly consent?: Consent
  /** A client of the host's own; `endpoint`, `getToken` and `user` are then the client's. */
  readonly client?: SupportClient
  readonly onError?: (error: unknown) => void
}

/** What happens in the widget, by its name. */
export type HelpEvents = {
  /** There is a widget. Told once, also to who listens later. */
  ready: undefined
  /** The panel has opened. */
  open: { readonly view: HelpView }
  /** The panel has closed. */
  close: undefined
  /** Another view is shown. */
  view: { readonly view: HelpView }
  /** Agents' answers not seen are more or fewer than before. */
  unread: { readonly count: number }
  /** The server has a new ticket of this person's, sent from here. */
  'ticket:created': { readonly ticketId: string }
  /**
   * Something went wrong. `chunk_failed`: the panel could not be loaded. `host_polluted`: the page has put values on
   * the prototype of all objects, and what is drawn may be wrong. Others are a `SupportError` of the client.
   */
  error: { readonly error: unknown }
}

/** The widget in a host's page. No verb throws; what goes wrong is an `error` event. */
export interface HelpWidget {
  /**
   * Makes an element of the host a Help entry: opens on click, loads on hover or focus, carries
   * the unread badge. A selector also finds elements that come later. Returns the way out.
   */
  attachTo(entry: Element | string, view?: HelpView): () => void
  open(view?: HelpView): void
  close(): void
  toggle(): void
  /** Visible to the person; never overwrites what they have typed. */
  prefill(values: HelpPrefill): void
  identify(user: SupportUser | null): void
  setLocale(locale: string): void
  setTheme(theme: HelpTheme): void
  /** What the person says now to keeping drafts on their device: see `HelpOptions.consent`. */
  setConsent(consent: Consent): void
  /** Signs out. */
  reset(): Promise<void>
  /** Deletes everything that Deskside keeps on this device, for all persons. */
  eraseLocalData(): Promise<void>
  on<E extends keyof HelpEvents>(event: E, listener: (payload: HelpEvents[E]) => void): () => void
  /** Leaves no node, listener, timer or global behind. */
  destroy(): void
}

/** What the launcher hands to the panel chunk. */
export type PanelHost = {
  readonly options: HelpOptions
  emit<E extends keyof HelpEvents>(event: E, payload: HelpEvents[E]): void
}

/** What the panel chunk gives back; `panel/panel.tsx` exports `createPanel(host): Panel`. */
export interface Panel {
  /** `returnFocusTo` gets the focus back when the panel closes. */
  open(view?: HelpView, returnFocusTo?: HTMLElement | null): void
  close(): void
  isOpen(): boolean
  prefill(values: HelpPrefill): void
  identify(user: SupportUser | null): void
  setLocale(locale: string): void
  setTheme(theme: HelpTheme): void
  setConsent(consent: Consent): void
  eraseLocalData(): Promise<void>
  reset(): Promise<void>
  destroy(): void
}
