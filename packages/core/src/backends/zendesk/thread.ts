import { SupportError } from '../../errors/SupportError.js'
import type { Backend } from '../../ports/Backend.js'
import { byId, type PersonDeps, type ZendeskEyes } from './eyes.js'
import { commentsSchema } from './shapes.js'
import { toMessage } from './toMessage.js'
import { strangerIsUnknown } from './zendeskCalls.js'

const A_PAGE = 100

/** What was said on a ticket, oldest first; of what staff note inside, nothing. */
export function createThread(deps: PersonDeps, eyes: ZendeskEyes): Backend['listMessages'] {
  const { setup, calls, memory, isRelay } = deps
  const submissionOf = (commentId: number) => memory.submissions.get(commentId) ?? null

  return async (id, { cursor, limit = A_PAGE }, call) => {
    const { me } = await eyes.sight(call)
    if (!/^\d{1,15}$/.test(id)) throw new SupportError('not_found')
    const size = Math.min(A_PAGE, Math.max(1, Math.floor(limit)))
    const query = { sort: 'created_at', 'page[size]': size, 'page[after]': cursor }
    const { comments, users, meta } = await calls
      .ask({ path: `/requests/${id}/comments`, query, as: commentsSchema, signal: call?.signal })
      .catch(strangerIsUnknown)
    const view = { setup, me, people: byId(users), isPage: !isRelay, submissionOf }
    return {
      items: comments.filter((one) => one.public).map((one) => toMessage(view, id, one)),
      nextCursor: meta.has_more ? meta.after_cursor : null,
    }
  }
}
