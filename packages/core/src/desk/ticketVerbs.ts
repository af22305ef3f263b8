import { SupportError } from '../errors/SupportError.js'
import type { TicketVerbs } from '../model/ticketVerbs.js'
import { wellFormed } from '../model/wellFormed.js'
import type { Backend, WriteCall } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import type {
  AccessChoice,
  AskAnswer,
  CategoryChoice,
  EscalationReason,
  ManagerMessage,
  Message,
  Rating,
  SolutionVerdict,
  Ticket,
} from '../wire/index.js'

export type TicketVerbsDeps = {
  readonly createId: () => string
  readonly epoch: () => Epoch
  /** To be taken when a write begins; takes what came of it. */
  readonly begin: () => (result: Written) => void
}

/** What a write answers, if anything: the ticket as it is now, alone or beside something else. */
export type Written =
  | Ticket
  | { readonly ticket: Ticket; readonly linked?: Ticket | null; readonly message?: Message }
  | undefined

/** What a person can do to a ticket, each one call. */
export function createTicketVerbs({ createId, epoch, begin }: TicketVerbsDeps) {
  /** The last write of each ticket, or of each ask, whose answer is not known. */
  const unclear = new Map<string, { readonly what: unknown; given: string; key: string }>()

  /**
   * Tried once. What may have been done although it failed is repeated by the person, under the
   * same key: it is done once. An ask has an answer of its own, whatever else is written.
   */
  function verb<I, T>(
    call: (backend: Backend, ticketId: string, input: I, write: WriteCall) => Promise<T>,
  ): (ticketId: string, input: I) => Promise<T> {
    return async (ticketId, input) => {
      const name = ticketId + ((input as { askId?: string } | null)?.askId ?? '')
      const given = JSON.stringify([input])
      const last = unclear.get(name)
      const isSame = last?.what === call && last.given === given
      const idempotencyKey = isSame ? last.key : createId()
      unclear.set(name, { what: call, given, key: idempotencyKey })
      const take = begin()
      try {
        const result = await epoch().run((backend, signal) =>
          call(backend, ticketId, wellFormed(input), { idempotencyKey, signal }),
        )
        unclear.delete(name)
        take(result as Written)
        return result
      } catch (error) {
        if (!(error as SupportError).retryable) unclear.delete(name)
        throw error
      }
    }
  }

  const setAccess = verb((backend, id, input: AccessChoice, write) =>
    backend.setAccess(id, input, write),
  )
  const contact = verb((backend, _, input: ManagerMessage, write) =>
    backend.contactManager(input, write),
  )
  const escalate = verb((backend, id, input: EscalationReason, write) =>
    backend.escalate(id, input, write),
  )
  const close = verb((backend, id, rating: Rating | null, write) =>
    backend.closeTicket(id, { rating }, write),
  )
  const reopen = verb((backend, id, _: null, write) => backend.reopenTicket(id, write))
  const verbs: TicketVerbs = {
    close: (id, { rating = null } = {}) => close(id, rating),
    reopen: (id) => reopen(id, null),
    rate: verb((backend, id, rating: Rating, write) => backend.rateTicket(id, rating, write)),
    judgeSolution: verb((backend, id, input: SolutionVerdict, write) =>
      backend.judgeSolution(id, input, write),
    ),
    setCategory: verb((backend, id, input: CategoryChoice, write) =>
      backend.setCategory(id, input, write),
    ),
    grantAccess: (id, input) => setAccess(id, { ...input, granted: true }),
    withdrawAccess: (id) => setAccess(id, { granted: false }),
    escalate: (id, input = {}) => escalate(id, input),
    setNote: verb((backend, id, text: string | null, write) =>
      backend.can.notes
        ? backend.setNote(id, { text }, write)
        : Promise.reject(new SupportError('not_supported')),
    ),
    contactManager: (input) => contact(input.ticketId ?? '', input),
  }
  return {
    ...verbs,
    answerAsk: verb((backend, id, input: Omit<AskAnswer, 'submissionId'>, write) =>
      backend.answerAsk(id, { ...input, submissionId: write.idempotencyKey }, write),
    ),
    restart: () => unclear.clear(),
  }
}
