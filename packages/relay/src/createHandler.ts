import {
  type Backend,
  type Clock,
  type SupportUser,
  systemClock,
  toSupportError,
} from '@deskside/core'
import { type AccountsOptions, createAccountRooms } from './accounts/accountRooms.js'
import { type ApiDeps, apiEndpoints } from './api/apiEndpoints.js'
import { attachmentEndpoint } from './attachments.js'
import { type CorsOrigins, createCors } from './http/cors.js'
import { type AnyEndpoint, createRouter, type Place, type Visit } from './http/endpoint.js'
import { problemResponse, Refusal } from './http/problem.js'
import type { IdempotencyStore } from './idempotency/IdempotencyStore.js'
import type { Authenticate } from './identity/jwt.js'
import { ownerOf } from './identity/ownerOf.js'
import { signOutEndpoint } from './identity/signOut.js'
import { clientAddressOf, type From } from './limits/clientAddress.js'
import { createRateGate, type RateLimits } from './limits/rates.js'
import type { Notices } from './notices/createNotices.js'
import { acceptedLanguage } from './notices/inLanguage.js'
import { memoryState } from './state/memoryState.js'
import type { RelayState } from './state/RelayState.js'
import type { ScanFile } from './uploads/scanFile.js'
import type { UploadStore } from './uploads/UploadStore.js'
import { uploadEndpoints } from './uploads/uploadDoor.js'

export type HandlerLimits = {
  /** One JSON body. @default 65536 */
  readonly jsonBytes?: number
  /** A JSON body that carries a message's text. @default 262144 */
  readonly textBytes?: number
  /** One file, whatever the desk says; the smaller one wins. @default 100 MiB */
  readonly fileBytes?: number
  /** Uploads of one person that no message has used yet. @default 100 */
  readonly uploadsPerPerson?: number
  /** How long an upload waits for its message. @default 24 hours */
  readonly uploadKeepMs?: number
}

export type HandlerOptions = {
  /** Who asks; `null` is answered with 401. See `jwtAuthenticator`. */
  readonly authenticate: Authenticate
  /** What stands in front of `/v1`: `/support`. @default '' */
  readonly basePath?: string
  /**
   * Where browsers reach the relay, if a proxy in front ends TLS: `https://support.example.com`.
   * @default as each request says
   */
  readonly publicOrigin?: string
  /** Pages that may call. @default none but the relay's own origin */
  readonly corsOrigins?: CorsOrigins
  /**
   * What has to be remembered: `memoryState`, or of `@deskside/relay/node` `fileState` for one
   * process and `redisState` for several. @default in memory: enough where it may be forgotten
   */
  readonly state?: RelayState
  /** Instead of that of `state`. */
  readonly idempotency?: IdempotencyStore
  /** Instead of that of `state`. */
  readonly uploads?: UploadStore
  /** Looks for viruses in each file before the helpdesk gets it. @default nobody looks */
  readonly scan?: ScanFile
  /** Who reads or writes tickets here is told by mail of answers. See `createNotices`. */
  readonly notices?: Pick<Notices, 'watch'>
  /**
   * Guests with an e-mail address, and accounts, for hosts without a session of their own. Which
   * of both is served says the desk's configuration: `guests` and `accounts`.
   */
  readonly accounts?: AccountsOptions
  readonly limits?: HandlerLimits
  /** How often one may ask; `false` lets everything pass. See `RateLimits` for what holds unsaid. */
  readonly rates?: RateLimits | false
  /**
   * How many proxies of one's own stand in front and write `X-Forwarded-For`: without them everybody
   * would seem to come from the same address. @default 0: what that header says is not believed
   */
  readonly proxies?: number
  readonly clock?: Clock
  /** Ids that nobody can guess: at least 122 random bits. */
  readonly createId?: () => string
  /**
   * Hears of every error that was answered with 5xx, but not of clients that hung up; the answer
   * itself says no more than a code.
   */
  readonly onError?: (error: unknown, request: Request) => void
  /** Hears of every answer, for logs and figures. */
  readonly onAnswer?: (answer: Answered) => void
}

/** What a log may say of an answer: nothing in it but the request itself is of a person. */
export type Answered = {
  readonly request: Request
  /** The pattern of its address, `/v1/tickets/{ticketId}`; `null` where there is none. */
  readonly route: string | null
  readonly status: number
}

/** @param from what the server knows of who asks: `{ clientAddress }`, for limits by address */
export type Handler = (request: Request, from?: From) => Promise<Response>

/**
 * Serves the Support API in front of any backend: a web-standard request handler for Node (see
 * `toNodeListener`), Workers, Deno, Bun, or a service worker.
 *
 * @param backendFor the helpdesk, or a function that gives each person a door of their own
 * @example
 * const handler = createHandler((person) => helpdeskFor(person), {
 *   authenticate: jwtAuthenticator({ secret }),
 *   corsOrigins: ['https://app.example.com'],
 * })
 */
