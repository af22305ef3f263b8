import { systemClock } from '@deskside/core'
import { act } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { HelpOptions, Panel } from '../launcher/contract.js'
import { createScriptedClient, type ScriptedClient } from '../testing/scriptedClient.js'
import { ticketLike } from '../testing/ticketLike.js'
import { createPanelWith } from './createPanelWith.js'

let script: ScriptedClient
let events: [string, unknown][]
let panel: Panel

function mount(options: Partial<HelpOptions> = {}): Panel {
  panel = createPanelWith({
    client: script.client,
    ownsClient: true,
    clock: systemClock(),
    host: {
      options: { endpoint: 'https://support.example.com', locale: 'en', ...options },
      emit: (event, payload) => void events.push([event, payload]),
    },
  })
  return panel
}

/** Opens, and waits for what is fetched apart. */
async function open(...call: Parameters<Panel['open']>): Promise<void> {
  await act(async () => panel.open(...call))
  await expect.poll(() => shadow().querySelector('.skeleton')).toBeNull()
}
const shadow = () => document.querySelector('deskside-panel')?.shadowRoot as ShadowRoot
const heading = () => shadow().querySelector('h1')
const named = (event: string) => events.filter(([name]) => name === event).map(([, what]) => what)

beforeEach(() => {
  script = createScriptedClient()
  events = []
})
afterEach(() => {
  panel.destroy()
  document.body.replaceChildren()
})

test('the panel opens on the view that was asked for, and says so', async () => {
  mount()
  await open({ name: 'new' })
  expect(heading()?.textContent).toBe('New request')
  expect(events).toEqual([
    ['open', { view: { name: 'new' } }],
    ['view', { view: { name: 'new' } }],
  ])
})

test('an option that there is not is said once in the console', async () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {})
  mount({ locle: 'ru' } as object)
  await open({ name: 'new' })
  panel.close()
  await open()
  await expect.poll(() => said.mock.calls.length).toBe(1)
  expect(said.mock.calls).toEqual([['Deskside: no option locle']])
  said.mockRestore()
})

test('words of a host run in their own direction, and in theirs again after a switch X8', async () => {
  const languages = { he: async () => ({ 'common.help': 'עזרה' }) }
  mount({ locale: 'he', languages })
  await open({ name: 'new' })
  const dialog = () => shadow().querySelector('dialog')
  expect(dialog()?.getAttribute('aria-label')).toBe('עזרה')
  expect(shadow().querySelector('[dir]')?.getAttribute('dir')).toBe('rtl')
  panel.setLocale('de')
  await expect.poll(() => dialog()?.getAttribute('aria-label')).toBe('Hilfe')
  expect(shadow().querySelector('[dir]')?.getAttribute('dir')).toBe('ltr')
})

test('it is a named dialog, the focus goes to the heading and back to the entry X10', async () => {
  const entry = document.createElement('button')
  document.body.append(entry)
  entry.focus()
  mount()
  await open(undefined, entry)
  expect(shadow().querySelector('dialog')?.getAttribute('aria-label')).toBe('Help')
  expect(shadow().activeElement).toBe(heading())
  act(() => panel.close())
  expect(document.activeElement).toBe(entry)
})

test('the focus is left alone when it has moved on into the page', async () => {
  const [entry, field] = [document.createElement('button'), document.createElement('input')]
  document.body.append(entry, field)
  mount()
  await open(undefined, entry)
  field.focus()
  act(() => panel.close())
  expect(document.activeElement).toBe(field)
})

test('every screen that comes up gives its heading the focus', async () => {
  mount()
  await open()
  const write = [...shadow().querySelectorAll('button')].find((button) =>
    button.textContent?.includes('Write a message'),
  )
  act(() => write?.click())
  expect(shadow().activeElement?.textContent).toBe('New request')
  expect(named('view')).toEqual([{ view: { name: 'home' } }, { view: { name: 'new' } }])
})

test('Escape closes, unless something inside has used it', async () => {
  mount()
  await open()
  const press = (init: KeyboardEventInit) =>
    act(() => {
      const event = new KeyboardEvent('keydown', {
        key: 'Escape',
        bubbles: true,
        composed: true,
        cancelable: true,
        ...init,
      })
      heading()?.dispatchEvent(event)
    })
  press({ isComposing: true })
  expect(panel.isOpen()).toBe(true)
  press({})
  expect(panel.isOpen()).toBe(false)
})

test("keys that are typed in the panel are no shortcuts of the host's", async () => {
  const heard = vi.fn()
  document.addEventListener('keydown', heard)
  mount()
  await open()
  heading()?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'c', bubbles: true, composed: true }),
  )
  document.removeEventListener('keydown', heard)
  expect(heard).not.toHaveBeenCalled()
})

/** How many listen to a store of the client just now. */
function countWatchers(store: { subscribe: (listener: never) => () => void }): () => number {
  let watchers = 0
  const { subscribe } = store
  vi.spyOn(store, 'subscribe').mockImplementation((listener) => {
    const off = subscribe(listener)
    watchers += 1
    return () => {
      watchers -= 1
      off()
    }
  })
  return () => watchers
}

