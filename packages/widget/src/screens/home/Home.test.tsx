import { signal } from '@preact/signals'
import { act, screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { AccountsDoor } from '../../state/accountsDoor.js'
import { renderScreen } from '../../testing/renderScreen.js'
import { createScriptedClient, describeDesk } from '../../testing/scriptedClient.js'
import { ticketLike } from '../../testing/ticketLike.js'
import { Home } from './Home.js'

test('home greets in the words of the desk and leads to the form C1', async () => {
  const script = createScriptedClient()
  const greeting = 'We answer within one working hour.'
  script.stores.desk.update((state) => ({
    ...state,
    description: describeDesk({ name: 'Northwind support', greeting }),
  }))
  const { widget } = renderScreen(<Home />, script.client)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Northwind support')
  expect(screen.getByText(greeting)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Write a message' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'new' })
})

test('«Write a message» has a name of its own, by which a host with such a button takes it away D2', () => {
  renderScreen(<Home />, createScriptedClient().client)
  const named = document.querySelectorAll('[part~="write-button"]')
  expect([...named].map(({ textContent }) => textContent)).toEqual(['Write a message'])
})

test('recent tickets show subject, status and what is new, and open C9', async () => {
  const script = createScriptedClient()
  const tickets = [
    ticketLike({ id: 'a', subject: 'Invoice', status: 'waiting_on_customer', unreadCount: 2 }),
  ]
  script.stores.list.update((state) => ({ ...state, tickets }))
  const { widget } = renderScreen(<Home />, script.client)
  const row = screen.getByRole('button', { name: /Invoice/ })
  expect(row.textContent).toContain('2 new answers')
  expect(row.textContent).toContain('Waiting for you')
  await userEvent.click(row)
  expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId: 'a' })
})

test('the desk may call a status by its own name A8', () => {
  const script = createScriptedClient()
  script.stores.desk.update((state) => ({
    ...state,
    description: describeDesk({ statuses: { open: { label: 'Received' } } }),
  }))
  script.stores.list.update((state) => ({ ...state, tickets: [ticketLike({ id: 'a' })] }))
  renderScreen(<Home />, script.client)
  expect(screen.getByText('Received')).toBeTruthy()
})

test('a server that is down still leaves two ways to write X15', () => {
  const script = createScriptedClient()
  script.stores.connection.set({ status: 'unavailable', retryAt: null })
  script.stores.list.update((state) => ({ ...state, status: 'failed' }))
  renderScreen(<Home />, script.client, { fallback: { email: 'help@example.com' } })
  expect(screen.getByText(/cannot be reached/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Write a message' })).toBeTruthy()
  const mail = screen.getByRole('link', { name: 'Write an e-mail instead' })
  expect(mail.getAttribute('href')).toMatch(/^mailto:help@example\.com\?/)
})

test('a message that waits to be sent is shown and can be tried now, in other words than a list is', async () => {
  const script = createScriptedClient()
  script.client.drafts.edit('new', { subject: 'Upload stops' })
  const { draft } = script.draft('new').get()
  script.stores.submissions.set([
    {
      id: 'row',
      kind: 'ticket',
      ticketId: null,
      draft,
      status: 'waiting',
      attempts: 1,
      retryAt: null,
      error: null,
      createdAt: 0,
    },
  ])
  renderScreen(<Home />, script.client)
  expect(screen.getByText('Waiting to be sent')).toBeTruthy()
  act(() => script.stores.list.update((state) => ({ ...state, status: 'failed' })))
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Try now' }))
  expect(script.calls).toContainEqual(['outbox.retry', 'row'])
})

test('a draft that was begun is offered, and nothing yet says so kindly', () => {
  const script = createScriptedClient()
  renderScreen(<Home />, script.client)
  expect(screen.getByText('No requests yet')).toBeTruthy()
  act(() => script.client.drafts.edit('new', { body: 'It stops' }))
  expect(screen.getByRole('button', { name: 'Go on with your message' })).toBeTruthy()
})

const withArticles = () => {
  const script = createScriptedClient()
  const description = describeDesk({ articles: { feedback: true } })
  const can = { ...description.can, articles: true }
  script.stores.desk.update((state) => ({ ...state, description: { ...description, can } }))
  return script
}
const regions = () => screen.getAllByRole('region').map((each) => each.getAttribute('aria-label'))

test('B6 one is asked first what one looks for, unless there is an answer to read', () => {
  const script = withArticles()
  renderScreen(<Home />, script.client)
  expect(regions()).toEqual(['Help articles', 'Recent requests'])
  const tickets = [ticketLike({ id: 'a', unreadCount: 1 })]
  // Settled once: nothing moves away under the fingers of somebody who types.
  act(() => script.stores.list.update((state) => ({ ...state, tickets })))
  expect(regions()).toEqual(['Help articles', 'Recent requests'])
  renderScreen(<Home />, script.client)
  expect(regions()).toEqual(['Recent requests', 'Help articles'])
})

test('nobody is offered a search over articles that only somebody may read, until they sign in', () => {
  const script = withArticles()
  script.stores.session.set({ user: null, status: 'signed_out' })
  const accounts = { accounts: signal(null) } as unknown as AccountsDoor
  renderScreen(<Home />, script.client, { accounts })
  expect(screen.queryByRole('region', { name: 'Help articles' })).toBeNull()
  act(() => script.stores.session.set({ user: { id: 'ann' }, status: 'signed_in' }))
  expect(screen.getByRole('region', { name: 'Help articles' })).toBeTruthy()
})

test('X16 a desk without articles, hours and channels shows none, and one that cannot search neither', () => {
  const script = createScriptedClient()
  renderScreen(<Home />, script.client)
  expect(screen.queryByRole('region', { name: /articles|hours/ })).toBeNull()
  const description = describeDesk({ articles: { feedback: true } })
  act(() => script.stores.desk.update((state) => ({ ...state, description })))
  expect(screen.queryByRole('searchbox')).toBeNull()
})

test('X15 a mail instead carries what was typed', () => {
  const script = createScriptedClient()
  script.stores.connection.set({ status: 'unavailable', retryAt: null })
  script.client.drafts.edit('new', { subject: 'Down', body: 'It stops' })
  renderScreen(<Home />, script.client, { fallback: { email: 'help@example.com' } })
  const mail = screen.getByRole('link', { name: 'Write an e-mail instead' })
  expect(mail.getAttribute('href')).toBe('mailto:help@example.com?subject=Down&body=It%20stops')
})
