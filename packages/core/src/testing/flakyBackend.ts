import {
  SupportError,
  type SupportErrorCode,
  type SupportErrorFacts,
} from '../errors/SupportError.js'
import type { Backend } from '../ports/Backend.js'

type Verb = {
  [K in keyof Backend]: Backend[K] extends (...given: never[]) => Promise<unknown> ? K : never
}[keyof Backend]

/**
 * `lost`: the helpdesk did it and the answer got lost. `dropped`: it never arrived. `hang`: no
 * answer until the call is aborted. Anything else is thrown instead of the call.
 */
export type Fault = 'lost' | 'dropped' | 'hang' | SupportError

export type FlakyBackend = {
  readonly backend: Backend
  /** The next calls of this verb end like that, in this order. */
  fail(verb: Verb, ...faults: readonly Fault[]): void
  /** Asked before each call without a planned fault. */
  plan(decide: (verb: Verb) => Fault | null): void
  /** Every call so far, with what was given. */
  readonly calls: readonly { readonly verb: Verb; readonly given: readonly unknown[] }[]
  count(verb: Verb): number
}

const VERBS: readonly Verb[] = [
  'describe',
  'getChanges',
  'listTickets',
  'getTicket',
  'listMessages',
  'createTicket',
  'reply',
  'closeTicket',
  'reopenTicket',
  'rateTicket',
  'markRead',
  'judgeSolution',
  'setCategory',
  'setAccess',
  'escalate',
  'answerAsk',
  'setNote',
  'contactManager',
  'searchArticles',
  'getArticle',
  'rateArticle',
  'upload',
  'discardUpload',
  'readAttachment',
]

/** A way to a helpdesk on which things go wrong as a test says. */
export function flakyBackend(real: Backend): FlakyBackend {
  const planned = new Map<Verb, Fault[]>()
  const calls: { verb: Verb; given: readonly unknown[] }[] = []
  let decide: (verb: Verb) => Fault | null = () => null

  async function call(verb: Verb, given: readonly unknown[]): Promise<unknown> {
    calls.push({ verb, given })
    const fault = planned.get(verb)?.shift() ?? decide(verb)
    if (fault === 'hang') return untilAborted(given)
    if (fault && fault !== 'lost') throw fault === 'dropped' ? new SupportError('offline') : fault
    const value = await (real[verb] as (...given: readonly unknown[]) => Promise<unknown>)(...given)
    if (fault === 'lost') throw new SupportError('unavailable', 'the answer got lost')
    return value
  }

  const verbs = Object.fromEntries(
    VERBS.map((verb) => [verb, (...given: readonly unknown[]) => call(verb, given)]),
  ) as unknown as Pick<Backend, Verb>
  return {
    backend: { ...verbs, name: real.name, can: real.can },
    fail(verb, ...faults) {
      planned.set(verb, [...(planned.get(verb) ?? []), ...faults])
    },
    plan(next) {
      decide = next
    },
    calls,
    count: (verb) => calls.filter((each) => each.verb === verb).length,
  }
}

/** A refusal as the HTTP door would give it. */
export function refusal(code: SupportErrorCode, facts: SupportErrorFacts = {}): SupportError {
  return new SupportError(code, undefined, facts)
}

function untilAborted(given: readonly unknown[]): Promise<never> {
  const call = given.findLast(
    (each): each is { readonly signal: AbortSignal } =>
      typeof each === 'object' && each !== null && 'signal' in each,
  )
  return new Promise((_, reject) => {
    call?.signal.addEventListener('abort', () => reject(new SupportError('aborted')))
  })
}
