import { SupportError } from '../../errors/SupportError.js'
import { formState, sentFields } from '../../model/formState.js'
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

/**
 * The form is asked again as if it had been written under the other category: it has to be open to
 * this person, and fields that it does not ask for go.
 */
function reevaluate(
  world: WorldContext,
  ticket: TicketRecord,
  { categoryId, typeId }: CategoryChoice,
): TicketRecord {
  const { input, context } = toForm(world, ticket)
  const next = { ...input, categoryId, typeId }
  const { categories, types, gate } = formState(world.desk, next, context)
  const isCategory = categories.some(({ id }) => id === categoryId)
  const isType = typeId === null ? types.length === 0 : types.some(({ id }) => id === typeId)
  const fields = [
    ...(isCategory ? [] : [{ pointer: '/categoryId', code: 'not_an_option' }]),
    ...(isCategory && !isType
      ? [{ pointer: '/typeId', code: typeId === null ? 'required' : 'not_an_option' }]
      : []),
    ...(gate === null ? [] : [{ pointer: '', code: 'gated' }]),
  ]
  if (fields.length > 0) {
    throw new SupportError('invalid', 'The ticket cannot go there', { fields })
  }
  return { ...ticket, categoryId, typeId, fields: sentFields(world.desk, next, context) }
}

function isSame(ticket: TicketRecord, { categoryId, typeId }: CategoryChoice): boolean {
  return ticket.categoryId === categoryId && ticket.typeId === typeId
}