test('made ahead it asks nothing: the desk, the answers and the list are watched from the first opening on', async () => {
  const { desk, unread, list } = script.stores
  const watchers = [desk, unread, list].map(countWatchers)
  mount()
  expect(watchers.map((count) => count())).toEqual([0, 0, 0])
  expect(script.calls).toEqual([])
  await open()
  for (const count of watchers) expect(count()).toBeGreaterThan(0)
})

test('while closed nothing of it is in the page and no store is watched X11', async () => {
  const count = countWatchers(script.stores.list)
  mount()
  expect(document.querySelector('deskside-panel')).toBeNull()
  expect(count()).toBe(0)
  await open()
  expect(count()).toBeGreaterThan(0)
  act(() => panel.close())
  expect(document.querySelector('deskside-panel')).toBeNull()
  expect(count()).toBe(0)
})

test('it opens again where it was left, with the text', async () => {
  mount()
  await open({ name: 'new' })
  script.client.drafts.edit('new', { body: 'It stops' })
  act(() => panel.close())
  await open()
  expect(heading()?.textContent).toBe('New request')
  expect(shadow().querySelector('textarea')?.value).toBe('It stops')
})

test('destroy leaves no node behind, ends the client and cannot be opened again X11', async () => {
  mount()
  await open()
  panel.destroy()
  panel.open()
  expect(document.querySelector('deskside-panel')).toBeNull()
  expect(panel.isOpen()).toBe(false)
  expect(script.calls).toEqual([['destroy']])
})

test('an error while rendering stays in the panel, with a way to start again X11', async () => {
  mount()
  script.stores.list.update((state) => ({ ...state, tickets: null as unknown as [] }))
  await open()
  await expect.poll(() => shadow().textContent).toContain('What you typed is kept')
  expect(named('error')).toHaveLength(1)
  script.stores.list.update((state) => ({ ...state, tickets: [] }))
  act(() => shadow().querySelector<HTMLElement>('.notice button')?.click())
  expect(shadow().textContent).toContain('How can we help?')
})

test('the language comes as a chunk and changes in place X8', async () => {
  mount({ locale: 'ru' })
  await open()
  await expect.poll(() => shadow().textContent).toContain('Чем помочь?')
  expect(shadow().querySelector('.root')?.getAttribute('lang')).toBe('ru')
  expect(shadow().querySelector('.frame')?.getAttribute('dir')).toBe('ltr')
  panel.setLocale('en')
  await expect.poll(() => shadow().textContent).toContain('How can we help?')
})

test('the theme can be chosen and changed X9', async () => {
  mount({ theme: 'dark' })
  await open()
  const root = shadow().querySelector<HTMLElement>('.root')
  expect(root?.dataset.theme).toBe('dark')
  panel.setTheme('light')
  expect(root?.dataset.theme).toBe('light')
})

test('an inline page fills its element and takes no focus as it loads D1', async () => {
  const target = document.createElement('div')
  document.body.append(target)
  mount({ target })
  await open()
  expect(target.firstElementChild?.localName).toBe('deskside-panel')
  expect(shadow().querySelector('section[aria-label="Help"]')).not.toBeNull()
  expect(shadow().activeElement).toBeNull()
  expect(shadow().querySelector('[aria-label="Close"]')).toBeNull()
})

test('prefill fills empty fields, never what somebody has typed', async () => {
  script.client.drafts.edit('new', { subject: 'Mine' })
  mount()
  panel.prefill({ subject: 'Theirs', body: 'Theirs' })
  expect(script.draft('new').get().draft).toMatchObject({ subject: 'Mine', body: 'Theirs' })
  panel.prefill({ body: 'Theirs again' })
  expect(script.draft('new').get().draft.body).toBe('Theirs again')
  script.client.drafts.edit('new', { body: 'Mine now' })
  panel.prefill({ body: 'Theirs' })
  expect(script.draft('new').get().draft.body).toBe('Mine now')
})

test('prefill waits until the device was asked for a kept draft', async () => {
  script.draft('new').update((state) => ({ ...state, status: 'loading' }))
  mount()
  panel.prefill({ subject: 'Theirs' })
  panel.prefill({ body: 'Theirs' })
  expect(script.draft('new').get().draft.subject).toBe('')
  script.draft('new').update((state) => ({
    ...state,
    status: 'ready',
    draft: { ...state.draft, body: 'Kept' },
  }))
  expect(script.draft('new').get().draft).toMatchObject({ subject: 'Theirs', body: 'Kept' })
})

test('the host hears of unread answers and new tickets once it was opened X6', async () => {
  mount()
  await open()
  act(() => panel.close())
  events = []
  script.stores.unread.set(3)
  script.emit('ticket:created', { ticket: ticketLike({ id: 'a' }) })
  expect(events).toEqual([
    ['unread', { count: 3 }],
    ['ticket:created', { ticketId: 'a' }],
  ])
})

test('another person begins at home', async () => {
  mount()
  await open({ name: 'new' })
  act(() => panel.identify({ id: 'noor' }))
  expect(script.calls).toContainEqual(['identify', { id: 'noor' }])
  expect(heading()?.textContent).toBe('Help')
})

test('a host that names nobody is told so in its console, once each time the panel opens', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  mount()
  await open()
  expect(complain).not.toHaveBeenCalled()
  panel.close()
  script.stores.session.set({ user: null, status: 'signed_out' })
  await open()
  await expect.poll(() => complain.mock.calls).toEqual([[expect.stringContaining('user: { id }')]])
  complain.mockRestore()
})
