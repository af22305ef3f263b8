import { isSupportError, SupportError } from '../../errors/SupportError.js'
import type { Backend } from '../../ports/Backend.js'
import type { Capabilities, DeskDescription } from '../../wire/desk.js'
import { DESK_PATH } from '../../wire/deskPath.js'
import { isRecord } from '../../wire/isRecord.js'
import type { readDesk } from '../../wire/readDesk.js'
import { createHttp, type HttpAnswer, type HttpDeps } from '../http.js'
import { parseJson } from '../problem.js'
import { createSendRoute } from './sendRoute.js'
import type { createRestVerbs, RestVerbs, RestVerbsDeps } from './verbs.js'

export type RestBackendDeps = HttpDeps &
  Pick<RestVerbsDeps, 'sender' | 'loadTus'> & {
    /** A form is shown without them. */
    readonly loadVerbs: () => Promise<typeof createRestVerbs>
    /** It is fetched while the desk is asked: a form can be written in before it has come. */
    readonly loadReader?: () => Promise<typeof readDesk>
  }

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

/** All verbs but one, as keys: a name that is missing or too much is an error of types. */
const LATER: { readonly [verb in keyof RestVerbs]: 0 } = {
  getChanges: 0,
  listTickets: 0,
  getTicket: 0,
  listMessages: 0,
  createTicket: 0,
  reply: 0,
  closeTicket: 0,
  reopenTicket: 0,
  rateTicket: 0,
  markRead: 0,
  judgeSolution: 0,
  setCategory: 0,
  setAccess: 0,
  escalate: 0,
  answerAsk: 0,
  setNote: 0,
  contactManager: 0,
  searchArticles: 0,
  getArticle: 0,
  rateArticle: 0,
  upload: 0,
  discardUpload: 0,
  readAttachment: 0,
}

type AnyVerb = (...given: readonly unknown[]) => Promise<unknown>

/**
 * Speaks the Support API, for the person of its tokens: another person is another backend.
 * Tries each call once. The first view needs `describe` alone; the code of the other verbs is loaded
 * with the first of them, and rejects like the network where it does not come.
 */
export function createRestBackend(deps: RestBackendDeps): Backend {
  const { isOnline, loadVerbs } = deps
  const { loadReader = async () => (await import('../../wire/readDesk.js')).readDesk } = deps
  const http = createHttp(deps)
  const send = createSendRoute(http)
  let can = EVERYTHING
  let verbs: RestVerbs | undefined

  async function chunk<T>(load: () => Promise<T>): Promise<T> {
    // Browsers of before 2026 never ask again for a module that they could not get (whatwg/html 6768).
    if (!isOnline()) throw new SupportError('offline')
    return load().catch((cause) => {
      throw isSupportError(cause) ? cause : new SupportError('unavailable', undefined, { cause })
    })
  }

  const later = (name: keyof RestVerbs): AnyVerb =>
    async function verb(...given) {
      verbs ??= (await chunk(loadVerbs))({ ...deps, send, http, chunk })
      return (verbs[name] as AnyVerb)(...given)
    }

  const names = Object.keys(LATER) as (keyof RestVerbs)[]
  const rest = Object.fromEntries(names.map((name) => [name, later(name)])) as unknown as RestVerbs
  return {
    ...rest,
    name: 'rest',
    get can() {
      return can
    },
    async describe(call) {
      const reader = chunk(loadReader)
      // A refusal of the server says more than a piece that did not come.
      reader.catch(() => {})
      const answer = await send({ method: 'GET', path: DESK_PATH }, call)
      if (answer.status === 304) return { notModified: true }
      const value = readDescription(answer, await reader)
      can = value.can
      return { value, etag: answer.header('etag') ?? undefined }
    },
  }
}

/** As `deskDescriptionSchema` would, without carrying what reads schemas. */
function readDescription({ text, status }: HttpAnswer, read: typeof readDesk): DeskDescription {
  const parsed = parseJson(text)
  const { desk, can = {} } = isRecord(parsed) ? parsed : {}
  if (!isRecord(desk) || !isRecord(can)) {
    throw new SupportError('bad_response', 'unexpected answer at "desk"', { status })
  }
  const flags = Object.keys(EVERYTHING).map((name) => [name, can[name] === true])
  return { desk: read(desk), can: Object.fromEntries(flags) as Capabilities }
}
