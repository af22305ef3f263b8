import { SupportError } from '../errors/SupportError.js'
import type { Capabilities } from '../wire/index.js'
import type { Backend } from './Backend.js'

type MissingVerb =
  | 'reopenTicket'
  | 'rateTicket'
  | 'markRead'
  | 'judgeSolution'
  | 'setCategory'
  | 'setAccess'
  | 'escalate'
  | 'answerAsk'
  | 'setNote'
  | 'contactManager'
  | 'searchArticles'
  | 'getArticle'
  | 'rateArticle'

/** What a helpdesk cannot do; an adapter turns on what it can. */
export const NOTHING: Capabilities = {
  resumableUploads: false,
  changes: false,
  close: false,
  reopen: false,
  rate: false,
  markRead: false,
  search: false,
  solution: false,
  category: false,
  access: false,
  escalate: false,
  asks: false,
  notes: false,
  manager: false,
  articles: false,
  organization: false,
  writesOnce: false,
  guests: false,
  accounts: false,
}

/** The verbs behind these capabilities: each rejects with `not_supported`. */
export function missingVerbs(name: string): Pick<Backend, MissingVerb> {
  const missing = async (): Promise<never> => {
    const detail = `${name} has nothing for that`
    throw new SupportError('not_supported', detail, { detail })
  }
  return {
    reopenTicket: missing,
    rateTicket: missing,
    markRead: missing,
    judgeSolution: missing,
    setCategory: missing,
    setAccess: missing,
    escalate: missing,
    answerAsk: missing,
    setNote: missing,
    contactManager: missing,
    searchArticles: missing,
    getArticle: missing,
    rateArticle: missing,
  }
}
