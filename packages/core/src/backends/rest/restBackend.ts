import { isSupportError, SupportError } from '../../errors/SupportError.js'
import type { Backend } from '../../ports/Backend.js'
import type { Capabilities } from '../../wire/desk.js'
import { baseOf } from '../baseOf.js'
import type { HttpDeps } from '../http.js'
import { loadCalls as callsAtOnce } from './callsAtOnce.js'
import type { createRestCalls, RestCalls } from './restCalls.js'
import type { createRestVerbs, RestVerbs, RestVerbsDeps } from './verbs.js'

export type RestBackendDeps = HttpDeps &
  Pick<RestVerbsDeps, 'sender' | 'loadTus'> & {
    /** A form is shown without them. */
    readonly loadVerbs: () => Promise<typeof createRestVerbs>
    /** A form can be written in before anybody is asked for anything. */
    readonly loadCalls?: () => Promise<typeof createRestCalls>
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
 * Tries each call once. The first view needs none, and then `describe` alone: what asks is loaded with
 * the first call, the code of the other verbs with the first of them. Each rejects like the network
 * where its code does not come.
 */
export function createRestBackend(deps: RestBackendDeps): Backend {
  const { endpoint, isOnline, loadVerbs, loadCalls = callsAtOnce } = deps
  // A mistake in a program is told at the line where it was made.
  baseOf(endpoint)
  let can = EVERYTHING
  let calls: RestCalls | undefined
  let verbs: RestVerbs | undefined

  async function chunk<T>(load: () => Promise<T>): Promise<T> {
    // Browsers of before 2026 never ask again for a module that they could not get (whatwg/html 6768).
    if (!isOnline()) throw new SupportError('offline')
    return load().catch((cause) => {
      throw isSupportError(cause) ? cause : new SupportError('unavailable', undefined, { cause })
    })
  }

  async function ask(): Promise<RestCalls> {
    calls ??= (await chunk(loadCalls))(deps)
    return calls
  }

  const later = (name: keyof RestVerbs): AnyVerb =>
    async function verb(...given) {
      verbs ??= (await chunk(loadVerbs))({ ...deps, ...(await ask()), chunk })
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
      const { describe } = await ask()
      const answer = await describe(Object.keys(EVERYTHING), call)
      if (!answer.notModified) can = answer.value.can
      return answer
    },
  }
}
