import { SupportError } from '../../errors/SupportError.js'
import type { Backend, WriteCall } from '../../ports/Backend.js'
import type { NewReply } from '../../wire/index.js'
import type { ZendeskEyes } from './eyes.js'
import { payloadOf } from './newRequest.js'
import { once } from './once.js'
import { remember } from './personMemory.js'
import { oneRequestSchema, type ZendeskComment } from './shapes.js'
import type { WritesDeps } from './ticketFiling.js'
import { toMessage, wordsOf } from './toMessage.js'

const LOOKED_THROUGH = 100
/**
 * How far back the same words are taken for the same reply, where this process remembers nothing:
 * told that it may have happened, and where nobody knows (a page after a reload).
 */
const TOLD_MS = 24 * 3_600_000
const UNTOLD_MS = 10 * 60_000

/** Zendesk keeps no key for a reply: one that may be there is looked for by its words. */
export function createReplies(deps: WritesDeps, eyes: ZendeskEyes): Pick<Backend, 'reply'> {
  const { setup, calls, memory, clock, uploads } = deps

  /** This person's comment with these words; one that is known as another reply is not it. */
  function ownComment(
    comments: readonly ZendeskComment[],
    input: NewReply,
    meId: number | null,
    since: number,
  ): ZendeskComment | undefined {
    const words = wordsOf(input.body).trim()
    return comments.find(({ id, author_id, body, created_at, attachments }) => {
      const of = memory.submissions.get(id) ?? input.submissionId
      const isSame = body.trim() === words && attachments.length >= input.uploadIds.length
      const isOwn = author_id === meId && of === input.submissionId
      return isOwn && isSame && Date.parse(created_at) >= since
    })
  }

  /** What an earlier try has left: none of what stood there before it, or nothing old. */
  function findSent(
    comments: readonly ZendeskComment[],
    input: NewReply,
    meId: number | null,
    { idempotencyKey, mayHaveHappened }: WriteCall,
  ): ZendeskComment | undefined {
    const before = memory.writes.get(idempotencyKey)?.before
    if (before) return ownComment(without(comments, before), input, meId, 0)
    if (mayHaveHappened === false) return undefined
    const since = clock.now() - (mayHaveHappened === true ? TOLD_MS : UNTOLD_MS)
    return ownComment(comments, input, meId, since)
  }

  async function send(ticketId: string, input: NewReply, call: WriteCall): Promise<number> {
    const { facts, me } = await eyes.sight(call)
    const { request, people } = await eyes.request(ticketId, call)
    const { comments } = await eyes.latestComments(ticketId, LOOKED_THROUGH, call)
    const sent = findSent(comments, input, me.id, call)
    if (sent) return sent.id
    const { actions } = eyes.toTicket({ facts, me }, request, people)
    if (!actions.includes('reply')) throw new SupportError('conflict')
    const tokens = uploads.tokensOf(input.uploadIds, me.id)
    const before = new Set(comments.map(({ id }) => id))
    noteBegun(call, input, before)
    await calls.ask({
      method: 'PUT',
      path: `/requests/${ticketId}`,
      json: { request: { comment: { body: wordsOf(input.body), uploads: tokens } } },
      as: oneRequestSchema,
    })
    const after = await eyes.latestComments(ticketId, LOOKED_THROUGH, undefined)
    const written = ownComment(without(after.comments, before), input, me.id, 0)
    if (!written) throw new SupportError('not_applied', 'the reply is not in the thread')
    return written.id
  }

  /** Should the answer get lost, what stands in the thread now is none of this reply. */
  function noteBegun(
    { idempotencyKey }: WriteCall,
    input: NewReply,
    before: ReadonlySet<number>,
  ): void {
    const known = memory.writes.get(idempotencyKey)
    remember(memory.writes, idempotencyKey, {
      payload: payloadOf(input),
      ticketId: null,
      commentId: null,
      refusals: known?.refusals ?? 0,
      refusedAt: known?.refusedAt ?? null,
      before: known?.before ?? before,
    })
  }

  return {
    async reply(ticketId, input, call) {
      const { commentId } = await once(deps, call, payloadOf(input), async () => ({
        ticketId,
        commentId: await send(ticketId, input, call),
      }))
      const sight = await eyes.sight(undefined)
      const { request, people } = await eyes.request(ticketId, undefined)
      const answer = await eyes.latestComments(ticketId, LOOKED_THROUGH, undefined)
      const comment = answer.comments.find(({ id }) => id === commentId)
      if (!comment) throw new SupportError('not_applied', 'the reply is not in the thread')
      remember(memory.submissions, comment.id, input.submissionId)
      eyes.note(request, answer.comments[0]?.id)
      const view = {
        setup,
        me: sight.me,
        people: answer.people,
        isPage: !deps.isRelay,
        submissionOf: () => input.submissionId,
      }
      return {
        ticket: eyes.toTicket(sight, request, people),
        message: toMessage(view, ticketId, comment),
      }
    },
  }
}

function without(
  comments: readonly ZendeskComment[],
  known: ReadonlySet<number>,
): readonly ZendeskComment[] {
  return comments.filter(({ id }) => !known.has(id))
}
