import {
  type Ticket as Data,
  emptyDraft,
  type Message,
  type Submission,
  SupportError,
} from '@deskside/core'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderScreen } from '../../testing/renderScreen.js'
import {
  createScriptedClient,
  describeDesk,
  type ScriptedClient,
} from '../../testing/scriptedClient.js'
import { textMessage } from '../../testing/textMessage.js'
import { ticketLike } from '../../testing/ticketLike.js'
import { Ticket } from './Ticket.js'

const anna = { role: 'agent', name: 'Anna' } as const
const maya = { role: 'me', name: 'Maya' } as const

let script: ScriptedClient
const scrollIntoView = vi.fn<(this: Element) => void>()
beforeEach(() => {
  scrollIntoView.mockReset()
  Element.prototype.scrollIntoView = scrollIntoView
  script = createScriptedClient()
})

function have(ticket: Partial<Data>, messages: readonly Message[] = [textMessage('m1')]): void {
  script
    .ticket('a')
    .set({ status: 'ready', error: null, ticket: ticketLike({ id: 'a', ...ticket }), messages })
}

const come = (...more: Message[]) =>
  act(() =>
    script.ticket('a').update((state) => ({ ...state, messages: [...state.messages, ...more] })),
  )

const submission = (some: Partial<Submission> = {}): Submission => ({
  id: 'r1',
  kind: 'reply',
  ticketId: 'a',
  draft: { ...emptyDraft('reply:a', 'r1', 0), body: 'On its way' },
  status: 'waiting',
  attempts: 1,
  retryAt: null,
  error: null,
  createdAt: 0,
  ...some,
})

const show = () => renderScreen(<Ticket ticketId="a" />, script.client)
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your reply' })
const calls = (verb: string) => script.calls.filter(([name]) => name === verb)

test('the whole correspondence stands in one log, with who said what A9', () => {
  have({}, [
    textMessage('m1', { author: maya, body: 'It is broken' }),
    textMessage('m2', { body: 'We are **on** it', format: 'markdown' }),
    textMessage('m3', {
      author: { role: 'colleague', name: 'Ben' },
      createdAt: '2026-11-20T11:00:00.000Z',
    }),
    { kind: 'unreadable', id: 'm4', createdAt: '2026-11-20T11:00:00.000Z' },
  ])
  show()
  const log = screen.getByRole('log', { name: 'Messages' })
  const said = within(log)
    .getAllByRole('article')
    .map(({ textContent }) => textContent ?? '')
  expect(said[0]).toMatch(/^You.*It is broken/)
  expect(said[1]).toMatch(/Anna.*We are on it/)
  expect(said[2]).toMatch(/Ben.*text of m3/)
  expect(within(log).getByText(/cannot be shown here/)).toBeTruthy()
  expect(log.querySelector('strong')?.textContent).toBe('on')
})

test('number, status and its meaning are in sight, and why it was declined D6 D7', () => {
  have({ status: 'declined', declineReason: 'Not ours', assignee: anna, actions: [] })
  show()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The report does not open')
  expect(screen.getByText('#1042')).toBeTruthy()
  expect(screen.getByText('Declined')).toBeTruthy()
  expect(screen.getByText('Reason: Not ours')).toBeTruthy()
  // Nothing empty stands before it, which would move it in.
  expect(screen.getByText('With Anna').parentElement?.children).toHaveLength(1)
})

test('the desk explains a status in its own words A8', () => {
  const statuses = { open: { label: 'Received', explanation: 'Comments may be added.' } }
  script.stores.desk.update((state) => ({ ...state, description: describeDesk({ statuses }) }))
  have({})
  show()
  expect(screen.getByText('Received')).toBeTruthy()
  expect(screen.getByText('Comments may be added.')).toBeTruthy()
})

test('a status that staff change without a word is announced, one of the person’s own is not X10', async () => {
  const turn = (id: string, author: typeof anna | typeof maya): Message => ({
    kind: 'event',
    id,
    author,
    createdAt: '2026-11-20T11:00:00.000Z',
    event: { type: 'status', from: 'open', to: 'solved', reason: null },
  })
  have({ status: 'solved' })
  const { said } = show()
  await come(turn('m2', maya))
  expect(said).toEqual([])
  await come(turn('m3', anna))
  expect(said).toEqual(['Solved'])
  await come(turn('m4', anna), textMessage('m5', { body: 'Try again' }))
  expect(said).toEqual(['Solved', 'New message from Anna: Try again'])
})

test('a new answer is announced once, with its sender X10', async () => {
  have({})
  const { said } = show()
  expect(said).toEqual([])
  await come(textMessage('m2', { body: 'Try **again**', format: 'markdown' }))
  expect(said).toEqual(['New message from Anna: Try again'])
  await act(() =>
    script.ticket('a').update((state) => ({ ...state, messages: [...state.messages] })),
  )
  expect(said).toHaveLength(1)
})

test('the log itself is not live: the panel announces', () => {
  have({})
  show()
  expect(screen.getByRole('log').getAttribute('aria-live')).toBe('off')
})

