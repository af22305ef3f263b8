import type { Backend, SupportUser } from '@deskside/core'
import { deskOf } from '../api/acceptedTicket.js'
import { type ApiDeps, fileTicket, type NewTicketVisit } from '../api/apiEndpoints.js'
import type { Cors } from '../http/cors.js'
import type { AnyEndpoint } from '../http/endpoint.js'
import type { Authenticate } from '../identity/jwt.js'
import type { Words } from '../notices/inLanguage.js'
import type { AccountStore } from './AccountStore.js'
import { accountEndpoints } from './accountEndpoints.js'
import { createAccountVerbs } from './accountVerbs.js'
import type { CustomerDirectory } from './CustomerDirectory.js'
import { createSessionCookie } from './cookie.js'
import { createGuestTickets } from './guestTickets.js'
import { createLinks } from './links.js'
import type { Mailer } from './Mailer.js'
import type { PasswordHasher } from './PasswordHasher.js'
import { pbkdf2Hasher } from './pbkdf2Hasher.js'
import { createSecrets } from './secrets.js'
import { createSessions } from './sessions.js'

export type AccountsOptions = {
  /** 32 bytes or more, known to the relay alone: it signs the relay's own tokens. */
  readonly secret: string
  readonly mailer: Mailer
  /** The host's page that a link of a mail opens; it gets `#deskside-confirm=<token>`. */
  readonly confirmUrl: string
  /** As mails name the desk: one name, or one a language. */
  readonly deskName: Words
  /** @default that of the handler's `state` */
  readonly store?: AccountStore
  /** @default PBKDF2 by WebCrypto */
  readonly hasher?: PasswordHasher
  /** What the helpdesk knows of people. @default nobody is known, and guests' tickets stay theirs */
  readonly customers?: CustomerDirectory
  /** Must one agree to the processing of personal data? @default false */
  readonly needsConsent?: boolean
  /** Mails to one address within an hour. @default 5 */
  readonly mailsAnHour?: number
  /** Wrong passwords for one address within a quarter of an hour. @default 10 */
  readonly signInsAQuarter?: number
  /** Guests under one address within an hour. @default 30 */
  readonly guestsAnHour?: number
}

export type AccountRoomsDeps = {
  readonly authenticate: Authenticate
  readonly api: ApiDeps
  /** What stands in front of `/v1`. */
  readonly base: string
  readonly publicOrigin?: string
  readonly cors: Cors
  readonly connect: (person: SupportUser) => Backend
  readonly createId: () => string
}

/** Guests and accounts, joined. */
export interface AccountRooms {
  readonly endpoints: readonly AnyEndpoint[]
  /** The host's tokens and the relay's own. */
  readonly authenticate: Authenticate
  hold(ticket: NewTicketVisit): Promise<void>
  /**
   * Who has no token may read what a form needs, where the desk takes guests or has accounts, and
   * articles where the desk says that they are public.
   */
  visitorAt(path: string, request: Request): Promise<SupportUser | null>
}

const ARTICLES: ReadonlySet<string> = new Set(['/v1/articles', '/v1/articles/{articleId}'])
const VISITOR: SupportUser = { id: 'deskside_visitor', isGuest: true }

export function createAccountRooms(options: AccountsOptions, deps: AccountRoomsDeps): AccountRooms {
  const { api, connect, createId } = deps
  const { clock } = api
  const { buckets } = api.state
  const { store = api.state.accounts, customers, needsConsent = false } = options
  const { hasher = pbkdf2Hasher(), mailsAnHour = 5, signInsAQuarter = 10 } = options
  const sessions = createSessions({
    ...{ store, clock, createId },
    secrets: createSecrets(options.secret),
  })
  const links = createLinks({ ...options, store, clock, buckets, mailsAnHour })
  const guestTickets = createGuestTickets({
    ...{ store, links, clock, connect, customers },
    idempotency: api.idempotency,
    guestsOf: async (backend) => (await deskOf(backend)).guests,
    fileTicket: async (ticket) => fileTicket(api, ticket),
  })
  const accounts = createAccountVerbs({
    ...{ store, sessions, links, hasher, customers, clock, createId },
    ...{ buckets, needsConsent, signInsAQuarter },
  })

  return {
    authenticate: eitherOf(sessions, deps.authenticate),
    hold: guestTickets.hold,
    endpoints: accountEndpoints({
      ...{ sessions, links, accounts, guestTickets, store, customers, clock, createId, buckets },
      revocations: api.state.revocations,
      guestsAnHour: options.guestsAnHour ?? 30,
      cors: deps.cors,
      cookie: createSessionCookie(`${deps.base}/v1/account/refresh`, deps.publicOrigin),
      json: api.json,
      desk: () => deskOf(connect(VISITOR)),
    }),
    async visitorAt(path, request) {
      const isArticle = request.method === 'GET' && ARTICLES.has(path)
      if ((path !== '/v1/config' && !isArticle) || request.headers.has('Authorization')) return null
      const { guests, accounts: hasAccounts, articles } = await deskOf(connect(VISITOR))
      const isOpen = guests !== 'off' || hasAccounts
      return isOpen && (!isArticle || articles?.public === true) ? VISITOR : null
    },
  }
}

/** A token says whose it is; whoever lies about that meets the other one's secret. */
function eitherOf(
  sessions: { readonly authenticate: Authenticate; isOurs(request: Request): boolean },
  hosts: Authenticate,
): Authenticate {
  const whose = (request: Request) => (sessions.isOurs(request) ? sessions.authenticate : hosts)
  return Object.assign(async (request: Request) => whose(request)(request), {
    whyNot: async (request: Request) => whose(request).whyNot?.(request) ?? null,
  })
}
