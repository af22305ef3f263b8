import type { Clock, SupportUser } from '@deskside/core'
import type { AccountRouteName } from '@deskside/core/wire'
import { accountOperations, type DeskConfig } from '@deskside/core/wire'
import * as v from 'valibot'
import type { Cors } from '../http/cors.js'
import type { AnyEndpoint, Visit } from '../http/endpoint.js'
import { Refusal } from '../http/problem.js'
import { type JsonLimits, readJson } from '../http/readJson.js'
import type { RevocationList } from '../identity/RevocationList.js'
import { revokeToken } from '../identity/signOut.js'
import type { BucketStore } from '../limits/BucketStore.js'
import { acceptedLanguage } from '../notices/inLanguage.js'
import type { AccountStore } from './AccountStore.js'
import { type AccountVerbs, addressIn, broken, cleanName } from './accountVerbs.js'
import { createAttempts } from './attempts.js'
import type { CustomerDirectory } from './CustomerDirectory.js'
import { claimTickets } from './claims.js'
import type { SessionCookie } from './cookie.js'
import type { GuestTickets } from './guestTickets.js'
import type { Links } from './links.js'
import { type Issued, isInCookie, type Sessions } from './sessions.js'

export type AccountEndpointsDeps = {
  readonly sessions: Sessions
  readonly links: Links
  readonly accounts: AccountVerbs
  readonly guestTickets: GuestTickets
  readonly store: AccountStore
  readonly customers: CustomerDirectory | undefined
  readonly cors: Cors
  readonly cookie: SessionCookie
  readonly json: JsonLimits
  readonly clock: Clock
  readonly buckets: BucketStore
  readonly revocations: RevocationList
  readonly createId: () => string
  readonly guestsAnHour: number
  /** The configuration, as it is for somebody unknown. */
  readonly desk: () => Promise<Pick<DeskConfig, 'guests' | 'accounts'>>
}

type Operations = typeof accountOperations
type Body<N extends AccountRouteName> = v.InferOutput<Operations[N]['body']>
/** What is answered, and the cookie that goes along. */
type Answer = { readonly value: unknown; readonly cookie?: string }
type Verbs = {
  readonly [N in AccountRouteName]: (
    body: Body<N>,
    request: Request,
    visit: Visit | null,
  ) => Promise<Answer>
}

/** Pages of other origins may bring and get the cookie here, and nowhere else. */
const WITH_COOKIE: ReadonlySet<string> = new Set<AccountRouteName>([
  'confirmEmail',
  'signIn',
  'refreshSession',
  'signOut',
  'changePassword',
])

/** Whoever comes by these is somebody new, and each may make the relay write a mail. */
const NEWCOMERS: ReadonlySet<string> = new Set<AccountRouteName>(['enterAsGuest', 'signUp'])

/** Answers every row of the table of accounts. */
export function accountEndpoints(deps: AccountEndpointsDeps): readonly AnyEndpoint[] {
  const verbs = verbsOf(deps)
  return (Object.keys(accountOperations) as AccountRouteName[]).map((name) => {
    const operation = accountOperations[name]
    const { method, path } = operation
    const headers = WITH_COOKIE.has(name) ? { 'Access-Control-Allow-Credentials': 'true' } : {}
    const answer = async (request: Request, visit: Visit | null) => {
      // A form of another site could sign somebody in as somebody else, without reading a word.
      if (request.headers.has('Origin') && !deps.cors.isFromPage(request)) {
        throw new Refusal('forbidden', { detail: 'This page may not call.' })
      }
      const body = await readJson(request, operation.body, deps.json)
      const verb = verbs[name] as (...given: readonly unknown[]) => Promise<Answer>
      return toResponse(operation, await verb(body, request, visit))
    }
    return 'open' in operation
      ? {
          method,
          path,
          headers,
          isNewcomer: NEWCOMERS.has(name),
          answerAnybody: (request) => answer(request, null),
        }
      : { method, path, headers, answer: (visit) => answer(visit.request, visit) }
  })
}