test('answers are marked as seen when they are on the screen', () => {
  have({ unreadCount: 1 })
  show()
  expect(calls('tickets.markRead')).toEqual([['tickets.markRead', 'a']])
})

test('with nothing unread nothing is marked', () => {
  have({})
  show()
  expect(calls('tickets.markRead')).toEqual([])
})

test('«New» stays where it was when the answers have been marked as seen', async () => {
  have({ unreadCount: 1 })
  show()
  await act(() =>
    script.ticket('a').update((state) => ({ ...state, ticket: ticketLike({ id: 'a' }) })),
  )
  expect(screen.getByText('New')).toBeTruthy()
})

test('a reply is saved as it is typed and sent by Ctrl and Enter D8', async () => {
  have({})
  show()
  await userEvent.type(box(), 'Hi{Control>}{Enter}{/Control}')
  expect(script.draft('reply:a').get().draft.body).toBe('Hi')
  expect(calls('submit')).toEqual([['submit', 'reply:a']])
})

test('Enter alone is a new line, and a composing IME never sends', async () => {
  have({})
  show()
  await userEvent.type(box(), 'a{Enter}b')
  fireEvent.keyDown(box(), { key: 'Enter', ctrlKey: true, isComposing: true })
  fireEvent.keyDown(box(), { key: 'Enter', metaKey: true, keyCode: 229 })
  expect(box().value).toBe('a\nb')
  expect(calls('submit')).toEqual([])
})

test('the focus stays in the reply box when its button was pressed', async () => {
  have({})
  show()
  await userEvent.type(box(), 'Hi')
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(document.activeElement).toBe(box())
})

test('a reply on its way stands in the thread, with why it waits X2', async () => {
  have({})
  script.stores.connection.set({ status: 'offline', retryAt: null })
  script.stores.submissions.set([submission()])
  show()
  const log = within(screen.getByRole('log'))
  expect(await log.findByText('On its way')).toBeTruthy()
  expect(log.getByText(/Waiting to be sent\. You are offline\./)).toBeTruthy()
  await userEvent.click(log.getByRole('button', { name: 'Try now' }))
  await userEvent.click(log.getByRole('button', { name: 'Edit' }))
  expect(calls('outbox.retry')).toEqual([['outbox.retry', 'r1']])
  expect(calls('outbox.cancel')).toEqual([['outbox.cancel', 'r1']])
  expect(screen.queryByText(/1 message is waiting/)).toBeNull()
})

test('while it is sent it says so, and there is nothing to press', async () => {
  have({})
  script.stores.submissions.set([submission({ status: 'sending' })])
  show()
  const log = within(screen.getByRole('log'))
  expect(await log.findByText('Sending…')).toBeTruthy()
  expect(log.queryByRole('button')).toBeNull()
})

test('a refused reply says why, and is not tried again as it is', async () => {
  have({})
  const error = { code: 'forbidden', retryable: false } as const
  script.stores.submissions.set([submission({ status: 'failed', error, attempts: 2 })])
  show()
  const log = within(screen.getByRole('log'))
  expect((await log.findByRole('alert')).textContent).toBe('Not sent. You may not do this.')
  // Refused with its first try, it is the reply box that says so aloud.
  act(() => script.stores.submissions.set([submission({ status: 'failed', error, attempts: 1 })]))
  expect(log.queryByRole('alert')).toBeNull()
  expect(log.getByText('Not sent. You may not do this.')).toBeTruthy()
  expect(log.queryByRole('button', { name: 'Try now' })).toBeNull()
  expect(log.getByRole('button', { name: 'Edit' })).toBeTruthy()
})

test('while another reply is typed, none is taken back over it X1', async () => {
  have({})
  script.stores.submissions.set([submission()])
  show()
  await userEvent.type(box(), 'x')
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull()
})

test('a reply that has arrived is shown once and said to be sent X2', async () => {
  have({})
  script.stores.submissions.set([submission({ status: 'sending' })])
  const { said } = show()
  await come(textMessage('m2', { author: maya, body: 'On its way', submissionId: 'r1' }))
  expect(screen.getAllByText('On its way')).toHaveLength(1)
  expect(said).toEqual(['Your message was sent.'])
})

