import { act, cleanup, createEvent, fireEvent, screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderScreen } from '../../testing/renderScreen.js'
import {
  createScriptedClient,
  describeDesk,
  type ScriptedClient,
} from '../../testing/scriptedClient.js'
import { ticketLike } from '../../testing/ticketLike.js'
import { createChunk } from '../chunk.js'
import { createFormParts } from '../formParts.js'
import { NewTicket } from './NewTicket.js'

const waiting = createChunk(() => import('./Waiting.js').then((chunk) => chunk.Waiting))

let script: ScriptedClient
const scrollIntoView = vi.fn<(this: Element) => void>()
beforeEach(() => {
  scrollIntoView.mockReset()
  Element.prototype.scrollIntoView = scrollIntoView
  script = createScriptedClient()
})

const desk = (some: Parameters<typeof describeDesk>[0]) =>
  script.stores.desk.update((state) => ({ ...state, description: describeDesk(some) }))
const body = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' })
const submits = () => script.calls.filter(([verb]) => verb === 'submit')

test('what is typed goes into the draft as it is typed X1', async () => {
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  await userEvent.type(body(), 'Hi')
  expect(script.calls.map(([, , patch]) => patch)).toEqual([{ body: 'H' }, { body: 'Hi' }])
  expect(body().value).toBe('Hi')
})

test('a desk without subjects has one field for the question D4', () => {
  desk({ form: { subject: 'hidden' } })
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  expect(screen.getAllByRole('textbox')).toEqual([body()])
})

test('a category explains itself, and its type belongs to it alone D3', async () => {
  const types = [{ id: 'other', label: 'Other' }]
  const categories = [
    { id: 'errors', label: 'System errors', explanation: 'Does not load' },
    { id: 'finance', label: 'Finance', types },
  ]
  desk({ form: { categories } })
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  const explained = { name: 'System errors', description: 'Does not load' }
  expect(screen.getByRole('radio', explained)).toBeTruthy()
  expect(screen.queryByRole('combobox')).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: 'Finance' }))
  await userEvent.selectOptions(screen.getByRole('combobox'), 'other')
  expect(script.draft('new').get().draft).toMatchObject({ categoryId: 'finance', typeId: 'other' })
  await userEvent.click(screen.getByRole('radio', { name: /System errors/ }))
  expect(script.draft('new').get().draft).toMatchObject({ categoryId: 'errors', typeId: null })
})

test('the form can be used before its choices have come, and keeps text and focus as they come', async () => {
  desk({ form: { categories: [{ id: 'errors', label: 'System errors' }] } })
  const parts = createFormParts()
  let letCome = () => {}
  const gate = new Promise<void>((resolve) => {
    letCome = resolve
  })
  const late = createChunk(async () => {
    await gate
    await parts.topic.load()
    return parts.topic.view() as NonNullable<ReturnType<typeof parts.topic.view>>
  })
  renderScreen(<NewTicket waiting={waiting} />, script.client, {
    parts: { ...parts, topic: late },
  })
  await userEvent.type(body(), 'Hi')
  expect(screen.queryByRole('radio')).toBeNull()
  letCome()
  expect(await screen.findByRole('radio', { name: 'System errors' })).toBeTruthy()
  expect(body().value).toBe('Hi')
  expect(document.activeElement).toBe(body())
})

test('what it is about, then the words, then what may stay as it is, then files', () => {
  desk({
    form: {
      categories: [{ id: 'errors', label: 'System errors' }],
      projects: [{ id: '4411', name: 'Autumn sale' }],
    },
  })
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  const fields = [
    screen.getByRole('radio', { name: 'System errors' }),
    screen.getByRole('textbox', { name: /Subject/ }),
    body(),
    screen.getByRole('combobox', { name: 'Project' }),
    screen.getByLabelText('Add files'),
  ]
  const inOrder = [...fields].sort((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )
  expect(inOrder).toEqual(fields)
})

test('projects come as id and name under «General question» C3', () => {
  desk({ form: { projects: [{ id: '4411', name: 'Autumn sale' }] } })
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  const options = screen.getAllByRole('option').map(({ textContent }) => textContent)
  expect(options).toEqual(['General question', '4411 · Autumn sale'])
})

test('an empty form says what is missing at the field, and the first one has the focus', async () => {
  script.setProblems([
    { field: 'subject', code: 'required' },
    { field: 'body', code: 'required' },
  ])
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  expect(screen.queryByText('Please fill this in.')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  const subject = screen.getByRole('textbox', { name: /Subject/ })
  await waitFor(() => expect(document.activeElement).toBe(subject))
  const described = subject.getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(described)?.textContent).toBe('Please fill this in.')
  expect(submits()).toEqual([])
})

test('a choice that is missing is read with the choice that has the focus X10', async () => {
  desk({ form: { categories: [{ id: 'app', label: 'App', explanation: 'Its use' }] } })
  script.setProblems([{ field: 'categoryId', code: 'required' }])
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  const description = 'Its use Please choose one.'
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'App', description })),
  )
})

