import { SupportError } from '../../errors/SupportError.js'
import { ticketDue } from '../../hours/index.js'
import { holds } from '../../model/conditions.js'
import { formFacts } from '../../model/formState.js'
import { type TicketFacts, ticketActions } from '../../model/ticketActions.js'
import type { TicketAction } from '../../wire/index.js'
import { isEnded, messagesOf } from './entries.js'
import { toForm } from './form.js'
import type { TicketRecord, WorldContext } from './state.js'

/** What this person may do with the ticket at this moment. */
export function actionsOf(
  world: WorldContext,
  ticket: TicketRecord,
  personId: string,
): TicketAction[] {
  return ticketActions(factsOf(world, ticket, personId), world.desk)
}

/** What is not among a ticket's actions is refused, by whatever way it comes. */
export function requireAction(
  world: WorldContext,
  ticket: TicketRecord,
  personId: string,
  ...actions: readonly TicketAction[]
): void {
  const may = actionsOf(world, ticket, personId)
  if (actions.some((action) => may.includes(action))) return
  const detail = `${actions.join(' or ')}: not with this ticket now (${ticket.status}); it can: ${may.join(', ') || 'nothing'}`
  throw new SupportError('conflict', detail, { detail })
}

/** `until` has passed: nobody has to come and end it. */
export function accessOf(world: WorldContext, { access }: TicketRecord): TicketRecord['access'] {
  if (access?.until == null) return access
  return Date.parse(access.until) > world.clock.now() ? access : null
}

/** Is the promise of a first answer broken, and was that not asked about a moment ago? */
export function isEscalationDue(world: WorldContext, ticket: TicketRecord): boolean {
  // What is over waits for nothing; to reckon with hours for each of thousands takes a second.
  if (world.desk.escalation === null || isEnded(ticket)) return false
  if (isAskedAlready(world, ticket)) return false
  const person = world.state.persons.get(ticket.personId) ?? null
  const thread = ticket.entries.filter(({ internal }) => !internal).map(toThreadEntry)
  return ticketDue(world.desk, person, ticket, thread, world.clock.now()).status === 'overdue'
}

/** A linked ticket has a promise of its own: while it is open, it is the one to ask about. */
function isAskedAlready(world: WorldContext, ticket: TicketRecord): boolean {
  const { escalatedAt, escalatedTo } = ticket
  const linked = escalatedTo === null ? undefined : world.state.tickets.get(escalatedTo)
  if (linked !== undefined && !isEnded(linked)) return true
  if (escalatedAt === null) return false
  const againAfterMs = (world.desk.escalation?.againAfterMinutes ?? 0) * 60_000
  return world.clock.now() < Date.parse(escalatedAt) + againAfterMs
}

function factsOf(world: WorldContext, ticket: TicketRecord, personId: string): TicketFacts {
  const messages = messagesOf(ticket)
  return {
    status: ticket.status,
    isMine: ticket.personId === personId,
    isRated: ticket.rating !== null,
    hasProject: ticket.projectId !== null,
    hasAccess: accessOf(world, ticket) !== null,
    mayGrantAccess: mayGrantAccess(world, ticket),
    hasOpenAsk: messages.some(({ asks }) => asks.some(({ answer }) => answer === null)),
    hasOpenSolution: messages.some(({ isSolution, helped }) => isSolution && helped === null),
    isEscalationDue: isEscalationDue(world, ticket),
  }
}

/** On a ticket about a project alone, and by whom the desk's condition names. */
export function mayGrantAccess(world: WorldContext, ticket: TicketRecord): boolean {
  const { access } = world.desk
  if (access === null || ticket.projectId === null) return false
  const { when } = access
  if (when === undefined) return true
  const { input, context } = toForm(world, ticket)
  return holds(when, formFacts(world.desk, input, context))
}

function toThreadEntry({ createdAt, author, content }: TicketRecord['entries'][number]) {
  const role = author.role === 'customer' ? 'me' : author.role
  const told = content.kind === 'event' ? { event: content } : { asks: content.asks }
  return { kind: content.kind, createdAt, author: { role }, ...told }
}
