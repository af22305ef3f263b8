import type { InferOutput } from 'valibot'
import { SupportError } from '../../errors/SupportError.js'
import type { Backend, Conditional } from '../../ports/Backend.js'
import type { BlobSender } from '../../ports/platform.js'
import {
  ATTACHMENTS_PATH,
  type Capabilities,
  type Route,
  type RouteName,
  routes,
} from '../../wire/index.js'
import { createHttp, type HttpDeps } from '../http.js'
import { readJson } from '../problem.js'
import { fileNameIn } from './contentDisposition.js'
import { createTus } from './tus.js'

export type RestBackendDeps = HttpDeps & { readonly sender: BlobSender }

type Ask = {
  readonly ticketId?: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: unknown
  readonly call?:
    | {
        readonly signal?: AbortSignal | undefined
        readonly idempotencyKey?: string
        readonly etag?: string | undefined
      }
    | undefined
}

type Result<N extends RouteName> = InferOutput<(typeof routes)[N]['response']>

/** A large attachment over a slow line. */
const BYTES_WITHIN_MS = 10 * 60_000

/** Before the desk has described itself: nothing is hidden, the server itself says no. */
const EVERYTHING: Capabilities = {
  resumableUploads: true,
  changes: true,
  close: true,
  reopen: true,
  rate: true,
  markRead: true,
  search: true,
}

/**
 * Speaks the Support API, for the person of its tokens: another person is another backend.
 * Tries each call once.
 */
export function createRestBackend(deps: RestBackendDeps): Backend {
  const http = createHttp(deps)
  const tus = createTus({ http, sender: deps.sender, clock: deps.clock })
  let can = EVERYTHING

  async function ask<N extends RouteName>(name: N, given: Ask): Promise<Conditional<Result<N>>> {
    const { ticketId = '', query, body, call } = given
    const route: Route = routes[name]
    const answer = await http.request({
      method: route.method,
      path: route.path.replace('{ticketId}', encodeURIComponent(ticketId)),
      ...(query ? { query } : {}),
      ...(body === undefined ? {} : { json: body }),
      headers: {
        ...(call?.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
        ...(call?.etag === undefined ? {} : { 'if-none-match': call.etag }),
      },
      signal: call?.signal,
    })
    if (answer.status === 304) return { notModified: true }
    const value = readJson(route.response, answer) as Result<N>
    return { value, etag: answer.header('etag') ?? undefined }
  }

  async function answerTo<N extends RouteName>(name: N, given: Ask): Promise<Result<N>> {
    const answer = await ask(name, given)
    if (answer.notModified) throw new SupportError('bad_response', '304 to a plain request')
    return answer.value
  }

  return {
    name: 'rest',
    get can() {
      return can
    },
    async describe(call) {
      const answer = await ask('describeDesk', { call })
      if (!answer.notModified) can = answer.value.can
      return answer
    },
    getChanges: (call) => ask('getChanges', { call }),
    listTickets: (query, call) => answerTo('listTickets', { query, call }),
    getTicket: (ticketId, call) => answerTo('getTicket', { ticketId, call }),
    listMessages: (ticketId, query, call) => answerTo('listMessages', { ticketId, query, call }),
    createTicket: (body, call) => answerTo('createTicket', { body, call }),
    reply: (ticketId, body, call) => answerTo('reply', { ticketId, body, call }),
    closeTicket: (ticketId, body, call) => answerTo('closeTicket', { ticketId, body, call }),
    reopenTicket: (ticketId, call) => answerTo('reopenTicket', { ticketId, body: {}, call }),
    rateTicket: (ticketId, rating, call) =>
      answerTo('rateTicket', { ticketId, body: { rating }, call }),
    markRead: (ticketId, messageId, call) =>
      answerTo('markRead', { ticketId, body: { messageId }, call }),
    upload: (source, call) => tus.upload(source, call),
    discardUpload: (checkpoint, call) => tus.discard(checkpoint, call?.signal),
    async readAttachment(attachmentId, call) {
      const path = `${ATTACHMENTS_PATH}/${encodeURIComponent(attachmentId)}`
      const request = {
        method: 'GET',
        path,
        signal: call?.signal,
        withinMs: BYTES_WITHIN_MS,
      } as const
      const answer = await http.request(request, 'bytes')
      if (!answer.bytes) throw new SupportError('bad_response', 'no bytes came')
      return {
        name: fileNameIn(answer.header('content-disposition')),
        type: answer.header('content-type') ?? answer.bytes.type,
        bytes: answer.bytes,
      }
    },
  }
}
