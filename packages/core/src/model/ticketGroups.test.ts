import { expect, it } from 'vitest'
import { TICKET_STATUSES, type Ticket, type TicketStatus } from '../wire/index.js'
import { groupTickets } from './ticketGroups.js'

const tickets = TICKET_STATUSES.map((status) => ({ id: status, status }) as Ticket)

function grouped(rules: Readonly<Record<string, readonly TicketStatus[]>>) {
  const given = Object.entries(rules).map(([id, statuses]) => ({ id, label: id, statuses }))
  return groupTickets(tickets, given).map(({ id, count, tickets: here }) => {
    expect(count).toBe(here.length)
    return [id, ...here.map((ticket) => ticket.id)]
  })
}

it('C8 groups as the desk says, in its order, and counts', () => {
  expect(
    grouped({ open: ['open', 'in_progress'], solved: ['solved'], closed: ['closed'] }),
  ).toEqual([
    ['open', 'open', 'in_progress', 'waiting_on_customer'],
    ['solved', 'solved'],
    ['closed', 'closed', 'declined'],
  ])
})

it('D6 counts declined as closed unless told otherwise', () => {
  expect(grouped({ open: ['open'], closed: ['closed'] })[1]).toEqual([
    'closed',
    'closed',
    'declined',
  ])
  expect(grouped({ no: ['declined'], closed: ['closed'], open: ['open'] })[0]).toEqual([
    'no',
    'declined',
  ])
})

it('loses no ticket: what no group names stands in the first, each stands once', () => {
  expect(grouped({ all: [] })[0]).toHaveLength(1 + TICKET_STATUSES.length)
  expect(grouped({ a: ['open'], b: ['open', 'closed'] })).toEqual([
    ['a', 'open', 'in_progress', 'waiting_on_customer', 'solved'],
    ['b', 'closed', 'declined'],
  ])
  expect(groupTickets(tickets, [])).toEqual([])
})
