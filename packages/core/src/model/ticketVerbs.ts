import type {
  CategoryChoice,
  Escalation,
  ManagerMessage,
  Rating,
  SolutionVerdict,
  Ticket,
} from '../wire/index.js'

/**
 * What a person can do to a ticket beside writing in it. `ticket.actions` says what is possible
 * now; what came of it is in the list and in the opened ticket by the time the promise resolves.
 *
 * Each is tried once and rejects with what the server says: `conflict` where the ticket does not
 * allow it (any more), `not_found`, `not_supported` where the desk has no such thing (see
 * `desk.can`), `offline`, `unavailable`, … Calling it again after a lost answer does it once.
 */
export interface TicketVerbs {
  /** With stars, or without. */
  close(ticketId: string, input?: { readonly rating?: Rating | null }): Promise<Ticket>
  reopen(ticketId: string): Promise<Ticket>
  /** Once a ticket; `conflict` after that. */
  rate(ticketId: string, rating: Rating): Promise<Ticket>
  /** Did the recommended solution help? «No» goes on with the dialogue. */
  judgeSolution(ticketId: string, input: SolutionVerdict): Promise<Ticket>
  /**
   * Changes the category where `actions` has `change_category`; where it has `request_category`,
   * staff are asked, and `ticket.categoryRequest` tells so until they have decided.
   */
  setCategory(ticketId: string, input: CategoryChoice): Promise<Ticket>
  /**
   * Lets staff into the project of the ticket.
   *
   * @param input `until`: RFC 3339; left out, until the ticket closes
   */
  grantAccess(ticketId: string, input?: { readonly until?: string | null }): Promise<Ticket>
  withdrawAccess(ticketId: string): Promise<Ticket>
  /**
   * Reminds staff, or files a linked urgent ticket, as the desk has it. `conflict` before the
   * promise of a reply is broken, and again too soon.
   */
  escalate(ticketId: string, input?: { readonly reason?: string | null }): Promise<Escalation>
  /**
   * The person's own word, never seen by staff; empty or `null` takes it away. Where the desk
   * keeps no notes it stays on this device, for this person, and `noteIsLocal` says so.
   */
  setNote(ticketId: string, text: string | null): Promise<Ticket>
  /** Writes to the manager directly; no ticket comes of it. */
  contactManager(input: ManagerMessage): Promise<void>
}

export const TICKET_VERBS = [
  'close',
  'reopen',
  'rate',
  'judgeSolution',
  'setCategory',
  'grantAccess',
  'withdrawAccess',
  'escalate',
  'setNote',
  'contactManager',
] as const satisfies readonly (keyof TicketVerbs)[]
