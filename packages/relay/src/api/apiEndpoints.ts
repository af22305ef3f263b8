import { type Clock, SupportError } from '@deskside/core'
import { type Operation, operations, type RouteName } from '@deskside/core/wire'
import * as v from 'valibot'
import type { Endpoint, Visit } from '../http/endpoint.js'
import { createEtags, type Etags, isFresh } from '../http/etag.js'
import { type JsonLimits, readJson } from '../http/readJson.js'
import { sha256 } from '../http/sha256.js'
import { answerOnce, readIdempotencyKey } from '../idempotency/answerOnce.js'
import type { IdempotencyStore, KeptAnswer } from '../idempotency/IdempotencyStore.js'
import type { RelayState } from '../state/RelayState.js'
import { withUploads } from '../uploads/handOver.js'
import type { ScanFile } from '../uploads/scanFile.js'
import type { UploadStore } from '../uploads/UploadStore.js'
import { deskOf } from './acceptedTicket.js'
import { type ApiCall, answers, type Query, querySchema } from './answers.js'

export type ApiDeps = {
  readonly idempotency: IdempotencyStore
  readonly uploads: UploadStore
  readonly scan?: ScanFile | undefined
  readonly clock: Clock
  readonly state: RelayState
  readonly json: JsonLimits
  /** Bodies that carry a person's text: 50,000 characters of Japanese are 150 kB. */
  readonly textBytes: number
  /** Rejects where a ticket has to wait for something. */
  readonly hold?: (ticket: NewTicketVisit) => Promise<void>
  /** Hears of who reads or writes tickets here. */
  readonly onVisit?: ((visit: Visit) => void) | undefined
}

/** A new ticket that is about to be filed. */
export type NewTicketVisit = {
  readonly visit: Visit
  readonly body: unknown
  readonly idempotencyKey: string
  /** Digest of the body. */
  readonly payload: string
}

const CARRY_TEXT: ReadonlySet<RouteName> = new Set([
  'createTicket',
  'reply',
  'answerAsk',
  'setNote',
  'contactManager',
])
const READS_TICKETS: ReadonlySet<RouteName> = new Set(['listTickets', 'getTicket'])
/** Its effect is the same however often it happens. */
const NEEDS_NO_KEY: ReadonlySet<RouteName> = new Set(['markRead'])

/** Answers every row of the routes table. */
export function apiEndpoints(deps: ApiDeps): readonly Endpoint[] {
  const etags = createEtags()
  return Object.entries(operations).map(([name, route]: [string, Operation]) => ({
    method: route.method,
    path: route.path,
    answer: (visit) =>
      route.method === 'GET'
        ? read({ ...deps, etags }, visit, name as RouteName, route)
        : write(deps, visit, name as RouteName, route),
  }))
}

async function read(
  deps: ApiDeps & { readonly etags: Etags },
  visit: Visit,
  name: RouteName,
  route: Operation,
): Promise<Response> {
  const query = readQuery(visit.url, route.query ?? [])
  const hasAccounts = deps.hold !== undefined
  const value = await answers[name](callOf(visit, { query, hasAccounts }))
  if (READS_TICKETS.has(name)) deps.onVisit?.(visit)
  const body = toBody(route, value)
  if (route.conditional === undefined) return jsonResponse(200, body)
  const etag = await deps.etags.of(visit.owner, body)
  if (isFresh(visit.request.headers.get('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers: { ETag: etag } })
  }
  return jsonResponse(200, body, { ETag: etag })
}

async function write(
  deps: ApiDeps,
  visit: Visit,
  name: RouteName,
  route: Operation,
): Promise<Response> {
  const { request, owner, url } = visit
  const key = NEEDS_NO_KEY.has(name) ? undefined : readIdempotencyKey(request)
  const bytes = CARRY_TEXT.has(name) ? deps.textBytes : deps.json.bytes
  const body = await readJson(request, route.body ?? v.unknown(), { ...deps.json, bytes })
  // What the backend hears is ours: people's keys may be alike, and helpdesks share one account.
  const idempotencyKey = await sha256(JSON.stringify([owner, name, url.pathname, key]))
  const call: WriteVisit = { visit, name, route, body, idempotencyKey }
  if (key === undefined) {
    const answer = await work(deps, call, true)
    return jsonResponse(answer.status, answer.body)
  }
  const payload = await sha256(JSON.stringify(body))
  if (name === 'createTicket') await deps.hold?.({ visit, body, idempotencyKey, payload })
  return answerOnce(deps.idempotency, idempotencyKey, payload, (mayHaveHappened) =>
    work(deps, call, mayHaveHappened),
  )
}

/** Files a ticket that was held: under the key that it came with, so that it becomes one. */
export function fileTicket(deps: ApiDeps, ticket: NewTicketVisit): Promise<Response> {
  const { payload, ...call } = ticket
  const route = operations.createTicket
  return answerOnce(deps.idempotency, ticket.idempotencyKey, payload, (mayHaveHappened) =>
    work(deps, { ...call, name: 'createTicket', route }, mayHaveHappened),
  )
}

type WriteVisit = {
  readonly visit: Visit
  readonly name: RouteName
  readonly route: Operation
  readonly body: unknown
  readonly idempotencyKey: string
}

async function work(
  deps: ApiDeps,
  call: WriteVisit,
  mayHaveHappened: boolean,
): Promise<KeptAnswer> {
  const { visit, name, route, body, idempotencyKey } = call
  const value = await answers[name](
    callOf(visit, {
      body,
      write: { idempotencyKey, mayHaveHappened },
      withUploads: async (ids, send) =>
        ids.length === 0
          ? send([])
          : withUploads(await handOver(deps, visit, idempotencyKey), ids, send),
    }),
  )
  deps.onVisit?.(visit)
  return { status: route.status, body: toBody(route, value) }
}

async function handOver(deps: ApiDeps, visit: Visit, idempotencyKey: string) {
  const { backend, owner, request } = visit
  const { limits } = await deskOf(backend)
  const { uploads: store, scan, clock } = deps
  const { signal } = request
  return { store, scan, signal, now: clock.now(), owner, backend, idempotencyKey, limits }
}

function callOf(visit: Visit, more: Partial<ApiCall>): ApiCall {
  return {
    backend: visit.backend,
    person: visit.person,
    ticketId: visit.params.ticketId ?? '',
    articleId: visit.params.articleId ?? '',
    query: {},
    body: undefined,
    signal: visit.request.signal,
    write: { idempotencyKey: '' },
    hasAccounts: false,
    withUploads: (_ids, send) => send([]),
    ...more,
  }
}

function readQuery(url: URL, names: readonly string[]): Query {
  const given = names.flatMap((name) => {
    const value = url.searchParams.get(name)
    return value === null ? [] : [[name, value]]
  })
  const result = v.safeParse(querySchema, Object.fromEntries(given))
  if (result.success) return result.output
  const pointers = result.issues.map((issue) => `/${String(issue.path?.[0].key ?? '')}`)
  throw new SupportError('invalid', undefined, {
    fields: pointers.map((pointer) => ({ pointer, code: 'malformed' })),
  })
}

/** Only what the wire describes leaves: a field that a backend lets slip stays here. */
function toBody(route: Operation, value: unknown): string {
  const result = v.safeParse(route.response, value)
  if (!result.success) throw new SupportError('bad_response')
  return JSON.stringify(result.output)
}

function jsonResponse(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, {
    status,
    headers: { ...headers, 'Content-Type': 'application/json' },
  })
}
