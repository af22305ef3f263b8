import { SupportError } from '../../errors/SupportError.js'
import type { Backend } from '../../ports/Backend.js'
import type { BlobSender } from '../../ports/platform.js'
import { ATTACHMENTS_PATH, clientRoutes as routes } from '../../wire/clientRoutes.js'
import type { Http } from '../http.js'
import type { ArticleVerbs } from './articles.js'
import { askConditionally, createAskRoute } from './askRoute.js'
import { fileNameIn } from './contentDisposition.js'
import type { SendRoute } from './sendRoute.js'
import type { Tus } from './tus.js'

export type RestVerbsDeps = {
  readonly send: SendRoute
  readonly http: Http
  readonly sender: BlobSender
  /** A chunk of its own: most visits attach nothing. @default () => import('./tus.js') */
  readonly loadTus?: (() => Promise<typeof import('./tus.js')>) | undefined
  readonly chunk: <T>(load: () => Promise<T>) => Promise<T>
}

/** All that a form can be shown without. */
export type RestVerbs = Omit<Backend, 'name' | 'can' | 'describe'>

/** A large attachment over a slow line. */
const BYTES_WITHIN_MS = 10 * 60_000

/** With the schemas of their answers, these come once somebody writes, sends or reads. */
export function createRestVerbs(deps: RestVerbsDeps): RestVerbs {
  const { send, http, sender, chunk, loadTus = () => import('./tus.js') } = deps
  const ask = createAskRoute(send)
  const tus = async (): Promise<Tus> => (await chunk(loadTus)).createTus({ http, sender })
  const articles = async (): Promise<ArticleVerbs> =>
    (await chunk(() => import('./articles.js'))).createArticleVerbs(ask)

  return {
    getChanges: (call) => askConditionally(send, routes.getChanges, call),
    listTickets: (query, call) => ask(routes.listTickets, call, { query }),
    getTicket: (id, call) => ask(routes.getTicket, call, { id }),
    listMessages: (id, query, call) => ask(routes.listMessages, call, { id, query }),
    createTicket: (body, call) => ask(routes.createTicket, call, { body }),
    reply: (id, body, call) => ask(routes.reply, call, { id, body }),
    closeTicket: (id, body, call) => ask(routes.closeTicket, call, { id, body }),
    reopenTicket: (id, call) => ask(routes.reopenTicket, call, { id, body: {} }),
    rateTicket: (id, rating, call) => ask(routes.rateTicket, call, { id, body: { rating } }),
    markRead: (id, messageId, call) => ask(routes.markRead, call, { id, body: { messageId } }),
    judgeSolution: (id, body, call) => ask(routes.judgeSolution, call, { id, body }),
    setCategory: (id, body, call) => ask(routes.setCategory, call, { id, body }),
    setAccess: (id, body, call) => ask(routes.setAccess, call, { id, body }),
    escalate: (id, body, call) => ask(routes.escalate, call, { id, body }),
    answerAsk: (id, body, call) => ask(routes.answerAsk, call, { id, body }),
    setNote: (id, body, call) => ask(routes.setNote, call, { id, body }),
    async contactManager(body, call) {
      await ask(routes.contactManager, call, { body })
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
