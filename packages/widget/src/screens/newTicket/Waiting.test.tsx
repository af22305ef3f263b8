import { emptyDraft, type Submission } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { renderScreen } from '../../testing/renderScreen.js'
import { createScriptedClient } from '../../testing/scriptedClient.js'
import { createNewTicketModel } from './newTicketModel.js'
import { Waiting } from './Waiting.js'

const clock = fakeClock()

function show(some: Partial<Submission>) {
  const { client } = createScriptedClient()
  const model = createNewTicketModel({ client, onSent() {}, onError() {} })
  const draft = { ...emptyDraft('new', 'row', 0), subject: 'Upload', body: 'It stops' }
  const row = { id: 'row', kind: 'ticket', ticketId: null, draft, status: 'waiting' } as const
  const tries = { attempts: 1, retryAt: null, error: null, createdAt: 0 }
  renderScreen(<Waiting submission={{ ...row, ...tries, ...some }} model={model} />, client, {
    clock,
  })
}

test.each([
  [{ code: 'unavailable', retryable: true, status: 500 }, 'Support has a problem right now.'],
  [{ code: 'unavailable', retryable: true }, 'Support cannot be reached right now.'],
  [{ code: 'rate_limited', retryable: true, status: 429 }, 'Support is busy right now.'],
  [{ code: 'bad_response', retryable: true }, 'Support gave an answer that we could not read.'],
  [{ code: 'auth_required', retryable: false, status: 401 }, 'Please sign in again.'],
] as const)('%o has a sentence of its own', (error, sentence) => {
  show({ error })
  expect(screen.getByRole('status').textContent).toContain(sentence)
})

test('what waits is shown under a visible title, with its text and the next try X1', () => {
  show({ retryAt: clock.now() + 120_000 })
  expect(screen.getByRole('heading', { name: 'Waiting to be sent' }).className).toContain('title')
  expect(screen.getByText('Upload')).toBeTruthy()
  expect(screen.getByText('It stops')).toBeTruthy()
  expect(screen.getByText(/Next try at \d/)).toBeTruthy()
})

test('what failed is never called waiting as well', () => {
  show({ status: 'failed', error: { code: 'unknown', retryable: false } })
  expect(screen.getByRole('heading', { name: 'Not sent.' })).toBeTruthy()
  expect(screen.queryByText(/Waiting|is sent as soon as/)).toBeNull()
})
