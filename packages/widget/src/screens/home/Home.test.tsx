import { act, screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderScreen } from '../../testing/renderScreen.js'
import { createScriptedClient, describeDesk, ticketLike } from '../../testing/scriptedClient.js'
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

test('a message that waits to be sent is shown and can be tried again', async () => {
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
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(script.calls).toContainEqual(['outbox.retry', 'row'])
})

test('a draft that was begun is offered, and nothing yet says so kindly', () => {
  const script = createScriptedClient()
  renderScreen(<Home />, script.client)
  expect(screen.getByText('No requests yet')).toBeTruthy()
  act(() => script.client.drafts.edit('new', { body: 'It stops' }))
  expect(screen.getByRole('button', { name: 'Go on with your message' })).toBeTruthy()
})
