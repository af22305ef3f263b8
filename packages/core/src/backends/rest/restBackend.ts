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
import { ATTACHMENTS_PATH, type Capabilities, type Route, routes } from '../../wire/index.js'
import { createHttp, type HttpAnswer, type HttpDeps } from '../http.js'
import { readJson } from '../problem.js'
import type { ArticleVerbs } from './articles.js'
import { fileNameIn } from './contentDisposition.js'
import type { Tus } from './tus.js'

export type RestBackendDeps = HttpDeps & {
  readonly sender: BlobSender
  /** A chunk of its own: most visits attach nothing. @default () => import('./tus.js') */
  readonly loadTus?: () => Promise<typeof import('./tus.js')>
}

type Given = {
  /** What stands in the path. */
  readonly id?: string
  readonly query?: TicketQuery
  readonly body?: unknown
}

type RouteName = keyof typeof routes
type Result<R extends Route> = InferOutput<R['response']>

/** Asks one row of the table and reads the answer. */
export type AskRoute = <R extends Route>(
  route: R,
  call: (Call & Partial<WriteCall>) | undefined,
  given: Given,
) => Promise<Result<R>>

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
  const { loadTus = () => import('./tus.js'), sender, isOnline } = deps
  const http = createHttp(deps)
  let can = EVERYTHING

  /** A chunk of its own, for what most visits do not need. */
  async function chunk<T>(load: () => Promise<T>): Promise<T> {
    // Browsers of before 2026 never ask again for a module that they could not get (whatwg/html 6768).
    if (!isOnline()) throw new SupportError('offline')
    return load().catch((cause) => {
      throw new SupportError('unavailable', undefined, { cause })
    })
  }

  const tus = async (): Promise<Tus> => (await chunk(loadTus)).createTus({ http, sender })
  const articles = async (): Promise<ArticleVerbs> =>
    (await chunk(() => import('./articles.js'))).createArticleVerbs(askRoute)

  function send(
    { method, path }: Route,
    call: ConditionalCall & Partial<WriteCall> = {},
    { id = '', query, body }: Given = {},
  ): Promise<HttpAnswer> {
    return http.request({
      method,
      path: path.replace(/\{.+\}/, encodeURIComponent(id)),
      query,
      json: body,
      headers: { 'idempotency-key': call.idempotencyKey, 'if-none-match': call.etag },
      signal: call.signal,
    })
  }

  async function conditional<N extends RouteName>(
    name: N,
    call?: ConditionalCall,
  ): Promise<Conditional<Result<(typeof routes)[N]>>> {
    const answer = await send(routes[name], call)
    if (answer.status === 304) return { notModified: true }
    const value = readJson(routes[name].response, answer) as Result<(typeof routes)[N]>
    return { value, etag: answer.header('etag') ?? undefined }
  }

  const askRoute: AskRoute = async (route, call, given) =>
    readJson(route.response, await send(route, call, given)) as Result<typeof route>

  const ask = <N extends RouteName>(
    name: N,
    call: (Call & Partial<WriteCall>) | undefined,
    given: Given,
  ) => askRoute<(typeof routes)[N]>(routes[name], call, given)

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
    getTicket: (id, call) => ask('getTicket', call, { id }),
    listMessages: (id, query, call) => ask('listMessages', call, { id, query }),
    createTicket: (body, call) => ask('createTicket', call, { body }),
    reply: (id, body, call) => ask('reply', call, { id, body }),
    closeTicket: (id, body, call) => ask('closeTicket', call, { id, body }),
    reopenTicket: (id, call) => ask('reopenTicket', call, { id, body: {} }),
    rateTicket: (id, rating, call) => ask('rateTicket', call, { id, body: { rating } }),
    markRead: (id, messageId, call) => ask('markRead', call, { id, body: { messageId } }),
    judgeSolution: (id, body, call) => ask('judgeSolution', call, { id, body }),
    setCategory: (id, body, call) => ask('setCategory', call, { id, body }),
    setAccess: (id, body, call) => ask('setAccess', call, { id, body }),
    escalate: (id, body, call) => ask('escalate', call, { id, body }),
    answerAsk: (id, body, call) => ask('answerAsk', call, { id, body }),
    setNote: (id, body, call) => ask('setNote', call, { id, body }),
    contactManager: async (body, call) => {
      await ask('contactManager', call, { body })
    },
    searchArticles: async (query, call) => (await articles()).searchArticles(query, call),
    getArticle: async (id, call) => (await articles()).getArticle(id, call),
    rateArticle: async (id, score, call) => (await articles()).rateArticle(id, score, call),
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
