import { SupportError } from '../../errors/SupportError.js'
import { hasEnded } from '../../model/hasEnded.js'
import type { Backend, WriteCall } from '../../ports/Backend.js'
import type { Rating, TicketAction } from '../../wire/index.js'
import type { PersonDeps, ZendeskEyes } from './eyes.js'
import { payloadOf } from './newRequest.js'
import { once } from './once.js'
import { remember } from './personMemory.js'
import { oneRequestSchema, ratedSchema } from './shapes.js'

/** Solving and rating: Zendesk answers 200 to both where it does neither. */
export function createEndings(
  deps: PersonDeps,
  eyes: ZendeskEyes,
): Pick<Backend, 'closeTicket' | 'rateTicket'> {
  const { setup, calls, memory } = deps

  async function isAllowed(ticketId: string, action: TicketAction, call: WriteCall) {
    return (await eyes.ticket(ticketId, call)).actions.includes(action)
  }

  async function isEnded(ticketId: string): Promise<boolean> {
    return hasEnded((await eyes.ticket(ticketId, undefined)).status)
  }

  async function solve(ticketId: string, call: WriteCall): Promise<void> {
    // A try before this one may have done it.
    if (call.mayHaveHappened === true && (await isEnded(ticketId))) return
    if (!(await isAllowed(ticketId, 'close', call))) throw new SupportError('conflict')
    await calls.ask({
      method: 'PUT',
      path: `/requests/${ticketId}`,
      json: { request: { solved: true } },
      as: oneRequestSchema,
    })
    if (await isEnded(ticketId)) return
    throw new SupportError('not_applied', 'Zendesk answered 200 and did not solve it')
  }

  async function rate(ticketId: string, rating: Rating): Promise<void> {
    const { score, comment = '' } = rating
    const stars = '★'.repeat(score) + '☆'.repeat(5 - score)
    // Four and five of five are what the trade counts as satisfied.
    const word = score >= 4 ? 'good' : 'bad'
    const answer = await calls.ask({
      method: 'POST',
      path: `/tickets/${ticketId}/satisfaction_rating`,
      json: { satisfaction_rating: { score: word, comment: `${stars} ${comment}`.trim() } },
      as: ratedSchema,
    })
    if (answer.satisfaction_rating.score !== word) {
      throw new SupportError('not_applied', 'Zendesk answered 200 and kept no stars')
    }
    remember(memory.ratings, Number(ticketId), rating)
  }

  return {
    async closeTicket(ticketId, { rating = null }, call) {
      if (rating && !setup.satisfaction) throw new SupportError('not_supported')
      await once(deps, call, payloadOf({ ticketId, rating }), async () => {
        await solve(ticketId, call)
        if (rating) await rate(ticketId, rating)
        return { ticketId, commentId: null }
      })
      return eyes.ticket(ticketId, undefined)
    },

    async rateTicket(ticketId, rating, call) {
      if (!setup.satisfaction) throw new SupportError('not_supported')
      await once(deps, call, payloadOf({ ticketId, rating }), async () => {
        if (!(await isAllowed(ticketId, 'rate', call))) throw new SupportError('conflict')
        await rate(ticketId, rating)
        return { ticketId, commentId: null }
      })
      return eyes.ticket(ticketId, undefined)
    },
  }
}