test('a limit that is passed is told while typing', () => {
  script.setProblems([{ field: 'body', code: 'too_long', limit: 50_000 }])
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  expect(screen.getByText('Please shorten this to 50,000 characters.')).toBeTruthy()
})

test('Ctrl and Enter send, Enter alone does not', async () => {
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  await userEvent.type(screen.getByRole('textbox', { name: /Subject/ }), 'x{Enter}')
  expect(submits()).toEqual([])
  await userEvent.type(body(), 'x{Control>}{Enter}{/Control}')
  expect(submits()).toHaveLength(1)
})

test('nothing is sent while an IME composes', () => {
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  fireEvent.keyDown(body(), { key: 'Enter', ctrlKey: true, isComposing: true })
  fireEvent.keyDown(body(), { key: 'Enter', ctrlKey: true, keyCode: 229 })
  expect(submits()).toEqual([])
})

test('the limits are told before a file is chosen, in the words of the locale', () => {
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  expect(screen.getByText(/Up to 10 files, 30 MB each/)).toBeTruthy()
})

test('files are chosen, dropped and pasted; a refused one says why X3', async () => {
  script.refuse({ field: 'attachments', code: 'file_too_large', limit: 1024, fileName: 'big.mp4' })
  const { said } = renderScreen(<NewTicket waiting={waiting} />, script.client)
  await userEvent.upload(screen.getByLabelText('Add files'), new File(['x'], 'chosen.txt'))
  fireEvent.drop(body(), { dataTransfer: { files: [new File(['x'], 'dropped.txt')] } })
  fireEvent.paste(body(), { clipboardData: clipboard('', 'pasted.png') })
  fireEvent.drop(body(), { dataTransfer: { files: [new File(['x'], 'big.mp4')] } })
  expect(
    script
      .draft('new')
      .get()
      .draft.attachments.map(({ name }) => name),
  ).toEqual(['chosen.txt', 'dropped.txt', 'pasted.png'])
  expect(said).toEqual(['1 file added', '1 file added', '1 file added'])
  const alert = await screen.findByRole('alert')
  const shown = scrollIntoView.mock.contexts.map((element) => (element as Element).textContent)
  expect(shown).toEqual([expect.stringContaining('big.mp4')])
  expect(alert.textContent).toContain('big.mp4 · Too large: no more than 1 kB a file.')
})

test('a file just chosen is brought into sight, one of an earlier visit is not', () => {
  script.client.drafts.attach('new', [new File(['x'], 'earlier.txt'), new File(['x'], 'now.txt')])
  script.draft('new').update((state) => ({
    ...state,
    draft: {
      ...state.draft,
      attachments: state.draft.attachments.map((file) => ({
        ...file,
        kept: file.name === 'earlier.txt',
      })),
    },
  }))
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  const shown = scrollIntoView.mock.contexts.map((element) => (element as Element).textContent)
  expect(shown).toEqual([expect.stringContaining('now.txt')])
})

test('the first field has the focus where there is a keyboard, and the heading elsewhere', () => {
  const matchMedia = vi.fn((query: string) => ({ matches: query.includes('pointer: fine') }))
  Object.assign(globalThis, { matchMedia })
  desk({})
  const { unmount } = renderScreen(<NewTicket waiting={waiting} />, script.client)
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Subject/ }))
  unmount()
  Reflect.deleteProperty(globalThis, 'matchMedia')
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'New request' }))
})

