import type { Ticket, TicketListState } from '@deskside/core'
import { expect, test } from 'vitest'
import { createScriptedClient } from '../../testing/scriptedClient.js'
import { ticketLike } from '../../testing/ticketLike.js'
import {
  hasBegun,
  isNewsFirst,
  isOnTheWay,
  pendingTickets,
  recentTickets,
  titleOf,
} from './homeModel.js'

const list = (some: Partial<TicketListState> = {}): TicketListState => ({
  status: 'ready',
  error: null,
  tickets: [],
  hasMore: false,
  loadingMore: false,
  ...some,
})

test('a panel shows the latest three, a page ten', () => {
  const tickets = Array.from({ length: 12 }, (_, index) => ticketLike({ id: `${index}` }))
  const idsFor = (layout: 'floating' | 'page') => {
    const recent = recentTickets(list({ tickets }), layout)
    return recent.status === 'ready' ? recent.tickets.map(({ id }) => id) : []
  }
  expect(idsFor('floating')).toEqual(['0', '1', '2'])
  expect(idsFor('page')).toHaveLength(10)
})

const at = (minute: number) => ({ lastActivityAt: `2026-11-20T10:${minute}:00.000Z` })

test('whoever has an answer to read, or an answer to give, comes for that', () => {
  const isNews = (...news: Ticket[]) => isNewsFirst(list({ tickets: news }))
  expect(isNews(ticketLike({ id: 'one', unreadCount: 1 }))).toBe(true)
  expect(isNews(ticketLike({ id: 'one', status: 'waiting_on_customer' }))).toBe(true)
  expect(isNews(ticketLike({ id: 'one', unreadCount: 0 }))).toBe(false)
})

test('what was just sent has the first row, and nothing older one of the last', () => {
  const tickets = [
    ticketLike({ id: 'closed long ago', unreadCount: 2, status: 'closed', ...at(10) }),
    ticketLike({ id: 'mine', status: 'waiting_on_customer', ...at(20) }),
    ticketLike({ id: 'earlier', ...at(50) }),
    ticketLike({ id: 'just sent', ...at(59) }),
  ]
  const recent = recentTickets(list({ tickets }), 'floating')
  const ids = recent.status === 'ready' ? recent.tickets.map(({ id }) => id) : []
  expect(ids).toEqual(['just sent', 'earlier', 'mine'])
})

test('recent requests stand by their latest activity, however the desk orders its list', () => {
  const tickets = [
    ticketLike({ id: 'old', unreadCount: 1, ...at(10) }),
    ticketLike({ id: 'latest', ...at(59) }),
    ticketLike({ id: 'between', ...at(30) }),
  ]
  const recent = recentTickets(list({ tickets }), 'floating')
  const ids = recent.status === 'ready' ? recent.tickets.map(({ id }) => id) : []
  expect(ids).toEqual(['latest', 'between', 'old'])
})

test('what comes first is waited for while tickets of somebody known are on their way', () => {
  const signedIn = { user: null, status: 'signed_in' } as const
  expect(isOnTheWay(list({ status: 'loading' }), signedIn)).toBe(true)
  expect(isOnTheWay(list({ status: 'failed' }), signedIn)).toBe(false)
  expect(isOnTheWay(list({ status: 'idle' }), { user: null, status: 'signed_out' })).toBe(false)
})

test('tickets that are known stay in sight while loading or failing', () => {
  const tickets = [ticketLike({ id: 'a' })]
  expect(recentTickets(list({ tickets, status: 'failed' }), 'phone').status).toBe('ready')
  expect(recentTickets(list({ status: 'failed' }), 'phone').status).toBe('failed')
  expect(recentTickets(list({ status: 'idle' }), 'phone').status).toBe('loading')
  expect(recentTickets(list(), 'phone').status).toBe('empty')
})

test('a message was begun once there is text, not by a mere choice of category', () => {
  const script = createScriptedClient()
  const store = script.draft('new')
  script.client.drafts.edit('new', { categoryId: 'errors' })
  expect(hasBegun(store.get())).toBe(false)
  script.client.drafts.edit('new', { body: 'It stops' })
  expect(hasBegun(store.get())).toBe(true)
  expect(hasBegun({ ...store.get(), status: 'loading' })).toBe(false)
})

test('pending tickets are there without replies, and are named by subject or first line', () => {
  const { draft } = createScriptedClient().draft('new').get()
  const row = {
    ticketId: null,
    status: 'waiting',
    attempts: 0,
    retryAt: null,
    error: null,
  } as const
  const ticket = { ...row, id: 'a', kind: 'ticket', createdAt: 1, draft } as const
  const reply = { ...row, id: 'b', kind: 'reply', createdAt: 2, draft } as const
  expect(pendingTickets([ticket, reply]).map(({ id }) => id)).toEqual(['a'])
  expect(titleOf({ ...draft, subject: ' Upload ' })).toBe('Upload')
  expect(titleOf({ ...draft, body: '\nIt stops\nat 80 %' })).toBe('It stops')
})
