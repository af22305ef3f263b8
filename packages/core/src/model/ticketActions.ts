import type { DeskConfig, TicketAction, TicketStatus } from '../wire/index.js'
import { hasEnded } from './hasEnded.js'

/** What of a ticket decides about its actions, seen by one person at one moment. */
export type TicketFacts = {
  readonly status: TicketStatus
  /** A colleague's ticket can be read, and nothing else. */
  readonly isMine: boolean
  readonly isRated: boolean
  readonly hasProject: boolean
  /** Support may look into the project just now. */
  readonly hasAccess: boolean
  /** The desk's condition for access holds; `true` where it has none. */
  readonly mayGrantAccess: boolean
  /** Staff asked for something that was not answered. */
  readonly hasOpenAsk: boolean
  /** A message is marked as the solution, and nobody said whether it helped. */
  readonly hasOpenSolution: boolean
  /** The promise of an answer is broken, and it is not too soon to ask again. */
  readonly isEscalationDue: boolean
}

type DeskRules = Pick<
  DeskConfig,
  'actions' | 'rating' | 'categoryChange' | 'access' | 'escalation' | 'notes'
>

const WHILE_OPEN: readonly TicketAction[] = [
  'reply',
  'attach',
  'close',
  'change_category',
  'request_category',
  'grant_access',
  'withdraw_access',
  'escalate',
  'answer_ask',
  'judge_solution',
  'write_note',
]

/** What is usual; a desk says of each status where it differs (`desk.actions`). */
const USUAL: Readonly<Record<TicketStatus, readonly TicketAction[]>> = {
  open: WHILE_OPEN,
  in_progress: WHILE_OPEN,
  waiting_on_customer: WHILE_OPEN,
  solved: [...WHILE_OPEN, 'reopen', 'rate'],
  closed: ['reopen', 'rate', 'follow_up', 'write_note'],
  declined: ['follow_up', 'write_note'],
}

/** What an action needs besides its place in the table; the others need nothing. */
const NEEDS: Readonly<
  Partial<Record<TicketAction, (facts: TicketFacts, desk: DeskRules) => boolean>>
> = {
  reply: isGoingOn,
  attach: isGoingOn,
  close: isGoingOn,
  reopen: ({ status }) => hasEnded(status),
  rate: ({ isRated }, { rating }) => rating !== null && !isRated,
  change_category: ({ status }, { categoryChange }) => categoryChange[status] === 'change',
  request_category: ({ status }, { categoryChange }) => categoryChange[status] === 'request',
  grant_access: (facts, { access }) =>
    access !== null &&
    isGoingOn(facts) &&
    facts.hasProject &&
    facts.mayGrantAccess &&
    !facts.hasAccess,
  withdraw_access: ({ hasAccess }) => hasAccess,
  escalate: (facts, { escalation }) =>
    escalation !== null && isGoingOn(facts) && facts.isEscalationDue,
  answer_ask: (facts) => isGoingOn(facts) && facts.hasOpenAsk,
  judge_solution: (facts) => isGoingOn(facts) && facts.hasOpenSolution,
  write_note: (_, { notes }) => notes,
}

/**
 * What a person may do with a ticket: the one table behind `Ticket.actions`. A server refuses with
 * `conflict` what is not in it.
 */
export function ticketActions(facts: TicketFacts, desk: DeskRules): TicketAction[] {
  if (!facts.isMine) return desk.notes ? ['write_note'] : []
  const listed = desk.actions[facts.status] ?? USUAL[facts.status]
  return listed.filter((action) => NEEDS[action]?.(facts, desk) ?? true)
}

/** C10: a closed ticket takes nothing more, whatever a desk writes. */
function isGoingOn({ status }: TicketFacts): boolean {
  return status !== 'closed' && status !== 'declined'
}
