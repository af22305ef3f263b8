import { emptyDraft, type Submission } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { act, screen, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { Notices } from '../../notices/Notices.js'
import { renderScreen } from '../../testing/renderScreen.js'
import { createScriptedClient, type ScriptedClient } from '../../testing/scriptedClient.js'
import { Outbox } from './Outbox.js'

let script: ScriptedClient
beforeEach(() => {
  script = createScriptedClient()
})

const submission = (id: string, some: Partial<Submission> = {}): Submission => ({
  id,
  kind: 'ticket',
  ticketId: null,
  draft: { ...emptyDraft('new', id, 0), subject: `About ${id}`, body: 'Text' },
  status: 'waiting',
  attempts: 1,
  retryAt: null,
  error: null,
  createdAt: 0,
  ...some,
})

const items = () => screen.getAllByRole('listitem')
const inItem = (index: number) => within(items()[index] as HTMLElement)

test('each says what it is, where it stands, why, and when it goes on X2', () => {
  const clock = fakeClock()
  const reply = { ...emptyDraft('reply:t1', 'r', 0), body: 'An answer\nof two lines' }
  script.stores.submissions.set([
    submission('a', {
      error: { code: 'unavailable', retryable: true },
      retryAt: clock.now() + 60_000,
    }),
    submission('r', { kind: 'reply', ticketId: 't1', draft: reply, status: 'sending' }),
  ])
  renderScreen(<Outbox />, script.client, { clock })
  expect(items()[0]?.textContent).toContain('New requestWaiting to be sentAbout a')
  expect(items()[0]?.textContent).toMatch(/cannot be reached right now\. Next try at \d/)
  expect(items()[1]?.textContent).toContain('ReplySendingAn answer')
  expect(inItem(1).queryByRole('button')).toBeNull()
})

test('one is tried at once, the other goes back to the form with its text', async () => {
  script.stores.submissions.set([submission('a'), submission('b')])
  const { widget } = renderScreen(<Outbox />, script.client)
  await userEvent.click(inItem(0).getByRole('button', { name: 'Try now' }))
  await userEvent.click(inItem(1).getByRole('button', { name: 'Back to the form' }))
  expect(script.calls.filter(([verb]) => String(verb).startsWith('outbox.'))).toEqual([
    ['outbox.retry', 'a'],
    ['outbox.cancel', 'b'],
  ])
  expect(widget.navigation.screen.value).toEqual({ name: 'new' })
})

test('a reply goes back to its ticket', async () => {
  const draft = { ...emptyDraft('reply:t1', 'r', 0), body: 'An answer' }
  script.stores.submissions.set([submission('r', { kind: 'reply', ticketId: 't1', draft })])
  const { widget } = renderScreen(<Outbox />, script.client)
  await userEvent.click(screen.getByRole('button', { name: 'Back to the reply' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId: 't1' })
})

test('nothing takes the place of what is typed in the form X1', async () => {
  script.stores.submissions.set([submission('a')])
  script.draft('new').update((state) => ({ ...state, draft: { ...state.draft, body: 'Another' } }))
  renderScreen(<Outbox />, script.client)
  expect(screen.queryByRole('button', { name: 'Back to the form' })).toBeNull()
  expect(screen.getByText(/Another text stands in the form/)).toBeTruthy()
})

test('what was refused for good says why, and can be mended but not tried again', () => {
  const error = { code: 'forbidden', retryable: false } as const
  script.stores.submissions.set([submission('a', { status: 'failed', error })])
  script.stores.connection.set({ status: 'offline', retryAt: null })
  renderScreen(<Outbox />, script.client, { fallback: { email: 'help@example.com' } })
  expect(screen.getByRole('alert').textContent).toContain('You may not do this.')
  expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Back to the form' })).toBeTruthy()
  expect(screen.getByRole('link').getAttribute('href')).toContain('About%20a')
})

test('without a network that is said once, above all that goes by itself', () => {
  script.stores.submissions.set([submission('a'), submission('b')])
  script.stores.connection.set({ status: 'offline', retryAt: null })
  renderScreen(<Outbox />, script.client)
  expect(screen.getAllByText(/offline/i)).toHaveLength(1)
  expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull()
  expect(screen.getAllByRole('button', { name: 'Back to the form' })).toHaveLength(2)
  act(() => script.stores.connection.set({ status: 'online', retryAt: null }))
  expect(screen.queryByText(/offline/i)).toBeNull()
  expect(screen.getAllByRole('button', { name: 'Try now' })).toHaveLength(2)
})

test('what this device does not keep says so while it waits X1', () => {
  script.stores.submissions.set([submission('a')])
  script.stores.storageMode.set('memory')
  renderScreen(<Outbox />, script.client)
  expect(items()[0]?.textContent).toContain('It is not saved on this device.')
})

test('once all is sent, it says so', async () => {
  script.stores.submissions.set([submission('a')])
  renderScreen(<Outbox />, script.client)
  await act(() => script.stores.submissions.set([]))
  expect(screen.getByText('Everything is sent')).toBeTruthy()
})

test('the notice of what waits leads there', async () => {
  script.stores.submissions.set([submission('a'), submission('b')])
  const { widget } = renderScreen(<Notices />, script.client)
  expect(screen.getByText('2 messages are waiting to be sent.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Show' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'outbox' })
})
