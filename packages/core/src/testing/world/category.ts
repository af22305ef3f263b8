import { acceptOtherCategory } from '../../config/acceptOtherCategory.js'
import { SupportError } from '../../errors/SupportError.js'
import type { CategoryChoice, Ticket } from '../../wire/index.js'
import { addEvent, findTicket, timestamp } from './entries.js'
import { requireAction } from './facts.js'
import { toForm } from './form.js'
import type { Author, TicketRecord, WorldContext } from './state.js'
import { toTicket } from './views.js'

const CUSTOMER: Author = { role: 'customer' }

/** D9: changes it before the work begins, and asks staff to while it goes on. */
export function setCategory(
  world: WorldContext,
  personId: string,
  ticketId: string,
  choice: CategoryChoice,
): Ticket {
  const ticket = findTicket(world, ticketId, personId)
  requireAction(world, ticket, personId, 'change_category', 'request_category')
  const moved = reevaluate(world, ticket, choice)
  if (isSame(ticket, choice)) return toTicket(world, ticket, personId)
  const mayChange = world.desk.categoryChange[ticket.status] === 'change'
  const next = mayChange ? move(world, ticket, moved, CUSTOMER) : request(world, ticket, choice)
  return toTicket(world, next, personId)
}

export function acceptCategory(world: WorldContext, ticketId: string, author: Author): Ticket {
  const ticket = findTicket(world, ticketId)
  const { categoryId, typeId } = requestOf(ticket)
  const choice = { categoryId: categoryId ?? '', typeId }
  const moved = move(world, ticket, reevaluate(world, ticket, choice), author)
  world.changed()
  return toTicket(world, moved)
}

export function refuseCategory(
  world: WorldContext,
  ticketId: string,
  reason: string | null,
  author: Author,
): Ticket {
  const ticket = findTicket(world, ticketId)
  const { categoryId } = requestOf(ticket)
  const rest = { ...ticket, categoryRequest: null }
  const event = { type: 'category_request', from: categoryId, reason } as const
  const refused = addEvent(world, rest, author, event)
  world.changed()
  return toTicket(world, refused)
}

function requestOf({ categoryRequest }: TicketRecord): NonNullable<Ticket['categoryRequest']> {
  if (categoryRequest !== null) return categoryRequest
  throw new SupportError('conflict', 'Nobody asks for another category')
}

function move(
  world: WorldContext,
  { categoryId: from }: TicketRecord,
  moved: TicketRecord,
  author: Author,
): TicketRecord {
  const event = { type: 'category', from, to: moved.categoryId } as const
  return addEvent(world, { ...moved, categoryRequest: null }, author, event)
}

function request(
  world: WorldContext,
  ticket: TicketRecord,
  { categoryId, typeId }: CategoryChoice,
): TicketRecord {
  const categoryRequest = { categoryId, typeId, requestedAt: timestamp(world) }
  const event = { type: 'category_request', from: ticket.categoryId, to: categoryId } as const
  return addEvent(world, { ...ticket, categoryRequest }, CUSTOMER, event)
}

/** Under the other category, if it is open to this person; fields that it does not ask for go. */
function reevaluate(
  world: WorldContext,
  ticket: TicketRecord,
  choice: CategoryChoice,
): TicketRecord {
  const { input, context } = toForm(world, ticket)
  const fields = acceptOtherCategory(world.desk, input, choice, context)
  return { ...ticket, categoryId: choice.categoryId, typeId: choice.typeId, fields }
}

function isSame(ticket: TicketRecord, { categoryId, typeId }: CategoryChoice): boolean {
  return ticket.categoryId === categoryId && ticket.typeId === typeId
}
