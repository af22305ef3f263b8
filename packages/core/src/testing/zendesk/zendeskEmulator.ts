import { createRateLimit, createTokens, preflight, withCors } from './access.js'
import { AGENT_ID, createAccount, type ZendeskAccount, type ZendeskUser } from './account.js'
import { createAgentDesk, type ZendeskAgentDesk } from './agentDesk.js'
import {
  type Asked,
  type EmulatorContext,
  json,
  notFound,
  type SeenCall,
  unauthorized,
  type ZendeskEmulatorOptions,
} from './emulatorContext.js'
import { answerRequests } from './requestRoutes.js'
import { answerAttachment, answerSides } from './sideRoutes.js'

/** Faults that a test puts on the line. */
export interface ZendeskFaults {
  /** The next call that fits is done, and its answer is lost: the line breaks. */
  loseNextAnswer(method: RegExp, path?: RegExp): void
  /** The next call that fits is answered like this, and not done. */
  answerNext(method: RegExp, path: RegExp, answer: () => Response): void
  /** The next change of a request, or the next rating, is answered with 200 and not done. */
  ignoreNextWrite(): void
}

type Fault = {
  readonly method: RegExp
  readonly path: RegExp
  /** `null`: done, and the answer lost. */
  readonly answer: ((request: Request) => Response | Promise<Response>) | null
}

/** An emulated account: the API as a handler, and the rooms behind it. */
export interface ZendeskEmulator {
  readonly url: string
  readonly account: ZendeskAccount
  readonly agent: ZendeskAgentDesk
  readonly faults: ZendeskFaults
  /** Every call so far, oldest first; preflights are left out. */
  readonly seen: readonly SeenCall[]
  readonly people: Readonly<Record<'alice' | 'bob' | 'carol' | 'agnes' | 'root', ZendeskUser>>
  /** An access token of OAuth. @param scopes of an admin: with `impersonate` */
  issueToken(user: ZendeskUser, scopes?: readonly string[]): string
  revokeToken(token: string): void
  /** `Response.error()` stands for a line that broke. */
  handler(request: Request): Promise<Response>
}

/**
 * An EMULATOR of Zendesk's Requests API, written from the vendor's published documents (Support API
 * 2.0.0, read on 2026-05-13) and from what developers report of it, before any adapter. It is not
 * Zendesk, and nothing here was compared with a real account: where documents leave room, it takes
 * the way that is hardest on whoever calls. It says less than it should, as the vendor does: drops
 * in silence, 200 without effect, 403 for strangers, and no way for a page to read a refusal.
 */
export function createZendeskEmulator(given: ZendeskEmulatorOptions): ZendeskEmulator {
  const options: EmulatorContext['options'] = {
    url: 'https://acme.zendesk.com',
    assignsNewTickets: false,
    sharedOrganizations: [],
    rowsAtMost: 100,
    callsAMinute: 700,
    searchLagMs: 0,
    tokenLifeMs: Number.POSITIVE_INFINITY,
    refusesAnonymous: false,
    filesUrl: 'https://acme-files.example.net',
    hasPrivateAttachments: false,
    ...given,
  }
  let lastId = 10_000
  const context: EmulatorContext = {
    account: createAccount(),
    options,
    nextId: () => ++lastId,
    now: () => Math.floor(options.clock.now() / 1_000) * 1_000,
  }
  const people = settle(context.account)
  const tokens = createTokens(context)
  const tooMany = createRateLimit(context)
  const seen: SeenCall[] = []
  const scripted: Fault[] = []

  async function answer(request: Request, path: string, url: URL): Promise<Response> {
    const limited = tooMany()
    if (limited) return limited
    const user = tokens.callerOf(request)
    if (url.pathname.startsWith('/attachments/')) {
      const isSignedIn = user !== null && !(user instanceof Response)
      return answerAttachment(context, url.pathname, isSignedIn) ?? notFound()
    }
    if (user instanceof Response) return user
    const asked: Asked = { user, method: request.method, path, query: url.searchParams, request }
    const given = (await answerRequests(context, asked)) ?? (await answerSides(context, asked))
    return given ?? (user === null ? unauthorized() : notFound())
  }

  async function asItStands({ url, headers, method }: Request): Promise<Response> {
    if (method === 'POST') return json(200, { satisfaction_rating: { score: 'offered' } })
    const asked = new Request(url, { headers })
    const path = new URL(url).pathname.replace(/^\/api\/v2/, '')
    return answer(asked, path, new URL(url))
  }

  return {
    url: options.url,
    account: context.account,
    agent: createAgentDesk(context),
    seen,
    people,
    faults: {
      loseNextAnswer: (method, path = /./) => scripted.push({ method, path, answer: null }),
      answerNext: (method, path, answer) => scripted.push({ method, path, answer }),
      ignoreNextWrite() {
        const path = /^\/requests\/\d+$|satisfaction_rating$/
        scripted.push({ method: /PUT|POST/, path, answer: asItStands })
      },
    },
    issueToken: (user, scopes) => tokens.issue(user.id, scopes),
    revokeToken: (token) => tokens.revoke(token),
    async handler(request) {
      const url = new URL(request.url)
      if (request.method === 'OPTIONS') return preflight(request)
      const path = url.pathname.replace(/^\/api\/v2/, '').replace(/\.json$/, '')
      seen.push(await seenOf(request, url))
      const index = scripted.findIndex(
        (one) => one.method.test(request.method) && one.path.test(path),
      )
      const [fault] = index === -1 ? [] : scripted.splice(index, 1)
      if (fault?.answer) return withCors(request, path, await fault.answer(request))
      const response = await answer(request, path, url).catch((error: unknown) =>
        json(500, { error: 'InternalError', description: String(error) }),
      )
      return fault ? Response.error() : withCors(request, path, response)
    },
  }
}

async function seenOf(request: Request, { pathname, search }: URL): Promise<SeenCall> {
  const isJson = request.headers.get('content-type')?.includes('json')
  return {
    method: request.method,
    path: pathname + search,
    onBehalfOf: request.headers.get('x-on-behalf-of'),
    authorization: request.headers.get('authorization'),
    body: isJson ? await request.clone().text() : '',
  }
}

function settle({ users }: ZendeskAccount): ZendeskEmulator['people'] {
  const [acme, globex] = [501, 502]
  const person = (
    id: number,
    name: string,
    organizationId: number | null,
    role: ZendeskUser['role'] = 'end-user',
  ): ZendeskUser => {
    const host = organizationId === globex ? 'globex' : 'acme'
    const email = `${name.toLowerCase()}@${host}.example`
    const user = { id, name, email, role, organizationId }
    users.set(id, user)
    return user
  }
  return {
    alice: person(701, 'Alice', acme),
    bob: person(702, 'Bob', acme),
    carol: person(703, 'Carol', globex),
    agnes: person(AGENT_ID, 'Agnes', null, 'agent'),
    root: person(802, 'Root', null, 'admin'),
  }
}
