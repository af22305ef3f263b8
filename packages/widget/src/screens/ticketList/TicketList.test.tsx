import { SupportError } from '@deskside/core'
import { act, screen, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { renderScreen } from '../../testing/renderScreen.js'
import {
  createScriptedClient,
  type ScriptedClient,
  ticketLike,
} from '../../testing/scriptedClient.js'
import { TicketList } from './TicketList.js'

let script: ScriptedClient
beforeEach(() => {
  script = createScriptedClient()
})

const show = (layout: 'floating' | 'page' = 'floating') =>
  renderScreen(<TicketList />, script.client, { layout })

function have(count: number, some: { hasMore?: boolean } = {}): void {
  const tickets = Array.from({ length: count }, (_, index) =>
    ticketLike({
      id: `t${index}`,
      number: String(1_000 + index),
      subject: `Subject ${index}`,
      status: index % 2 === 0 ? 'open' : 'closed',
      unreadCount: index === 0 ? 2 : 0,
    }),
  )
  script.stores.list.update((state) => ({ ...state, tickets, ...some }))
}

test('a card opens its request by keyboard E7', async () => {
  have(2)
  const { widget } = show()
  const card = screen.getByRole('button', { name: /Subject 1/ })
  expect(card.textContent).toContain('#1001')
  card.focus()
  await userEvent.keyboard('{Enter}')
  expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId: 't1' })
})

test('on a page it is a table with a header for each column C9 D5', async () => {
  have(2)
  const { widget } = show('page')
  const names = screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
  expect(names).toEqual(['Subject', 'Project', 'Assignee', 'Created', 'Updated', 'Status'])
  const [, first] = screen.getAllByRole('row')
  expect(within(first as HTMLElement).getAllByRole('cell')).toHaveLength(6)
  await userEvent.click(within(first as HTMLElement).getByRole('button', { name: /Subject 0/ }))
  expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId: 't0' })
})

test('a click anywhere on the row opens the request, once C9', async () => {
  have(1)
  const { widget } = show('page')
  await userEvent.click(screen.getAllByRole('row')[1] as HTMLElement)
  expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId: 't0' })
  widget.navigation.back()
  expect(widget.navigation.screen.value).toEqual({ name: 'home' })
})

test('unread answers are said in words, not by colour alone', () => {
  have(1)
  show()
  expect(screen.getByRole('button', { name: /2 new answers: ?Subject 0/ })).toBeTruthy()
})

test('search narrows the list as one types, and says how many are left E4', async () => {
  have(12)
  show()
  await userEvent.type(screen.getByRole('searchbox'), 'subject 11')
  expect(screen.getAllByRole('button', { name: /Subject/ })).toHaveLength(1)
  expect(screen.getByRole('status').textContent).toBe('1 request')
})

test('nothing found offers the way back to all', async () => {
  have(12)
  show()
  await userEvent.type(screen.getByRole('searchbox'), 'zebra')
  expect(screen.getByText('Nothing found')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Show all requests' }))
  expect(screen.getAllByRole('button', { name: /Subject/ })).toHaveLength(12)
})

test('Escape empties the search before it closes anything', async () => {
  have(12)
  let closed = 0
  show()
  const field = screen.getByRole<HTMLInputElement>('searchbox')
  document.body.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) closed += 1
    },
    { once: true },
  )
  await userEvent.type(field, 'zebra{Escape}')
  expect(field.value).toBe('')
  expect(closed).toBe(0)
})

test('the filter shows open or closed requests E6', async () => {
  have(12)
  show()
  await userEvent.click(screen.getByRole('radio', { name: 'Closed' }))
  expect(screen.getAllByRole('button', { name: /Subject/ })).toHaveLength(6)
})

test('with more on the server, the next page is asked for', async () => {
  have(25, { hasMore: true })
  show()
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
  expect(script.calls).toContainEqual(['tickets.loadMore'])
})

test('an empty list invites to write', async () => {
  const { widget } = show()
  expect(screen.getByText('No requests yet')).toBeTruthy()
  await userEvent.click(
    screen.getAllByRole('button', { name: 'Write a message' })[0] as HTMLElement,
  )
  expect(widget.navigation.screen.value).toEqual({ name: 'new' })
})

test('a failed list says why and tries again', async () => {
  const error = new SupportError('unavailable')
  script.stores.list.update((state) => ({ ...state, status: 'failed', error }))
  show()
  expect(screen.getByRole('alert').textContent).toContain('Support cannot be reached right now.')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(script.calls).toContainEqual(['tickets.refresh'])
})

test('an answer that comes moves its row without a reload D13', async () => {
  have(2)
  show()
  await act(() =>
    script.stores.list.update((state) => ({
      ...state,
      tickets: [ticketLike({ id: 'new', subject: 'Just in' }), ...state.tickets],
    })),
  )
  expect(screen.getAllByRole('button', { name: /Just in|Subject/ })[0]?.textContent).toContain(
    'Just in',
  )
})