export function createHandler(
  backendFor: Backend | ((person: SupportUser) => Backend),
  options: HandlerOptions,
): Handler {
  const cors = createCors(options.corsOrigins, options.publicOrigin)
  const base = (options.basePath ?? '').replace(/\/+$/, '')
  const connect = (person: SupportUser) =>
    typeof backendFor === 'function' ? backendFor(person) : backendFor
  const api = apiDepsOf(options)
  const createId = options.createId ?? randomId
  const rooms =
    options.accounts &&
    createAccountRooms(options.accounts, { ...options, api, base, cors, connect, createId })
  const authenticate = rooms?.authenticate ?? options.authenticate
  const router = createRouter([
    ...(rooms?.endpoints ?? [signOutEndpoint(api.state.revocations)]),
    ...apiEndpoints({ ...api, ...(rooms && { hold: rooms.hold }) }),
    ...bytesEndpoints(options, api, createId),
  ])

  const passGate = createRateGate(api.state.buckets, options.rates)

  async function answer({ request, url, place, address }: Asked): Promise<Response> {
    if (cors.isPreflight(request)) return cors.preflight()
    if (place === undefined) throw new Refusal('not_found')
    const endpoint = place.endpointFor(methodOf(request))
    if ('answerAnybody' in endpoint) {
      const isNewcomer = endpoint.isNewcomer === true
      await passGate({ person: null, address, isNewcomer })
      return endpoint.answerAnybody(request)
    }
    const { params, pattern } = place
    const known = await authenticate(request)
    await passGate({ person: known, address, isNewcomer: false })
    const person = known ?? (await rooms?.visitorAt(pattern, request))
    if (!person) throw await unauthenticated(request, authenticate)
    const owner = ownerOf(person)
    return endpoint.answer({ request, url, params, person, owner, backend: connect(person) })
  }

  return async (request, from = {}) => {
    const url = new URL(request.url)
    const isOurs = url.pathname.startsWith(`${base}/`)
    const place = isOurs ? router.find(url.pathname.slice(base.length)) : undefined
    let response: Response
    try {
      const address = clientAddressOf(request, from, options.proxies ?? 0)
      response = await answer({ request, url, place, address })
    } catch (error) {
      response = problemResponse(error)
      if (response.status >= 500 && !isAbort(error)) told(() => options.onError?.(error, request))
    }
    for (const [name, value] of Object.entries(place?.headers ?? {})) {
      response.headers.set(name, value)
    }
    const { status } = response
    told(() => options.onAnswer?.({ request, route: place?.pattern ?? null, status }))
    return cors.seal(request, response)
  }
}

type Asked = {
  readonly request: Request
  readonly url: URL
  readonly place: Place | undefined
  readonly address: string | null
}

/** tus 1.0, 3.2: for clients whose network lets only GET and POST through. */
function methodOf({ method, headers }: Request): string {
  return method === 'POST' ? (headers.get('X-HTTP-Method-Override') ?? 'POST') : method
}

function apiDepsOf(options: HandlerOptions): ApiDeps {
  const { limits = {}, clock = systemClock() } = options
  const state = options.state ?? memoryState({ clock })
  return {
    clock,
    state,
    uploads: options.uploads ?? state.uploads,
    scan: options.scan,
    onVisit: (visit) => void options.notices?.watch(readerOf(visit)),
    idempotency: options.idempotency ?? state.idempotency,
    json: { bytes: limits.jsonBytes ?? 65_536, depth: 20 },
    textBytes: limits.textBytes ?? 262_144,
  }
}

/** The host knows best what a person reads; else the browser does. */
function readerOf({ person, request }: Visit): SupportUser {
  const locale = person.locale ?? acceptedLanguage(request)
  return locale === null ? person : { ...person, locale }
}

function bytesEndpoints(
  { limits = {} }: HandlerOptions,
  { uploads, clock }: ApiDeps,
  createId: () => string,
): readonly AnyEndpoint[] {
  return [
    ...uploadEndpoints({
      store: uploads,
      clock,
      createId,
      fileBytes: limits.fileBytes ?? 100 * 1_024 * 1_024,
      perPerson: limits.uploadsPerPerson ?? 100,
      keepMs: limits.uploadKeepMs ?? 24 * 3_600_000,
    }),
    attachmentEndpoint,
  ]
}

function isAbort(error: unknown): boolean {
  return toSupportError(error).code === 'aborted'
}

/** The host's own listener must not take the answer away. */
function told(tell: () => void): void {
  try {
    tell()
  } catch {
    // Nobody is left to tell.
  }
}

async function unauthenticated(request: Request, { whyNot }: Authenticate): Promise<Refusal> {
  const detail = await whyNot?.(request)
  const why = request.headers.has('Authorization') ? ', error="invalid_token"' : ''
  return new Refusal('auth_required', {
    headers: { 'WWW-Authenticate': `Bearer realm="support"${why}` },
    ...(detail ? { detail } : {}),
  })
}

function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
