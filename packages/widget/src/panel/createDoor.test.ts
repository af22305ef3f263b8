import { expect, test } from 'vitest'
import type { HelpEvents, Panel, PanelHost } from '../launcher/contract.js'
import type { DoorHost } from '../launcher/createLauncher.js'
import { createDoor } from './createDoor.js'

function start(said: DoorHost['said'] = {}, broken: Partial<Panel> = {}) {
  const calls: unknown[] = []
  const heard: unknown[] = []
  let panelHost: PanelHost | undefined
  const note =
    (name: string) =>
    (...values: unknown[]) => {
      calls.push([name, ...values])
    }
  const door = createDoor(
    {
      options: { endpoint: 'https://desk.test', locale: 'en', theme: 'auto' },
      said,
      emit: <E extends keyof HelpEvents>(event: E, payload: HelpEvents[E]) =>
        heard.push([event, payload]),
    },
    (host) => {
      panelHost = host
      return {
        open: note('open'),
        close: note('close'),
        isOpen: () => false,
        prefill: note('prefill'),
        identify: note('identify'),
        setLocale: note('setLocale'),
        setTheme: note('setTheme'),
        setConsent: note('setConsent'),
        eraseLocalData: async () => note('eraseLocalData')(),
        reset: async () => note('reset')(),
        destroy: note('destroy'),
        ...broken,
      }
    },
  )
  return { door, calls, heard, host: () => panelHost as PanelHost }
}

test('the panel begins with what was said before it was there', () => {
  const said = { locale: 'ru', theme: 'dark', identify: { id: 'ann' }, prefill: { body: 'Hi' } }
  const { calls, host } = start(said as DoorHost['said'])
  expect(host().options).toMatchObject({ locale: 'ru', theme: 'dark' })
  expect(calls).toEqual([
    ['identify', { id: 'ann' }],
    ['prefill', { body: 'Hi' }],
  ])
})

test('a sign-out comes before the person who came after it', () => {
  const { calls } = start({ reset: undefined, identify: { id: 'ben' } })
  expect(calls).toEqual([['reset'], ['identify', { id: 'ben' }]])
})

test('nobody is somebody to tell of, not named is not', () => {
  expect(start({ identify: null }).calls).toEqual([['identify', null]])
  expect(start({ identify: undefined }).calls).toEqual([])
})

test('the script tag’s short words are the panel’s', () => {
  const { door, calls } = start()
  door('open', 'new', null)
  door('locale', 'ru')
  door('theme', 'dark')
  door('toggle')
  expect(calls).toEqual([
    ['open', { name: 'new' }, null],
    ['setLocale', 'ru'],
    ['setTheme', 'dark'],
    ['close'],
  ])
})

test('the entry that opened the dialog says so until it closes', () => {
  const { door, host } = start()
  const entry = document.createElement('button')
  entry.setAttribute('aria-haspopup', 'dialog')
  door('open', undefined, entry)
  host().emit('open', { view: { name: 'home' } })
  expect(entry.getAttribute('aria-expanded')).toBe('true')
  // A widget that is destroyed has taken its other attribute back by now.
  entry.removeAttribute('aria-haspopup')
  host().emit('close', undefined)
  expect(entry.hasAttribute('aria-expanded')).toBe(false)
  const plain = document.createElement('div')
  plain.setAttribute('aria-haspopup', 'dialog')
  door('open', undefined, plain)
  host().emit('open', { view: { name: 'home' } })
  expect(plain.hasAttribute('aria-expanded')).toBe(false)
  const menu = document.createElement('button')
  menu.setAttribute('aria-expanded', 'false')
  door('open', undefined, menu)
  host().emit('open', { view: { name: 'home' } })
  expect(menu.getAttribute('aria-expanded')).toBe('false')
})

test('what fails in the panel is an error event, thrown or rejected', async () => {
  const thrown = new Error('thrown')
  const rejected = new Error('rejected')
  const { door, heard } = start(
    {},
    {
      setTheme() {
        throw thrown
      },
      reset: () => Promise.reject(rejected),
    },
  )
  expect(() => door('theme', 'dark')).not.toThrow()
  await expect(door('reset')).resolves.toBeUndefined()
  expect(heard).toEqual([
    ['error', { error: thrown }],
    ['error', { error: rejected }],
  ])
})
