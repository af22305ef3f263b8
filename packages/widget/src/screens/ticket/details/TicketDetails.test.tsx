import { createSupportClient, type DeskConfigInput, type SupportClient } from '@deskside/core'
import {
  createWorld,
  type FakeClock,
  fakeClock,
  memoryBackend,
  seededIds,
  type World,
} from '@deskside/core/testing'
import { act, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { renderScreen, type ScreenOnTest } from '../../../testing/renderScreen.js'
import { Due } from '../due/Due.js'
import { Manager } from '../manager/Manager.js'
import { TicketDetails } from './TicketDetails.js'

// Over the real client and a desk in memory.

const MAYA = { id: 'maya', name: 'Maya' }
const WHOLE: DeskConfigInput = {
  name: 'Help',
  form: {
    subject: 'hidden',
    categories: [
      { id: 'app', label: 'Application help' },
      { id: 'errors', label: 'System errors' },
      {
        id: 'finance',
        label: 'Documents and finance',
        types: [
          { id: 'tariff', label: 'Tariffs' },
          { id: 'other', label: 'Other' },
        ],
      },
    ],
  },
  categoryChange: { open: 'change', in_progress: 'request', solved: 'never' },
  support: { promises: [{ clockMinutes: 60 }] },
  escalation: { kind: 'linked_ticket', againAfterMinutes: 480 },
  manager: { label: 'Write to the head of support' },
  notes: true,
}

let clock: FakeClock
let world: World
let client: SupportClient
let ticketId: string
afterEach(() => client.destroy())

async function begin(desk: DeskConfigInput = WHOLE): Promise<void> {
  clock = fakeClock()
  const createId = seededIds(1)
  world = createWorld({ clock, createId, desk })
  client = createSupportClient({ backend: memoryBackend(world, MAYA), user: MAYA, clock, createId })
  const created = client.tickets.create({ body: 'Clicks are counted twice', categoryId: 'app' })
  await clock.advance(1_000)
  ticketId = (await created).id
}

const pass = (ms: number) => act(() => clock.advance(ms))

async function show(): Promise<ScreenOnTest> {
  const shown = renderScreen(<TicketDetails ticketId={ticketId} />, client, { clock })
  await pass(100)
  return shown
}

const fact = (label: string) => screen.getByText(label, { selector: 'dt' }).nextSibling?.textContent
const press = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name }))
  await pass(100)
}

test('before processing the category is changed at once D9', async () => {
  await begin()
  const { said } = await show()
  expect(fact('Category')).toBe('Application help')
  await press('Change the category')
  const category = screen.getByRole('combobox', { name: 'New category' })
  expect(document.activeElement).toBe(category)
  expect(within(category).queryByRole('option', { name: 'Application help' })).toBeNull()
  await press('Change category')
  expect(screen.getByText('Please choose one.')).toBeTruthy()
  await userEvent.selectOptions(category, 'finance')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'tariff')
  await press('Change category')
  await waitFor(() => expect(fact('Category')).toBe('Documents and finance · Tariffs'))
  expect(said).toEqual(['The category is changed.'])
  expect(world.agent.get(ticketId)).toMatchObject({ categoryId: 'finance', typeId: 'tariff' })
})

test('during processing it is asked for, and shown until staff decide D9', async () => {
  await begin()
  world.agent.setStatus(ticketId, 'in_progress', 'Anna')
  await show()
  await press('Ask for another category')
  await userEvent.selectOptions(screen.getByRole('combobox'), 'errors')
  await press('Ask support')
  await waitFor(() =>
    expect(screen.getByText(/You asked for another category: System errors/)).toBeTruthy(),
  )
  expect(world.agent.get(ticketId).categoryId).toBe('app')
  world.agent.acceptCategory(ticketId, 'Anna')
  await pass(10_000)
  await waitFor(() => expect(fact('Category')).toBe('System errors'))
})

test('after closing only a new request can have another, with the old text in it D9', async () => {
  await begin()
  world.agent.setStatus(ticketId, 'closed', 'Anna')
  const { widget } = await show()
  await press('Write it anew')
  expect(widget.navigation.screen.value).toEqual({ name: 'new' })
  expect(client.drafts.open('new').get().draft).toMatchObject({
    body: 'Clicks are counted twice',
    followUpOf: ticketId,
    categoryId: null,
  })
})

test('beside a request stands the way to all of them E8', async () => {
  await begin()
  const { widget } = await show()
  await press('All requests')
  expect(widget.navigation.screen.value).toEqual({ name: 'tickets' })
})

test('what somebody has typed already is not written over by the old text', async () => {
  await begin()
  world.agent.setStatus(ticketId, 'closed', 'Anna')
  client.drafts.edit('new', { body: 'My own words' })
  await show()
  await press('Write it anew')
  const { draft } = client.drafts.open('new').get()
  expect([draft.body, draft.followUpOf]).toEqual(['My own words', ticketId])
})

test('a private note is saved by its button, and where it is kept is told D14', async () => {
  await begin()
  const { said } = await show()
  expect(screen.getByText('Only you see this.')).toBeTruthy()
  await userEvent.type(screen.getByRole('textbox', { name: 'Private note' }), 'Ask Lotte')
  await press('Save note')
  await waitFor(() => expect(said).toEqual(['The note is saved.']))
  expect((await memoryBackend(world, MAYA).getTicket(ticketId)).note).toBe('Ask Lotte')
})