test('X10 the focus is put past no question: on the first choice, on the heading until it has come, on the words once it is answered', async () => {
  Object.assign(globalThis, {
    matchMedia: (query: string) => ({ matches: query.includes('pointer: fine') }),
  })
  const types = [{ id: 'one', label: 'One' }]
  desk({ form: { categories: [{ id: 'app', label: 'App', types }] } })
  const open = () => renderScreen(<NewTicket waiting={waiting} />, script.client, { parts })
  const parts = createFormParts()
  const { unmount } = open()
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'New request' }))
  await screen.findByRole('radio', { name: 'App' })
  unmount()
  open()
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'App' }))
  cleanup()
  script.client.drafts.edit('new', { categoryId: 'app' })
  open()
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Question type' }))
  cleanup()
  script.client.drafts.edit('new', { typeId: 'one' })
  open()
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Subject/ }))
  Reflect.deleteProperty(globalThis, 'matchMedia')
})

/** As browsers give it: a text and files. */
const clipboard = (text: string, ...names: readonly string[]) => ({
  files: names.map((name) => new File(['x'], name)),
  getData: () => text,
})

test.each([
  ['a sentence', clipboard('Hello'), true],
  ['cells of a sheet, with a picture of them', clipboard('1\t2', 'image.png'), true],
  ['a file of the system, with its name', clipboard('plan.pdf', 'plan.pdf'), false],
])('pasted text is left to the field and files are taken: %s X3', (_, clipboardData, isText) => {
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  const event = createEvent.paste(body(), { clipboardData })
  fireEvent(body(), event)
  expect(event.defaultPrevented).toBe(!isText)
  expect(script.draft('new').get().draft.attachments).toHaveLength(isText ? 0 : 1)
})

test('the focus stays with the files while they are taken out, and goes to the chooser after the last X10', async () => {
  const names = ['one.txt', 'two.txt', 'three.txt']
  script.client.drafts.attach(
    'new',
    names.map((name) => new File(['x'], name)),
  )
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  const press = async (name: string) => {
    const button = await screen.findByRole('button', { name })
    button.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull())
    return document.activeElement?.getAttribute('aria-label') ?? document.activeElement
  }
  expect(await press('Remove one.txt')).toBe('Remove two.txt')
  expect(await press('Remove two.txt')).toBe('Remove three.txt')
  expect(await press('Remove three.txt')).toBe(screen.getByLabelText('Add files'))
})

