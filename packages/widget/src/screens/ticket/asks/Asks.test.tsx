import { type Ask, SupportError, type TextMessage, type UploadState } from '@deskside/core'
import { act, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { renderScreen } from '../../../testing/renderScreen.js'
import {
  createScriptedClient,
  describeDesk,
  type ScriptedClient,
} from '../../../testing/scriptedClient.js'
import { textMessage } from '../../../testing/textMessage.js'
import { ticketLike } from '../../../testing/ticketLike.js'
import { Asks } from './Asks.js'

let script: ScriptedClient
let given: unknown[]

beforeEach(() => {
  script = createScriptedClient()
  given = []
  Object.assign(script.client.tickets, {
    answerAsk: async (_: string, input: unknown) => void given.push(input),
  })
})

const ask = (some: Partial<Ask>): Ask => ({
  id: 'a',
  kind: 'text',
  label: 'Which segment?',
  options: [],
  answer: null,
  ...some,
})

const countFiles = (count: number) => `${count} files`

const asking = (...asks: Ask[]): TextMessage => textMessage('m', { asks })

function show(message: TextMessage, actions: readonly ('answer_ask' | 'reply')[] = ['answer_ask']) {
  const ticket = ticketLike({ id: 't', actions: [...actions] })
  return renderScreen(<Asks ticket={ticket} message={message} files={countFiles} />, script.client)
}

const card = (name: string) => within(screen.getByRole('region', { name }))

test('every kind is visible as such, with its state and its own controls C13', () => {
  show(
    asking(
      ask({ id: '1' }),
      ask({ id: '2', kind: 'file', label: 'The list itself' }),
      ask({ id: '3', kind: 'choice', label: 'Which?', options: [{ id: 'o', label: 'Winter' }] }),
      ask({ id: '4', kind: 'access', label: 'Into the project' }),
      ask({ id: '5', kind: 'steps', label: 'Clear the cache' }),
    ),
  )
  expect(
    card('Question').getByRole('textbox', { name: 'Your answer: Which segment?' }),
  ).toBeTruthy()
  expect(card('File needed').getByText('Choose files')).toBeTruthy()
  expect(card('Choice').getByRole('radio', { name: 'Winter' })).toBeTruthy()
  expect(card('Access needed').getByRole('button', { name: 'Grant access' })).toBeTruthy()
  expect(card('Please do this').getByRole('button', { name: 'Done' })).toBeTruthy()
  expect(screen.getAllByText('Waiting for you')).toHaveLength(5)
})

test('a question is answered in its place, and the focus stays with it C13', async () => {
  const message = asking(ask({}))
  const { said } = show(message)
  await userEvent.type(screen.getByRole('textbox'), 'Winter 2027{Control>}{Enter}{/Control}')
  await waitFor(() => expect(given).toHaveLength(1))
  expect(given).toEqual([{ messageId: 'm', askId: 'a', text: 'Winter 2027' }])
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Question' })),
  )
  // It comes back as a message of one's own, which says that it was sent.
  expect(said).toEqual([])
})

test('an answer without words is said to be missing, aloud', async () => {
  show(asking(ask({})))
  await userEvent.click(screen.getByRole('button', { name: 'Send answer' }))
  expect(screen.getByRole('alert').textContent).toBe('Please fill this in.')
  expect(given).toEqual([])
})

test('an answered ask shows its answer and nothing to press', () => {
  const answer = { at: '2026-11-20T10:00:00.000Z' }
  show(
    asking(
      ask({ id: '1', answer: { ...answer, text: 'Winter 2027' } }),
      ask({ id: '2', kind: 'access', answer: { ...answer, done: false } }),
      ask({ id: '3', kind: 'file', answer: { ...answer, attachmentIds: ['x', 'y'] } }),
    ),
  )
  expect(card('Question').getByText('Winter 2027')).toBeTruthy()
  expect(card('Access needed').getByText('You did not grant access')).toBeTruthy()
  expect(card('File needed').getByText('2 files')).toBeTruthy()
  expect(screen.getAllByText('Answered')).toHaveLength(3)
  expect(screen.queryByRole('button')).toBeNull()
})

test('where it cannot be answered any more it says so C10', () => {
  show(asking(ask({})), [])
  expect(screen.getByText('Not answered')).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('access is explained as the desk explains it, and may be refused C7', async () => {
  const access = { explanation: 'Access ends with the ticket.' }
  script.stores.desk.update((state) => ({ ...state, description: describeDesk({ access }) }))
  const { said } = show(asking(ask({ kind: 'access', label: 'May we look?' })))
  expect(screen.getByText('Access ends with the ticket.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Not now' }))
  expect(given).toEqual([{ messageId: 'm', askId: 'a', granted: false }])
  // No message tells of it.
  await waitFor(() => expect(said).toEqual(['Your answer was sent.']))
})

test('files are chosen, taken out again and sent, with the limits told before', async () => {
  show(asking(ask({ kind: 'file' })))
  expect(screen.getByText(/Up to \d+ files, 30 MB each/)).toBeTruthy()
  const files = [new File(['a'], 'a.csv'), new File(['b'], 'b.csv')]
  await userEvent.upload(screen.getByLabelText('Choose files'), files)
  await userEvent.click(screen.getByRole('button', { name: 'Remove a.csv' }))
  const key = 'reply:t?ask=a'
  expect(
    script
      .draft(key)
      .get()
      .draft.attachments.map(({ name }) => name),
  ).toEqual(['b.csv'])
  await userEvent.click(screen.getByRole('button', { name: 'Send answer' }))
  expect(given).toEqual([{ messageId: 'm', askId: 'a', draft: key }])
})

test('a file for an answer can be paused, goes on, and is tried again, as in the reply box C13', async () => {
  show(asking(ask({ kind: 'file' })))
  await userEvent.upload(screen.getByLabelText('Choose files'), [new File(['abcd'], 'film.mp4')])
  const file = { attachmentId: 'id of film.mp4', sentBytes: 1, size: 4, retryAt: null }
  const on = (status: UploadState['status'], error: UploadState['error'] = null) =>
    act(() => script.stores.uploads.set({ [file.attachmentId]: { ...file, status, error } }))
  on('uploading')
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.25')
  await userEvent.click(screen.getByRole('button', { name: 'Pause film.mp4' }))
  on('paused')
  await userEvent.click(screen.getByRole('button', { name: 'Go on with film.mp4' }))
  on('failed', { code: 'unavailable', retryable: true })
  await userEvent.click(screen.getByRole('button', { name: 'Try film.mp4 again' }))
  const verbs = script.calls.filter(([verb]) => String(verb).startsWith('uploads.'))
  expect(verbs.map(([verb]) => verb)).toEqual(['uploads.pause', 'uploads.resume', 'uploads.resume'])
})

test('a failure is said aloud and the words stay', async () => {
  Object.assign(script.client.tickets, {
    answerAsk: () => Promise.reject(new SupportError('unavailable')),
  })
  show(asking(ask({})))
  await userEvent.type(screen.getByRole('textbox'), 'Winter')
  await userEvent.click(screen.getByRole('button', { name: 'Send answer' }))
  await waitFor(() =>
    expect(screen.getByRole('alert').textContent).toBe('Support cannot be reached right now.'),
  )
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Winter')
})
