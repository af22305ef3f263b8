import {
  type Backend,
  type NewTicket,
  type Rating,
  SupportError,
  type SupportUser,
  type Ticket,
  type TicketAction,
  type WriteCall,
} from '@deskside/core'
import { ownerOf } from '../../identity/ownerOf.js'
import { toColumns } from '../columns.js'
import { toPlainHtml } from '../plainHtml.js'
import { toStars } from '../stars.js'
import { checkAction, firstLineOf, movesOn } from '../ticketParts.js'
import type { FreshdeskDesk, FreshdeskPerson } from './freshdeskPerson.js'
import type { FreshdeskTicket } from './shapes.js'
import { isMarked, isPublic, toMessages, withMark } from './toMessages.js'
import { toTicket } from './toTicket.js'

/** Numbers of Freshdesk: a portal's ticket, of the lowest priority. */
const FROM_PORTAL = 2
const LOW = 1
const UNDER_WAY: readonly string[] = ['open', 'in_progress']

type Deps = {
  readonly freshdesk: FreshdeskDesk
  readonly me: FreshdeskPerson
  readonly person: SupportUser
}

type Writes = Pick<
  Backend,
  'createTicket' | 'reply' | 'closeTicket' | 'reopenTicket' | 'rateTicket'
>

type Wish = {
  readonly action: TicketAction
  readonly fields: Readonly<Record<string, unknown>>
  readonly isDone: (ticket: Ticket) => boolean
}

export function freshdeskWrites(deps: Deps): Writes {
  const { freshdesk, me, person } = deps
  const { api, options, waiting } = freshdesk
  const enters = options.enters ?? { open: 2, closed: 5 }
  const filesOf = (ids: readonly string[]) => waiting.find(ownerOf(person), ids)

  /** Writes, and looks whether it was done: an automation may take it back at once. */
  async function change(ticketId: string, call: WriteCall, wish: Wish): Promise<Ticket> {
    const { ticket, isMine } = await me.ticket(ticketId, call.signal)
    if (call.mayHaveHappened !== false && isMine && wish.isDone(ticket)) return ticket
    checkAction(ticket, wish.action)
    await api.update(ticketId, wish.fields)
    const after = await me.ticket(ticketId, undefined)
    if (!wish.isDone(after.ticket)) throw new SupportError('not_applied')
    return after.ticket
  }

  const starsOf = (rating: Rating | null | undefined) =>
    rating && options.rating ? { custom_fields: toStars(options.rating, rating) } : {}
  const isKept = (rating: Rating | null | undefined, ticket: Ticket) =>
    !rating || !options.rating || ticket.rating?.score === rating.score

  return {
    async createTicket(input, call) {
      const earlier = call.mayHaveHappened === false ? null : await me.sent(input.submissionId)
      const made = earlier ?? (await file(deps, input, enters.open, filesOf(input.uploadIds)))
      if (!person.isGuest) return (await me.ticket(made.id, undefined)).ticket
      // A guest sees no tickets: this one is the guest's own, just sent.
      return { ...toTicket(await freshdesk.view(undefined), made, true), actions: [] }
    },

    async reply(ticketId, input, call) {
      const { ticket, found } = await me.ticket(ticketId, call.signal)
      const { submissionId, body, uploadIds } = input
      const before =
        call.mayHaveHappened === false ? [] : await api.conversations(ticketId, undefined)
      const shown = before.filter(isPublic)
      const place = shown.findIndex((one) => isMarked(one, submissionId))
      if (place === -1) {
        checkAction(ticket, 'reply')
        const html = withMark(toPlainHtml(body), submissionId)
        const fields = { body: html, user_id: Number(found.requester_id) }
        await api.note(ticketId, fields, filesOf(uploadIds))
      }
      const earlier = place === shown.length - 1 ? 'last' : 'earlier'
      if (movesOn(ticket, place === -1 ? 'none' : earlier)) {
        await api.update(ticketId, { status: enters.open })
      }
      const after = await me.ticket(ticketId, undefined)
      const conversations = await api.conversations(ticketId, undefined)
      const sent = conversations.find((one) => isMarked(one, submissionId))
      const view = await freshdesk.view(undefined)
      const thread = toMessages({ view, ticket: after.found, isMine: true, conversations })
      const message = thread.find(({ id }) => id === `c${sent?.id}`)
      if (message?.kind !== 'message') throw new SupportError('not_applied')
      return { ticket: after.ticket, message: { ...message, submissionId } }
    },

    closeTicket: (ticketId, { rating }, call) =>
      change(ticketId, call, {
        action: 'close',
        fields: { status: enters.closed, ...starsOf(rating) },
        isDone: (ticket) =>
          (ticket.status === 'closed' || ticket.status === 'solved') && isKept(rating, ticket),
      }),

    reopenTicket: (ticketId, call) =>
      change(ticketId, call, {
        action: 'reopen',
        fields: { status: enters.open },
        isDone: ({ status }) => UNDER_WAY.includes(status),
      }),

    async rateTicket(ticketId, rating, call) {
      if (!options.rating) throw new SupportError('not_supported')
      return change(ticketId, call, {
        action: 'rate',
        fields: starsOf(rating),
        isDone: (ticket) => isKept(rating, ticket),
      })
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
