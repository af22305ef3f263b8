import { emptyDraft, type Submission } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { renderScreen } from '../testing/renderScreen.js'
import { createScriptedClient, type ScriptedClient } from '../testing/scriptedClient.js'
import { Notices } from './Notices.js'
import { noticesOf } from './noticesModel.js'

let script: ScriptedClient
beforeEach(() => {
  script = createScriptedClient()
})

const submission = (id: string, status: Submission['status']): Submission => ({
  id,
  kind: 'ticket',
  ticketId: null,
  draft: emptyDraft('new', id, 0),
  status,
  attempts: 1,
  retryAt: null,
  error: null,
  createdAt: 0,
})

const calm = {
  connection: { status: 'online', retryAt: null },
  session: { user: null, status: 'signed_in' },
  storageMode: 'kept',
  submissions: [],
} as const
const kinds = (some: Partial<Parameters<typeof noticesOf>[0]>) =>
  noticesOf({ ...calm, ...some }).map(({ kind }) => kind)

test('when all is well there is no notice', () => {
  expect(kinds({})).toEqual([])
  expect(kinds({ storageMode: 'memory' })).toEqual([])
  expect(kinds({ submissions: [submission('a', 'sending')] })).toEqual([])
})

test('an ended session outweighs the connection', () => {
  const session = { user: null, status: 'auth_required' } as const
  const connection = { status: 'offline', retryAt: null } as const
  expect(kinds({ session, connection })).toEqual(['authRequired'])
  expect(kinds({ connection })).toEqual(['offline'])
  expect(kinds({ session: { user: null, status: 'auth_unavailable' } })).toEqual(['unavailable'])
})

test('what waits is told, and that it is not kept only while it would be lost X1', () => {
  const submissions = [submission('a', 'waiting'), submission('b', 'failed')]
  expect(kinds({ submissions })).toEqual(['failed', 'waiting'])
  expect(kinds({ submissions, storageMode: 'memory' })).toEqual(['failed', 'waiting', 'memory'])
})

test('a message in the outbox can be tried at once', async () => {
  script.stores.submissions.set([submission('a', 'waiting'), submission('b', 'sending')])
  renderScreen(<Notices />, script.client)
  expect(screen.getByText('1 message is waiting to be sent.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Try now' }))
  expect(script.calls.filter(([verb]) => verb === 'outbox.retry')).toEqual([['outbox.retry', 'a']])
})

test('what the screen shows itself is not told twice', () => {
  script.stores.submissions.set([submission('a', 'waiting')])
  renderScreen(<Notices isShown={({ id }) => id === 'a'} />, script.client)
  expect(screen.queryByText(/waiting to be sent/)).toBeNull()
})

test('a server that is down names the next try and the other ways X15', () => {
  const clock = fakeClock()
  script.stores.connection.set({ status: 'unavailable', retryAt: clock.now() + 60_000 })
  const fallback = { email: 'help@example.com' }
  renderScreen(<Notices />, script.client, { clock, fallback })
  expect(screen.getByText(/Next try at \d/)).toBeTruthy()
  expect(screen.getByRole('link').getAttribute('href')).toMatch(/^mailto:help@example\.com/)
})

test('a next try that has passed is not announced', () => {
  const clock = fakeClock()
  script.stores.connection.set({ status: 'unavailable', retryAt: clock.now() - 1 })
  renderScreen(<Notices />, script.client, { clock })
  expect(screen.queryByText(/Next try/)).toBeNull()
})
