import { type Backend, type NewTicket, SupportError, type SupportUser } from '@deskside/core'
import { ownerOf } from '../../identity/ownerOf.js'
import { toColumns } from '../columns.js'
import { ticketEndings } from '../endings.js'
import { toPlainHtml } from '../plainHtml.js'
import { checkAction, firstLineOf, foundIn, movesOn } from '../ticketParts.js'
import type { FreshdeskDesk, FreshdeskPerson } from './freshdeskPerson.js'
import type { FreshdeskTicket } from './shapes.js'
import { isMarked, isPublic, toMessages, withMark } from './toMessages.js'
import { toTicket } from './toTicket.js'

/** Numbers of Freshdesk: a portal's ticket, of the lowest priority. */
const FROM_PORTAL = 2
const LOW = 1

type Deps = {
  readonly freshdesk: FreshdeskDesk
  readonly me: FreshdeskPerson
  readonly person: SupportUser
}

type Writes = Pick<
  Backend,
  'createTicket' | 'reply' | 'closeTicket' | 'reopenTicket' | 'rateTicket'
>

export function freshdeskWrites(deps: Deps): Writes {
  const { freshdesk, me, person } = deps
  const { api, options, waiting } = freshdesk
  const enters = options.enters ?? { open: 2, closed: 5 }
  const filesOf = (ids: readonly string[]) => waiting.find(ownerOf(person), ids)

  const endings = ticketEndings<Readonly<Record<string, unknown>>>({
    read: me.ticket,
    write: api.update,
    enters: { open: { status: enters.open }, closed: { status: enters.closed } },
    rating: options.rating,
    toFields: (stars) => ({ custom_fields: stars }),
  })

  return {
    ...endings,

    async createTicket(input, call) {
      const earlier = call.mayHaveHappened === false ? null : await me.sent(input.submissionId)
      const made = earlier ?? (await file(deps, input, enters.open, filesOf(input.uploadIds)))
      if (!person.isGuest) return (await me.ticket(made.id, undefined)).ticket
      // A guest sees no tickets: this one is the guest's own, just sent.
      return { ...toTicket(await freshdesk.view(undefined), made, true), actions: [] }
    },

    async reply(ticketId, input, call) {
      const seen = await me.ticket(ticketId, call.signal)
      const { submissionId, body, uploadIds } = input
      const before =
        call.mayHaveHappened === false ? [] : await api.conversations(ticketId, undefined)
      const found = foundIn(before.filter(isPublic), (one) => isMarked(one, submissionId))
      if (found === 'none') {
        checkAction(seen.ticket, 'reply')
        const html = withMark(toPlainHtml(body), submissionId)
        const fields = { body: html, user_id: Number(seen.found.requester_id) }
        await api.note(ticketId, fields, filesOf(uploadIds))
      }
      if (movesOn(seen.ticket, found)) await api.update(ticketId, { status: enters.open })
      const after = await me.ticket(ticketId, undefined)
      const conversations = await api.conversations(ticketId, undefined)
      const sent = conversations.find((one) => isMarked(one, submissionId))
      const view = await freshdesk.view(undefined)
      const thread = toMessages({ view, ticket: after.found, isMine: true, conversations })
      const message = thread.find(({ id }) => id === `c${sent?.id}`)
      if (message?.kind !== 'message') throw new SupportError('not_applied')
      return { ticket: after.ticket, message: { ...message, submissionId } }
    },
  }
}

async function file(
  { freshdesk, me, person }: Deps,
  input: NewTicket,
  status: number,
  files: readonly File[],
): Promise<FreshdeskTicket> {
  const { columns, submissionField } = await freshdesk.view(undefined)
  const contactId = await me.contactId(undefined)
  if (contactId === null && person.email === undefined) {
    throw new SupportError('forbidden', undefined, { detail: 'The token holds no address' })
  }
  const requester =
    contactId === null
      ? { email: person.email, ...(person.name && { name: person.name }) }
      : { requester_id: Number(contactId) }
  const fields = {
    ...requester,
    subject: input.subject || firstLineOf(input.body),
    description: toPlainHtml(input.body),
    status,
    priority: LOW,
    source: FROM_PORTAL,
    custom_fields: { ...toColumns(columns, input), [submissionField]: input.submissionId },
  }
  return freshdesk.api.create(fields, files)
}