test('a note that was typed and left is saved too D14', async () => {
  await begin()
  const { unmount } = await show()
  await userEvent.type(screen.getByRole('textbox', { name: 'Private note' }), 'Ask Lotte')
  unmount()
  await pass(100)
  expect((await memoryBackend(world, MAYA).getTicket(ticketId)).note).toBe('Ask Lotte')
})

test('where the desk keeps no notes it is on this device, and says so D14', async () => {
  await begin()
  const backend = memoryBackend(world, MAYA)
  client.destroy()
  client = createSupportClient({
    backend: { ...backend, can: { ...backend.can, notes: false } },
    user: MAYA,
    clock,
    createId: seededIds(2),
  })
  await show()
  await userEvent.type(screen.getByRole('textbox', { name: 'Private note' }), 'Ask Lotte')
  await press('Save note')
  await waitFor(() => expect(screen.getByText(/kept on this device alone/)).toBeTruthy())
  expect((await backend.getTicket(ticketId)).note).toBeNull()
})

test('the correspondence is saved as text and as data, with the note only if wanted D14', async () => {
  await begin()
  world.agent.reply(ticketId, { body: 'We are on it', agent: 'Anna' })
  await client.tickets.setNote(ticketId, 'Ask Lotte')
  const saved: { name: string; bytes: Blob }[] = []
  const made = new Map<string, Blob>()
  const { click } = HTMLAnchorElement.prototype
  // jsdom has no addresses for blobs and saves nothing.
  Object.assign(URL, {
    createObjectURL: (bytes: Blob) => {
      made.set(`blob:${made.size}`, bytes)
      return `blob:${made.size - 1}`
    },
    revokeObjectURL: () => {},
  })
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, bytes: made.get(this.href) as Blob })
  }
  await show()
  await press('Save as text')
  await waitFor(() => expect(saved).toHaveLength(1), { timeout: 5_000 })
  await userEvent.click(screen.getByRole('checkbox', { name: 'With my private note' }))
  await press('Save as data')
  await waitFor(() => expect(saved).toHaveLength(2))
  HTMLAnchorElement.prototype.click = click
  const [text, data] = saved
  expect([text?.name, data?.name]).toEqual(['ticket-1001.md', 'ticket-1001.json'])
  const markdown = await readText(text?.bytes)
  expect(markdown).toContain('Clicks are counted twice')
  expect(markdown).toContain('We are on it')
  expect(markdown).not.toContain('Ask Lotte')
  expect(JSON.parse(await readText(data?.bytes)).ticket.note).toBe('Ask Lotte')
})

function readText(bytes: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.readAsText(bytes as Blob)
  })
}

/** What stands below a thread. */
function Below() {
  const store = client.tickets.open(ticketId)
  const state = store.get()
  return state.ticket && <Due ticket={state.ticket} state={state} />
}

async function showDue(): Promise<ScreenOnTest> {
  const off = client.tickets.open(ticketId).subscribe(() => {})
  await pass(10_000)
  const shown = renderScreen(<Below />, client, { clock })
  off()
  await pass(10)
  return shown
}

test('before the promise is broken it is told by when, and nothing can be escalated D10', async () => {
  await begin()
  await showDue()
  expect(screen.getByText(/No reply of yours is needed. We answer by/)).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

test('while it is the turn of the person, that is told D10', async () => {
  await begin()
  world.agent.setStatus(ticketId, 'waiting_on_customer', 'Anna')
  await showDue()
  expect(screen.getByText('It is your turn: support waits for your reply.')).toBeTruthy()
})

test('while they work on it and spoke last, no reply of the person is needed D10', async () => {
  await begin()
  world.agent.reply(ticketId, { body: 'We look.', status: 'in_progress', agent: 'Anna' })
  await showDue()
  expect(screen.getByText('It is our turn: no reply of yours is needed.')).toBeTruthy()
})

test('once it is broken an urgent request can be opened, with a reason, and the manager written to D10', async () => {
  await begin()
  await clock.advance(61 * 60_000)
  const { said, widget } = await showDue()
  expect(screen.getByText(/We promised an answer by .* and are late/)).toBeTruthy()
  await press('Write to the head of support')
  expect(widget.navigation.screen.value).toEqual({ name: 'manager', ticketId })
  await press('Mark as urgent')
  const reason = screen.getByRole('textbox', { name: /Why is it urgent/ })
  expect(document.activeElement).toBe(reason)
  await userEvent.type(reason, 'The month ends')
  await press('Mark as urgent')
  await waitFor(() => expect(said).toEqual(['An urgent request is open now.']))
  const urgent = world.agent.list().find(({ id }) => id !== ticketId)
  expect(urgent).toMatchObject({ priority: 'urgent', followUpOf: ticketId })
})

test('a word to the manager is kept as it is typed, and sent past the queue D10', async () => {
  await begin()
  const { widget } = renderScreen(<Manager ticketId={ticketId} />, client, { clock })
  await pass(10_000)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Write to the head of support')
  await press('Send')
  expect(screen.getByText('Please fill this in.')).toBeTruthy()
  await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), 'Two days without a word.')
  await press('Send')
  await waitFor(() => expect(screen.getByText('Thank you for telling us.')).toBeTruthy())
  expect(world.agent.managerMessages()).toMatchObject([
    { ticketId, body: 'Two days without a word.' },
  ])
  expect(world.agent.list()).toHaveLength(1)
  expect(widget.navigation.screen.value).toEqual({ name: 'home' })
})