function verbsOf(deps: AccountEndpointsDeps): Verbs {
  const { accounts, links, guestTickets, cookie, clock } = deps
  const guests = createAttempts({
    ...{ buckets: deps.buckets, name: 'guests', most: deps.guestsAnHour },
    withinMs: 3_600_000,
  })
  const needsAccounts = async () => {
    if (!(await deps.desk()).accounts) throw new Refusal('not_supported')
  }

  function withCookie(request: Request, { session, refreshToken, answer }: Issued): Answer {
    if (!isInCookie(session)) return { value: answer }
    const seconds = session.isRemembered ? (session.expiresAt - clock.now()) / 1_000 : null
    return { value: answer, cookie: cookie.write(request, refreshToken, seconds) }
  }

  return {
    async enterAsGuest({ email, name }) {
      if ((await deps.desk()).guests === 'off') throw new Refusal('not_supported')
      const address = addressIn(email)
      await guests.count(address)
      const shown = cleanName(name)
      const person: SupportUser = {
        id: `guest_${deps.createId()}`,
        email: address,
        isGuest: true,
        ...(shown === '' ? {} : { name: shown }),
      }
      return { value: (await deps.sessions.begin('guest', person)).answer }
    },
    async signUp(input, request) {
      await needsAccounts()
      await accounts.signUp({ ...input, locale: acceptedLanguage(request) })
      return { value: { status: 'confirm_email' } }
    },
    async confirmEmail({ token, password, remember }, request) {
      const link = await links.find(token)
      if (link === null) throw broken('/token', 'expired')
      const { purpose } = link
      if (purpose.kind === 'guest') {
        const ticketNumbers = await guestTickets.release(link, purpose.personId)
        await links.take(token)
        return { value: { kind: 'tickets', session: null, ticketNumbers } }
      }
      await needsAccounts()
      const issued = await accounts.confirm(link, () => links.take(token), { password, remember })
      const { value, ...more } = withCookie(request, issued)
      return { value: { kind: 'account', session: value, ticketNumbers: [] }, ...more }
    },
    async signIn(input, request) {
      await needsAccounts()
      return withCookie(request, await accounts.signIn(input))
    },
    async refreshSession({ refreshToken, userId }, request) {
      // A browser that nobody is remembered in asks like any other: an answer, and no failure.
      const isBlank = refreshToken === undefined && userId === undefined
      if (isBlank && cookie.read(request) === null) return { value: null }
      return withCookie(request, await refresh(deps, refreshToken, userId, request))
    },
    async signOut(_, request) {
      const session = await deps.sessions.sessionOf(request)
      if (session === null) await revokeToken(deps.revocations, request)
      else await deps.store.endSession(session.id)
      return {
        value: {},
        ...(session && isInCookie(session) ? { cookie: cookie.clear(request) } : {}),
      }
    },
    async changePassword(input, request, visit) {
      if (visit === null) throw new Refusal('auth_required')
      const session = await deps.sessions.sessionOf(request)
      const keeping = session ?? {}
      return withCookie(request, await accounts.changePassword(visit.person, input, keeping))
    },
    async claimTickets({ guestToken }, _, visit) {
      if (visit === null) throw new Refusal('auth_required')
      await claimTickets(deps, visit.person, guestToken)
      return { value: {} }
    },
  }
}

async function refresh(
  { sessions, cors, cookie }: AccountEndpointsDeps,
  given: string | undefined,
  userId: string | undefined,
  request: Request,
): Promise<Issued> {
  const kept = given === undefined ? cookie.read(request) : null
  // A cookie travels by itself: the page that made it travel has to be one of ours.
  if (kept !== null && !cors.isFromPage(request)) {
    throw new Refusal('forbidden', { detail: 'A cookie counts only with an Origin that may call.' })
  }
  const issued = await sessions.refresh(given ?? kept ?? '', userId)
  if (issued !== null) return issued
  // The cookie of another person is good for the tab where that person is.
  const isDead = kept !== null && userId === undefined
  throw new Refusal('auth_required', {
    headers: {
      'WWW-Authenticate': 'Bearer realm="support"',
      ...(isDead ? { 'Set-Cookie': cookie.clear(request) } : {}),
    },
  })
}

function toResponse(operation: Operations[AccountRouteName], { value, cookie }: Answer): Response {
  return new Response(JSON.stringify(v.parse(operation.response as v.GenericSchema, value)), {
    status: operation.status,
    headers: {
      'Content-Type': 'application/json',
      ...(cookie === undefined ? {} : { 'Set-Cookie': cookie }),
    },
  })
}