test('a solved ticket that can only be opened again asks for no reply', () => {
  have({ status: 'solved', actions: ['reopen'] })
  show()
  expect(screen.getByText(/We think this is solved/).textContent).not.toMatch(/repl/)
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('what may be done is asked of the actions, never of the status C10', () => {
  have({ status: 'closed', actions: ['reply', 'close'] })
  show()
  expect(box()).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Close request' })).toBeTruthy()
  expect(screen.queryByLabelText('Attach files')).toBeNull()
})

test('a closed request says why there is no reply box, and leads on C10', async () => {
  have({ status: 'closed', actions: [] })
  const { widget } = show()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(await screen.findByText(/This request is closed/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Reopen' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Write a message' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'new' })
})

test('where the desk allows it, a closed request is opened again E9', async () => {
  have({ status: 'closed', actions: ['reopen'] })
  Object.assign(script.client.tickets, {
    reopen: () => Promise.reject(new SupportError('forbidden')),
  })
  show()
  await userEvent.click(await screen.findByRole('button', { name: 'Reopen' }))
  await waitFor(() => expect(screen.getByText('You may not do this.')).toBeTruthy())
  const reopened: unknown[] = []
  Object.assign(script.client.tickets, { reopen: async (id: string) => reopened.push(id) })
  await userEvent.click(screen.getByRole('button', { name: 'Reopen' }))
  expect(reopened).toEqual(['a'])
})

test('in a solved request the stars are there at once, and «no» leads to the reply box C12 D7', async () => {
  have({ status: 'solved', actions: ['reply', 'close', 'rate'] })
  show()
  expect(await screen.findAllByRole('radio')).toHaveLength(5)
  await userEvent.click(screen.getByRole('button', { name: 'It is not solved yet' }))
  expect(document.activeElement).toBe(box())
})

test('a solved request is asked about once: «no» below the stars is told to the desk C12 D7', async () => {
  have({ status: 'solved', actions: ['reply', 'close', 'rate', 'judge_solution'] }, [
    textMessage('m', { isSolution: true, helped: null, body: 'Clear the cache.' }),
  ])
  const judged: unknown[] = []
  Object.assign(script.client.tickets, {
    judgeSolution: async (...call: unknown[]) => void judged.push(call),
  })
  show()
  expect(await screen.findByText('Recommended solution')).toBeTruthy()
  expect(await screen.findAllByRole('radio')).toHaveLength(5)
  expect(screen.queryByText('Did it help?')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'It is not solved yet' }))
  expect(judged).toEqual([['a', { messageId: 'm', helped: false }]])
  await waitFor(() => expect(document.activeElement).toBe(box()))
})

test('stars, a word why and one button close a solved request, with thanks C12', async () => {
  have({ status: 'solved', actions: ['reply', 'close', 'rate'] })
  const closed: unknown[] = []
  Object.assign(script.client.tickets, {
    close: async (...call: unknown[]) => {
      closed.push(call)
      have({ status: 'closed', actions: [], rating: { score: 5 } })
    },
  })
  show()
  const five = await screen.findByRole('radio', { name: '5 of 5, Excellent' })
  expect(screen.queryByLabelText(/reason for your rating/)).toBeNull()
  await userEvent.click(five)
  expect(screen.queryByRole('button', { name: 'It is not solved yet' })).toBeNull()
  await userEvent.type(screen.getByLabelText(/reason for your rating/), 'Quick')
  await userEvent.click(screen.getByRole('button', { name: 'Close request' }))
  expect(closed).toEqual([['a', { rating: { score: 5, comment: 'Quick' } }]])
  await waitFor(() => expect(screen.getByText(/Thank you!/)).toBeTruthy())
})

test('a request that is not there says so and leads to the list', async () => {
  const error = new SupportError('not_found')
  script.ticket('a').set({ status: 'failed', error, ticket: null, messages: [] })
  const { widget } = show()
  expect(await screen.findByText('We could not find this request')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'All requests' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'tickets' })
})

test('messages that could not be loaded say why, and the reply box works', async () => {
  const error = new SupportError('unavailable')
  const ticket = ticketLike({ id: 'a' })
  script.ticket('a').set({ status: 'failed', error, ticket, messages: [] })
  show()
  expect(screen.getByRole('alert').textContent).toContain('Support cannot be reached right now.')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(calls('tickets.refresh')).toHaveLength(1)
  await userEvent.type(box(), 'Hi')
  expect(script.draft('reply:a').get().draft.body).toBe('Hi')
})

test('files are taken by choice, drop and paste, and said', async () => {
  have({})
  const { said, container } = show()
  const file = (name: string) => new File(['x'], name, { type: 'image/png' })
  await userEvent.upload(screen.getByLabelText('Attach files'), file('a.png'))
  const data = (name: string) => ({
    files: [file(name)],
    types: ['Files'],
    getData: () => '',
  })
  fireEvent.drop(box(), { dataTransfer: data('b.png') })
  fireEvent.paste(box(), { clipboardData: data('c.png') })
  expect(
    script
      .draft('reply:a')
      .get()
      .draft.attachments.map(({ name }) => name),
  ).toEqual(['a.png', 'b.png', 'c.png'])
  expect(said).toEqual(['1 file added', '1 file added', '1 file added'])
  await waitFor(() => expect(container.querySelectorAll('.composer .file')).toHaveLength(3))
})

test('what is wrong with a reply belongs to its box, so that it is read where the focus is X10', async () => {
  have({ actions: ['reply'] })
  script.setProblems([{ field: 'body', code: 'required' }])
  show()
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(document.activeElement).toBe(box())
  const described = box().getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(described)?.textContent).toBe('Please fill this in.')
})
