import {
  type Backend,
  type Rating,
  SupportError,
  type Ticket,
  type TicketAction,
  type WriteCall,
} from '@deskside/core'
import { type RatingColumns, toStars } from './stars.js'
import { checkAction } from './ticketParts.js'

const UNDER_WAY: readonly string[] = ['open', 'in_progress']
const ENDED: readonly string[] = ['solved', 'closed']

type Stars = Readonly<Record<string, string>>

type Deps<Fields extends object> = {
  readonly read: (
    ticketId: string,
    signal: AbortSignal | undefined,
  ) => Promise<{ readonly ticket: Ticket; readonly isMine: boolean }>
  readonly write: (ticketId: string, fields: Fields) => Promise<unknown>
  /** What is written to open a ticket again, and to close it. */
  readonly enters: { readonly open: Fields; readonly closed: Fields }
  /** Where stars go; without it nobody is asked for any. */
  readonly rating: RatingColumns | null | undefined
  readonly toFields: (stars: Stars) => Fields
}

type Wish<Fields> = {
  readonly action: TicketAction
  readonly fields: Fields
  readonly isDone: (ticket: Ticket) => boolean
}

/** Closing, opening again and rating, of a helpdesk where each is a change of the ticket's fields. */
export function ticketEndings<Fields extends object>(
  deps: Deps<Fields>,
): Pick<Backend, 'closeTicket' | 'reopenTicket' | 'rateTicket'> {
  const { read, write, enters, rating: columns, toFields } = deps

  /** Writes, and looks whether it was done: an automation may take it back at once. */
  async function change(ticketId: string, call: WriteCall, wish: Wish<Fields>): Promise<Ticket> {
    const { ticket, isMine } = await read(ticketId, call.signal)
    if (call.mayHaveHappened !== false && isMine && wish.isDone(ticket)) return ticket
    checkAction(ticket, wish.action)
    await write(ticketId, wish.fields)
    const after = await read(ticketId, undefined)
    if (!wish.isDone(after.ticket)) throw new SupportError('not_applied')
    return after.ticket
  }

  const isKept = (rating: Rating, ticket: Ticket) => ticket.rating?.score === rating.score

  return {
    closeTicket(ticketId, { rating }, call) {
      const stars = rating && columns ? toFields(toStars(columns, rating)) : null
      return change(ticketId, call, {
        action: 'close',
        fields: { ...enters.closed, ...stars },
        isDone: (ticket) =>
          ENDED.includes(ticket.status) && (!rating || stars === null || isKept(rating, ticket)),
      })
    },

    reopenTicket: (ticketId, call) =>
      change(ticketId, call, {
        action: 'reopen',
        fields: enters.open,
        isDone: ({ status }) => UNDER_WAY.includes(status),
      }),

    async rateTicket(ticketId, rating, call) {
      if (!columns) throw new SupportError('not_supported')
      return change(ticketId, call, {
        action: 'rate',
        fields: toFields(toStars(columns, rating)),
        isDone: (ticket) => isKept(rating, ticket),
      })
    },
  }
}
