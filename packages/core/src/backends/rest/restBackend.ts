import type { InferOutput } from 'valibot'
import { SupportError } from '../../errors/SupportError.js'
import type {
  Backend,
  Call,
  Conditional,
  ConditionalCall,
  TicketQuery,
  WriteCall,
} from '../../ports/Backend.js'
import type { BlobSender } from '../../ports/platform.js'
import { ATTACHMENTS_PATH, type Capabilities, type RouteName, routes } from '../../wire/index.js'
import { createHttp, type HttpAnswer, type HttpDeps } from '../http.js'
import { readJson } from '../problem.js'
import { fileNameIn } from './contentDisposition.js'
import type { Tus } from './tus.js'

export type RestBackendDeps = HttpDeps & {
  readonly sender: BlobSender
  /** A chunk of its own: most visits attach nothing. @default () => import('./tus.js') */
  readonly loadTus?: () => Promise<typeof import('./tus.js')>
}

type Given = {
  readonly ticketId?: string
  readonly query?: TicketQuery
  readonly body?: unknown
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
  solution: true,
  category: true,
  access: true,
  escalate: true,
  asks: true,
  notes: true,
  manager: true,
  articles: true,
  organization: true,
  guests: true,
  accounts: true,
}

/**
 * Speaks the Support API, for the person of its tokens: another person is another backend.
 * Tries each call once.
 */
export function createRestBackend(deps: RestBackendDeps): Backend {
  const http = createHttp(deps)
  let can = EVERYTHING

  async function tus(): Promise<Tus> {
    const { loadTus = () => import('./tus.js'), sender, isOnline } = deps
    // Browsers of before 2026 never ask again for a module that they could not get (whatwg/html 6768).
    if (!isOnline()) throw new SupportError('offline')
    const chunk = await loadTus().catch((cause) => {
      throw new SupportError('unavailable', undefined, { cause })
    })
    return chunk.createTus({ http, sender })
  }

  function send(
    name: RouteName,
    call: ConditionalCall & Partial<WriteCall> = {},
    { ticketId = '', query, body }: Given = {},
  ): Promise<HttpAnswer> {
    const { method, path } = routes[name]
    return http.request({
      method,
      path: path.replace('{ticketId}', encodeURIComponent(ticketId)),
      query,
      json: body,
      headers: { 'idempotency-key': call.idempotencyKey, 'if-none-match': call.etag },
      signal: call.signal,
    })
  }

  async function conditional<N extends RouteName>(
    name: N,
    call?: ConditionalCall,
  ): Promise<Conditional<Result<N>>> {
    const answer = await send(name, call)
    if (answer.status === 304) return { notModified: true }
    const value = readJson(routes[name].response, answer) as Result<N>
    return { value, etag: answer.header('etag') ?? undefined }
  }

  async function ask<N extends RouteName>(
    name: N,
    call: (Call & Partial<WriteCall>) | undefined,
    given: Given,
  ): Promise<Result<N>> {
    return readJson(routes[name].response, await send(name, call, given)) as Result<N>
  }

  return {
    name: 'rest',
    get can() {
      return can
    },
    async describe(call) {
      const answer = await conditional('describeDesk', call)
      if (!answer.notModified) can = answer.value.can
      return answer
    },
    getChanges: (call) => conditional('getChanges', call),
    listTickets: (query, call) => ask('listTickets', call, { query }),
    getTicket: (ticketId, call) => ask('getTicket', call, { ticketId }),
    listMessages: (ticketId, query, call) => ask('listMessages', call, { ticketId, query }),
    createTicket: (body, call) => ask('createTicket', call, { body }),
    reply: (ticketId, body, call) => ask('reply', call, { ticketId, body }),
    closeTicket: (ticketId, body, call) => ask('closeTicket', call, { ticketId, body }),
    reopenTicket: (ticketId, call) => ask('reopenTicket', call, { ticketId, body: {} }),
    rateTicket: (ticketId, rating, call) => ask('rateTicket', call, { ticketId, body: { rating } }),
    markRead: (ticketId, messageId, call) =>
      ask('markRead', call, { ticketId, body: { messageId } }),
    judgeSolution: (ticketId, body, call) => ask('judgeSolution', call, { ticketId, body }),
    setCategory: (ticketId, body, call) => ask('setCategory', call, { ticketId, body }),
    setAccess: (ticketId, body, call) => ask('setAccess', call, { ticketId, body }),
    escalate: (ticketId, body, call) => ask('escalate', call, { ticketId, body }),
    answerAsk: (ticketId, body, call) => ask('answerAsk', call, { ticketId, body }),
    setNote: (ticketId, body, call) => ask('setNote', call, { ticketId, body }),
    contactManager: async (body, call) => {
      await ask('contactManager', call, { body })
    },
    upload: async (source, call) => (await tus()).upload(source, call),
    discardUpload: async (checkpoint, call) => (await tus()).discard(checkpoint, call?.signal),
    async readAttachment(attachmentId, call) {
      const path = `${ATTACHMENTS_PATH}/${encodeURIComponent(attachmentId)}`
      const { header, bytes } = await http.request(
        { method: 'GET', path, signal: call?.signal, withinMs: BYTES_WITHIN_MS },
        'bytes',
      )
      if (!bytes) throw new SupportError('bad_response')
      return {
        name: fileNameIn(header('content-disposition')),
        type: header('content-type') ?? bytes.type,
        bytes,
      }
    },
  }
}
