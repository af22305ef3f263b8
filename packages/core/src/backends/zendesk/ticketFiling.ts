import * as v from 'valibot'
import { SupportError } from '../../errors/SupportError.js'
import type { Backend, WriteCall } from '../../ports/Backend.js'
import type { NewTicket, Ticket } from '../../wire/index.js'
import { byId, type PersonDeps, type Sight, type ZendeskEyes } from './eyes.js'
import { payloadOf, toNewRequest } from './newRequest.js'
import { once } from './once.js'
import { createWalk } from './requestWalk.js'
import { oneRequestSchema } from './shapes.js'
import { readMark } from './toTicket.js'
import type { ZendeskUploads } from './zendeskUploads.js'

export type WritesDeps = PersonDeps & { readonly uploads: Pick<ZendeskUploads, 'tokensOf'> }

/** A person has no more new ones than this while an answer is lost. */
const LOOKED_THROUGH = 100

/** Files tickets, each under its key once, as far as the account keeps keys. */
export function createTicketFiling(
  deps: WritesDeps,
  eyes: ZendeskEyes,
): Pick<Backend, 'createTicket'> {
  const { setup, calls, uploads, guest } = deps

  /** The ticket that went out under this id before. */
  async function findSent(input: NewTicket): Promise<string | null> {
    const { submission } = setup.fields ?? {}
    if (submission === undefined || guest) return null
    const walk = createWalk(calls, { path: '/requests', key: 'created_at', order: 'desc' })
    for (let index = 0; index < LOOKED_THROUGH; index++) {
      const request = await walk.at(index, undefined)
      if (!request) break
      const { id, custom_fields } = request
      const value = custom_fields.find((field) => field.id === submission)?.value
      const mark = readMark(typeof value === 'string' ? value : null)
      if (mark.submissionId !== input.submissionId) continue
      if (mark.payload === payloadOf(input)) return String(id)
      throw new SupportError('conflict', 'This key was used for another ticket')
    }
    return null
  }

  /** Zendesk takes those of closed tickets alone; every other one goes on by a reply. */
  async function checkFollowUp(ticketId: string, call: WriteCall): Promise<void> {
    const { request } = await eyes.request(ticketId, call)
    if (request.status !== 'closed') throw new SupportError('conflict')
  }

  async function file(input: NewTicket, call: WriteCall, sight: Sight): Promise<string> {
    const sent = call.mayHaveHappened === false ? null : await findSent(input)
    if (sent !== null) return sent
    if (input.followUpOf !== null) await checkFollowUp(input.followUpOf, call)
    const tokens = uploads.tokensOf(input.uploadIds, sight.me.id)
    const request = toNewRequest(setup, sight.facts, input, tokens)
    const answer = await calls.ask({
      method: 'POST',
      path: '/requests',
      json: { request: { ...request, ...(guest && { requester: guest }) } },
      as: oneRequestSchema,
    })
    const id = String(answer.request.id)
    if (guest) return id
    const { comments } = await eyes.latestComments(id, 1, undefined)
    eyes.note(answer.request, comments[0]?.id)
    if ((comments[0]?.attachments.length ?? 0) < tokens.length) {
      // On its way the word for a file died: the ticket is there, and its file is not.
      throw new SupportError('not_applied', 'Zendesk filed the ticket without its files')
    }
    return id
  }

  /** A guest's is read by nobody before a link in a mail was followed: what was sent is all one knows. */
  function held(ticketId: string, input: NewTicket, sight: Sight): Ticket {
    const at = new Date(deps.clock.now()).toISOString()
    const { subject, body: description } = input
    const request = { id: Number(ticketId), status: 'new', subject, description }
    const shown = v.parse(oneRequestSchema, {
      request: { ...request, created_at: at, updated_at: at },
    })
    return { ...eyes.toTicket(sight, shown.request, byId([])), actions: [] }
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
  }
}
