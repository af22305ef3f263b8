import { SupportError } from '../../errors/SupportError.js'
import type { CategoryChoice, Ticket } from '../../wire/index.js'
import { addEvent, findTicket, timestamp } from './entries.js'
import { requireAction } from './facts.js'
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
  checkCategory(world, choice)
  if (isSame(ticket, choice)) return toTicket(world, ticket, personId)
  const mayChange = world.desk.categoryChange[ticket.status] === 'change'
  const next = mayChange ? move(world, ticket, CUSTOMER, choice) : request(world, ticket, choice)
  return toTicket(world, next, personId)
}

export function acceptCategory(world: WorldContext, ticketId: string, author: Author): Ticket {
  const ticket = findTicket(world, ticketId)
  const { categoryId, typeId } = requestOf(ticket)
  const moved = move(world, ticket, author, { categoryId: categoryId ?? '', typeId })
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
  ticket: TicketRecord,
  author: Author,
  { categoryId, typeId }: CategoryChoice,
): TicketRecord {
  const moved = { ...ticket, categoryId, typeId, categoryRequest: null }
  return addEvent(world, moved, author, {
    type: 'category',
    from: ticket.categoryId,
    to: categoryId,
  })
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

function checkCategory({ desk }: WorldContext, { categoryId, typeId }: CategoryChoice): void {
  const category = desk.form.categories.find(({ id }) => id === categoryId)
  const isType = typeId === null || category?.types.some(({ id }) => id === typeId)
  if (category !== undefined && isType) return
  const pointer = category === undefined ? '/categoryId' : '/typeId'
  throw new SupportError('invalid', 'The desk has no such category', {
    fields: [{ pointer, code: 'not_an_option' }],
  })
}

function isSame(ticket: TicketRecord, { categoryId, typeId }: CategoryChoice): boolean {
  return ticket.categoryId === categoryId && ticket.typeId === typeId
}
