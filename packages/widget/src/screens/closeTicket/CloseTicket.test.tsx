import { SupportError } from '@deskside/core'
import { screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { createNavigation } from '../../state/navigation.js'
import { renderScreen } from '../../testing/renderScreen.js'
import {
  createScriptedClient,
  describeDesk,
  type ScriptedClient,
} from '../../testing/scriptedClient.js'
import { ticketLike } from '../../testing/ticketLike.js'
import { CloseTicket } from './CloseTicket.js'

let script: ScriptedClient
let closed: unknown[]
// user-event looks for the other radio buttons by it; jsdom has none.
Object.assign(globalThis, { CSS: { escape: (text: string) => text } })
beforeEach(() => {
  script = createScriptedClient()
  closed = []
  const ticket = ticketLike({ id: 'a' })
  script.ticket('a').set({ status: 'ready', error: null, ticket, messages: [] })
  Object.assign(script.client.tickets, { close: async (...call: unknown[]) => closed.push(call) })
})

function show() {
  const navigation = createNavigation()
  navigation.reset([
    { name: 'ticket', ticketId: 'a' },
    { name: 'close', ticketId: 'a' },
  ])
  return renderScreen(<CloseTicket ticketId="a" />, script.client, { navigation })
}
const button = () => screen.getByRole('button', { name: 'Close request' })

test('stars are chosen by keyboard, then the comment field comes C12', async () => {
  show()
  expect(screen.queryByRole('textbox')).toBeNull()
  screen.getByRole<HTMLInputElement>('radio', { name: '1 of 5, Very poor' }).focus()
  await userEvent.keyboard(' {ArrowRight}{ArrowRight}{ArrowRight}')
  const four = screen.getByRole<HTMLInputElement>('radio', { name: '4 of 5, Good' })
  expect(four.checked).toBe(true)
  await userEvent.type(screen.getByRole('textbox'), 'Quick')
  await userEvent.click(button())
  expect(closed).toEqual([['a', { rating: { score: 4, comment: 'Quick' } }]])
})

test('closed without a star C11, it says so and leads back to the request', async () => {
  const { widget, said } = show()
  await userEvent.click(button())
  await waitFor(() =>
    expect(screen.getAllByText('The request is closed').length).toBeGreaterThan(0),
  )
  expect(closed).toEqual([['a', { rating: null }]])
  await waitFor(() => expect(said).toEqual(['The request is closed']))
  await userEvent.click(screen.getByRole('button', { name: 'Show the request' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId: 'a' })
})

test('who thinks better of it goes back, and nothing is closed', async () => {
  const { widget } = show()
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId: 'a' })
  expect(closed).toEqual([])
})

test('a rating is thanked for C12', async () => {
  show()
  await userEvent.click(screen.getByRole('radio', { name: '5 of 5, Excellent' }))
  await userEvent.click(button())
  await waitFor(() => expect(screen.getByText('Thank you!')).toBeTruthy())
})

test('a desk that asks for no stars shows none, or no comment', async () => {
  const desk = (rating: { comment: boolean } | null) =>
    script.stores.desk.update((state) => ({ ...state, description: describeDesk({ rating }) }))
  desk(null)
  const { unmount } = show()
  expect(screen.queryByRole('radio')).toBeNull()
  unmount()
  desk({ comment: false })
  show()
  await userEvent.click(screen.getByRole('radio', { name: '5 of 5, Excellent' }))
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('a failure is said and the stars stay', async () => {
  Object.assign(script.client.tickets, {
    close: () => Promise.reject(new SupportError('unavailable')),
  })
  show()
  await userEvent.click(screen.getByRole('radio', { name: '2 of 5, Poor' }))
  await userEvent.click(button())
  await waitFor(() =>
    expect(screen.getByRole('alert').textContent).toBe('Support cannot be reached right now.'),
  )
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '2 of 5, Poor' }).checked).toBe(true)
})

test('what can no longer be closed has no button for it', () => {
  const ticket = ticketLike({ id: 'a', actions: [] })
  script.ticket('a').set({ status: 'ready', error: null, ticket, messages: [] })
  show()
  expect(screen.queryByRole('button', { name: 'Close request' })).toBeNull()
  expect(screen.getByText('This request cannot be closed any more.')).toBeTruthy()
})

test('closing says whether the request can be opened again C10', () => {
  const { unmount } = show()
  expect(screen.getByText(/While it is closed, no messages can be added/)).toBeTruthy()
  unmount()
  const description = describeDesk({ actions: { closed: ['rate'] } })
  script.stores.desk.update((state) => ({ ...state, description }))
  show()
  expect(screen.getByText(/it can be read, but not opened again/)).toBeTruthy()
})
