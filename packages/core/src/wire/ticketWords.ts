/** Words of tickets, apart from their schema: a desk's configuration names them too. */

/** Every status that a ticket can have; the desk has its own words for them. */
export const TICKET_STATUSES = [
  'open',
  'in_progress',
  'waiting_on_customer',
  'solved',
  'closed',
  'declined',
] as const

/** Everything that a person may be allowed to do with a ticket. */
export const TICKET_ACTIONS = [
  'reply',
  'attach',
  'close',
  'reopen',
  'rate',
  'change_category',
  'request_category',
  'grant_access',
  'escalate',
  'follow_up',
  'withdraw_access',
  'answer_ask',
  'judge_solution',
  'write_note',
] as const

/**
 * Where a ticket stands. `open`, `in_progress` and `waiting_on_customer` are open; `closed` and
 * `declined` are closed.
 */
export type TicketStatus = (typeof TICKET_STATUSES)[number]
/** Something that a person may do with a ticket now. */
export type TicketAction = (typeof TICKET_ACTIONS)[number]
