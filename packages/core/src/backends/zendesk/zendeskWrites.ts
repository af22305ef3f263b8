import * as v from 'valibot'
import { SupportError } from '../../errors/SupportError.js'
import type { Backend, WriteCall } from '../../ports/Backend.js'
import type { NewReply, NewTicket, Rating, Ticket } from '../../wire/index.js'
import { payloadOf, toNewRequest } from './newRequest.js'
import { once } from './once.js'
import { byId, type PersonDeps, type Sight, type ZendeskEyes } from './person.js'
import { remember } from './personMemory.js'
import { oneRequestSchema, ratedSchema, requestsSchema, type ZendeskComment } from './shapes.js'
import { toMessage, wordsOf } from './toMessage.js'
import { readMark } from './toTicket.js'
import type { ZendeskUploads } from './zendeskUploads.js'

export type WritesDeps = PersonDeps & {
  readonly uploads: Pick<ZendeskUploads, 'tokensOf'>
}

export type ZendeskWrites = Pick<Backend, 'createTicket' | 'reply' | 'closeTicket' | 'rateTicket'>

/** How far back a reply with the same words is taken for the same one, where nobody remembers. */
const SAME_REPLY_MS = 10 * 60_000
const LOOKED_THROUGH = 100

export function createWrites(deps: WritesDeps, eyes: ZendeskEyes): ZendeskWrites {
  const { setup, calls, memory, clock, uploads, guest } = deps

  /** The ticket that went out under this id before, if the account keeps such ids. */
  async function findSent(input: NewTicket): Promise<string | null> {
    const { submission } = setup.fields ?? {}
    if (submission === undefined || guest) return null
    const query = { sort_by: 'created_at', sort_order: 'desc', per_page: LOOKED_THROUGH }
    const { requests } = await calls.ask({ path: '/requests', query, as: requestsSchema })
    for (const { id, custom_fields } of requests) {
      const value = custom_fields.find((field) => field.id === submission)?.value
      const mark = readMark(typeof value === 'string' ? value : null)
      if (mark.submissionId !== input.submissionId) continue
      if (mark.payload === payloadOf(input)) return String(id)
      throw new SupportError('conflict', 'This key was used for another ticket')
    }
    return null
  }

  async function file(input: NewTicket, call: WriteCall, sight: Sight): Promise<string> {
    if (call.mayHaveHappened !== false) {
      const sent = await findSent(input)
      if (sent !== null) return sent
    }
    if (input.followUpOf !== null) await checkFollowUp(input.followUpOf, call)
    const tokens = uploads.tokensOf(input.uploadIds, sight.me.id)
    const request = toNewRequest(setup, sight.facts, input, tokens)
    const answer = await calls.ask({
      method: 'POST',
      path: '/requests',
      json: { request: { ...request, ...(guest && { requester: guest }) } },
      as: oneRequestSchema,
    })
    const { id } = answer.request
    if (guest) return String(id)
    const { comments } = await eyes.latestComments(String(id), 1, undefined)
    eyes.note(answer.request, comments[0]?.id)
    if ((comments[0]?.attachments.length ?? 0) < tokens.length) {
      // On its way the word for a file died: the ticket is there, and its file is not.
      throw new SupportError('not_applied', 'Zendesk filed the ticket without its files')
    }
    return String(id)
  }

  /** Zendesk takes those of closed tickets alone; every other one goes on by a reply. */
  async function checkFollowUp(ticketId: string, call: WriteCall): Promise<void> {
    const { request } = await eyes.request(ticketId, call)
    if (request.status !== 'closed') throw new SupportError('conflict')
  }

  async function write(input: NewReply, ticketId: string, sight: Sight): Promise<void> {
    const tokens = uploads.tokensOf(input.uploadIds, sight.me.id)
    const comment = { body: wordsOf(input.body), uploads: tokens }
    await calls.ask({
      method: 'PUT',
      path: `/requests/${ticketId}`,
      json: { request: { comment } },
      as: oneRequestSchema,
    })
  }

  /** This person's comment with these words, no older than `since`; one of another reply does not count. */
  function ownComment(
    comments: readonly ZendeskComment[],
    input: NewReply,
    meId: number | null,
    since: number,
  ): ZendeskComment | undefined {
    const words = wordsOf(input.body)
    return comments.find(({ id, author_id, body, created_at, attachments }) => {
      const of = memory.submissions.get(id)
      if (of !== undefined && of !== input.submissionId) return false
      const isSame = body.trim() === words.trim() && attachments.length >= input.uploadIds.length
      return author_id === meId && isSame && Date.parse(created_at) >= since
    })
  }

  async function allowed(ticketId: string, action: Ticket['actions'][number], call: WriteCall) {
    const sight = await eyes.sight(call)
    const { request, people } = await eyes.request(ticketId, call)
    const ticket = eyes.toTicket(sight, request, people)
    const isAllowed = ticket.actions.includes(action)
    return { sight, request, ticket, isAllowed }
  }

  async function reply(ticketId: string, input: NewReply, call: WriteCall): Promise<number> {
    const { sight, request, isAllowed } = await allowed(ticketId, 'reply', call)
    const meId = sight.me.id
    const known = memory.writes.get(call.idempotencyKey)
    const mayBeThere = known !== undefined || call.mayHaveHappened !== false
    if (mayBeThere && request.requester_id === meId) {
      const { comments } = await eyes.latestComments(ticketId, LOOKED_THROUGH, call)
      // Somebody remembers that it was tried: however long ago that was.
      const isSure = known !== undefined || call.mayHaveHappened === true
      const since = isSure ? 0 : clock.now() - SAME_REPLY_MS
      const sent = ownComment(comments, input, meId, since)
      if (sent) return sent.id
    }
    if (!isAllowed) throw new SupportError('conflict')
    const { comments: before } = await eyes.latestComments(ticketId, 1, call)
    remember(memory.writes, call.idempotencyKey, {
      payload: payloadOf(input),
      ticketId: null,
      commentId: null,
      refusals: known?.refusals ?? 0,
      refusedAt: known?.refusedAt ?? null,
    })
    await write(input, ticketId, sight)
    const { comments } = await eyes.latestComments(ticketId, LOOKED_THROUGH, undefined)
    const fresh = comments.filter(({ id }) => id !== before[0]?.id)
    const written = ownComment(fresh, input, meId, Date.parse(before[0]?.created_at ?? '') || 0)
    if (!written) throw new SupportError('not_applied', 'the reply is not in the thread')
    return written.id
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
    async createTicket(input, call) {
      const sight = await eyes.sight(call)
      const { ticketId } = await once(deps, call, payloadOf(input), async () => ({
        ticketId: await file(input, call, sight),
        commentId: null,
      }))
      return guest ? held(ticketId, input, sight) : eyes.ticket(ticketId, undefined)
    },

    async reply(ticketId, input, call) {
      const done = await once(deps, call, payloadOf(input), async () => ({
        ticketId,
        commentId: await reply(ticketId, input, call),
      }))
      const sight = await eyes.sight(undefined)
      const { request, people } = await eyes.request(ticketId, undefined)
      const answer = await eyes.latestComments(ticketId, LOOKED_THROUGH, undefined)
      const comment = answer.comments.find(({ id }) => id === done.commentId)
      if (!comment) throw new SupportError('not_applied', 'the reply is not in the thread')
      remember(memory.submissions, comment.id, input.submissionId)
      eyes.note(request, answer.comments[0]?.id)
      const view = {
        setup,
        me: sight.me,
        people: answer.people,
        isPage: !deps.isRelay,
        submissionOf: (id: number) => memory.submissions.get(id) ?? null,
      }
      return {
        ticket: eyes.toTicket(sight, request, people),
        message: toMessage(view, ticketId, comment),
      }
    },

    async closeTicket(ticketId, { rating = null }, call) {
      if (rating && !setup.satisfaction) throw new SupportError('not_supported')
      await once(deps, call, payloadOf({ ticketId, rating }), async () => {
        const { isAllowed } = await allowed(ticketId, 'close', call)
        if (!isAllowed) throw new SupportError('conflict')
        await calls.ask({
          method: 'PUT',
          path: `/requests/${ticketId}`,
          json: { request: { solved: true } },
          as: oneRequestSchema,
        })
        // Without the right to: 200, and nothing happened.
        const { request, people } = await eyes.request(ticketId, undefined)
        const { status } = eyes.toTicket(await eyes.sight(undefined), request, people)
        if (status !== 'solved' && status !== 'closed' && status !== 'declined') {
          throw new SupportError('not_applied', 'Zendesk answered 200 and did not solve it')
        }
        if (rating) await rate(ticketId, rating)
        return { ticketId, commentId: null }
      })
      return eyes.ticket(ticketId, undefined)
    },

    async rateTicket(ticketId, rating, call) {
      if (!setup.satisfaction) throw new SupportError('not_supported')
      await once(deps, call, payloadOf({ ticketId, rating }), async () => {
        const { isAllowed } = await allowed(ticketId, 'rate', call)
        if (!isAllowed) throw new SupportError('conflict')
        await rate(ticketId, rating)
        return { ticketId, commentId: null }
      })
      return eyes.ticket(ticketId, undefined)
    },
  }

  /** A guest's ticket is read by nobody before a link in a mail was followed: only what was sent is known. */
  function held(ticketId: string, input: NewTicket, sight: Sight): Ticket {
    const at = new Date(clock.now()).toISOString()
    const request = v.parse(oneRequestSchema, {
      request: {
        id: Number(ticketId),
        status: 'new',
        subject: input.subject,
        description: input.body,
        created_at: at,
        updated_at: at,
      },
    }).request
    return { ...eyes.toTicket(sight, request, byId([])), actions: [] }
  }
}
