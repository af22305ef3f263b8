/** Words of tickets, apart from their schema: a desk's configuration names them too. */

export const TICKET_STATUSES = [
  'open',
  'in_progress',
  'waiting_on_customer',
  'solved',
  'closed',
  'declined',
] as const

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

/** A person as others see them. */
export type TicketStatus = (typeof TICKET_STATUSES)[number]
export type TicketAction = (typeof TICKET_ACTIONS)[number]