test('a file can be paused, resumed and taken out X3', async () => {
  script.client.drafts.attach('new', [new File(['xxxx'], 'film.mp4')])
  const { said } = renderScreen(<NewTicket waiting={waiting} />, script.client)
  const state = {
    attachmentId: 'id of film.mp4',
    sentBytes: 1,
    size: 4,
    retryAt: null,
    error: null,
  }
  const put = (status: 'uploading' | 'paused') =>
    act(() => script.stores.uploads.set({ 'id of film.mp4': { ...state, status } }))
  put('uploading')
  await userEvent.click(screen.getByRole('button', { name: 'Pause film.mp4' }))
  put('paused')
  await userEvent.click(screen.getByRole('button', { name: 'Go on with film.mp4' }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove film.mp4' }))
  expect(script.calls.slice(1)).toEqual([
    ['uploads.pause', 'id of film.mp4'],
    ['uploads.resume', 'id of film.mp4'],
    ['drafts.detach', 'new', 'id of film.mp4'],
  ])
  expect(said).toEqual(['film.mp4 removed'])
  expect(document.activeElement).toBe(screen.getByLabelText('Add files'))
})

test('where it was saved is told, also that it was not X1', () => {
  script.client.drafts.edit('new', { body: 'x' })
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  expect(screen.getByText('Saved on this device')).toBeTruthy()
  act(() => script.draft('new').update((state) => ({ ...state, saved: 'memory' })))
  expect(screen.getByText('Not saved on this device')).toBeTruthy()
  expect(screen.getByText(/keeps nothing on this device/)).toBeTruthy()
})

test('a restored draft says so, and starting over takes two steps', async () => {
  script.client.drafts.edit('new', { body: 'x' })
  script.draft('new').update((state) => ({ ...state, restored: true }))
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  expect(screen.getByText(/Your message is still here/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Start over' }))
  expect(script.calls).not.toContainEqual(['drafts.discard', 'new'])
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
  expect(script.calls).toContainEqual(['drafts.discard', 'new'])
  expect(body().value).toBe('')
})

test('what is being sent stays in sight and cannot be changed', async () => {
  script.client.drafts.edit('new', { body: 'It stops' })
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  act(() =>
    script.draft('new').update((state) => ({ ...state, draft: { ...state.draft, body: '' } })),
  )
  expect(body().value).toBe('It stops')
  expect(body().matches(':disabled')).toBe(true)
  expect(screen.queryByLabelText('Add files')).toBeNull()
})

test('a file can still be paused while the message waits for it X3', async () => {
  script.client.drafts.attach('new', [new File(['xxxx'], 'film.mp4')])
  const id = 'id of film.mp4'
  const state = { attachmentId: id, sentBytes: 1, size: 4, retryAt: null, error: null }
  script.stores.uploads.set({ [id]: { ...state, status: 'uploading' } })
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  await userEvent.click(screen.getByRole('button', { name: 'Pause film.mp4' }))
  expect(script.calls).toContainEqual(['uploads.pause', id])
  expect(screen.queryByRole('button', { name: 'Remove film.mp4' })).toBeNull()
})

test('after sending, the page of the new ticket opens C6', async () => {
  script.answerSubmit({ status: 'sent', ticket: ticketLike({ id: 'a' }) })
  const { widget } = renderScreen(<NewTicket waiting={waiting} />, script.client)
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId: 'a' })
})

test('a desk may say thank you instead', async () => {
  desk({ afterSending: 'sent' })
  script.client.drafts.attach('new', [new File(['x'], 'shelf.png')])
  script.answerSubmit({ status: 'sent', ticket: ticketLike({ id: 'a', number: '7' }) })
  const { widget } = renderScreen(<NewTicket waiting={waiting} />, script.client)
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  const expected = { name: 'sent', ticketId: 'a', number: '7', files: ['shelf.png'] }
  expect(widget.navigation.screen.value).toEqual(expected)
})

test('a refusal is told with the reason and a mail that holds the text X15', async () => {
  script.client.drafts.edit('new', { subject: 'Upload', body: 'It stops' })
  script.answerSubmit({ status: 'failed', error: { code: 'forbidden', retryable: false } })
  const fallback = { email: 'help@example.com' }
  renderScreen(<NewTicket waiting={waiting} />, script.client, { fallback })
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect((await screen.findByRole('alert')).textContent).toContain('You may not do this.')
  const mail = screen.getByRole('link', { name: 'Write an e-mail instead' })
  expect(mail.getAttribute('href')).toBe('mailto:help@example.com?subject=Upload&body=It%20stops')
  expect(body().value).toBe('It stops')
})

test('a message that waits says where it is, and can be taken back X1', async () => {
  const { draft } = script.draft('new').get()
  const submission = {
    id: 'row',
    kind: 'ticket',
    ticketId: null,
    draft,
    status: 'waiting',
    attempts: 1,
    retryAt: null,
    error: null,
    createdAt: 0,
  } as const
  script.stores.connection.set({ status: 'offline', retryAt: null })
  script.answerSubmit({ status: 'waiting', submission })
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(await screen.findByText(/kept on this device and is sent as soon as/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Go back and edit' }))
  expect(script.calls).toContainEqual(['outbox.cancel', 'row'])
  expect(body()).toBeTruthy()
})

test('X15 the form says what stands in the way, with a mail that holds what was typed so far', async () => {
  renderScreen(<NewTicket waiting={waiting} />, script.client, {
    fallback: { email: 'help@example.com' },
  })
  act(() => script.stores.connection.set({ status: 'unavailable', retryAt: null }))
  await userEvent.type(body(), 'Hi')
  const mail = screen.getByRole('link', { name: 'Write an e-mail instead' })
  expect(mail.getAttribute('href')).toBe('mailto:help@example.com?subject=&body=Hi')
  act(() => script.stores.connection.set({ status: 'online', retryAt: null }))
  expect(screen.queryByRole('link')).toBeNull()
})

test('X15 without a network the form says so at once, not only when something fails', () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get')
  renderScreen(<NewTicket waiting={waiting} />, script.client)
  expect(screen.queryByText(/You are offline/)).toBeNull()
  onLine.mockReturnValue(false)
  act(() => void dispatchEvent(new Event('offline')))
  expect(screen.getByText(/You are offline/)).toBeTruthy()
  onLine.mockRestore()
  act(() => void dispatchEvent(new Event('online')))
  expect(screen.queryByText(/You are offline/)).toBeNull()
})
