import { expect, test } from 'vitest'
import type { HelpEvents, Panel, PanelHost } from '../launcher/contract.js'
import type { DoorHost } from '../launcher/createLauncher.js'
import { createDoor } from './createDoor.js'

function start(said: DoorHost['said'] = {}, broken: Partial<Panel> = {}) {
  const calls: unknown[] = []
  const heard: unknown[] = []
  let panelHost: PanelHost | undefined
  let idle: (() => void) | null = null
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
    (act) => {
      idle = act
      return () => {
        idle = null
      }
    },
  )
  return {
    door,
    calls,
    heard,
    host: () => panelHost as PanelHost,
    /** The page has a moment to spare. */
    rest: () => idle?.(),
    isWaiting: () => idle !== null,
  }
}

test('the panel begins with what was said before it was there', () => {
  const said = { locale: 'ru', theme: 'dark', identify: { id: 'ann' }, prefill: { body: 'Hi' } }
  const { calls, door, host } = start(said as DoorHost['said'])
  door('open', undefined, null)
  expect(host().options).toMatchObject({ locale: 'ru', theme: 'dark' })
  expect(calls).toEqual([
    ['identify', { id: 'ann' }],
    ['prefill', { body: 'Hi' }],
    ['open', undefined, null],
  ])
})

test('a sign-out comes before the person who came after it', () => {
  const { calls, door } = start({ reset: undefined, identify: { id: 'ben' } })
  door('open', undefined, null)
  expect(calls.slice(0, 2)).toEqual([['reset'], ['identify', { id: 'ben' }]])
})

test('nobody is somebody to tell of, not named is not', () => {
  for (const [identify, told] of [
    [null, [['identify', null]]],
    [undefined, []],
  ] as const) {
    const { calls, door } = start({ identify })
    door('open', undefined, null)
    expect(calls).toEqual([...told, ['open', undefined, null]])
  }
})

test('made while the page rests it is told of nothing until somebody opens it', () => {
  const said = { prefill: { body: 'Hi' } }
  const { calls, door, host, rest, isWaiting } = start(said)
  rest()
  expect(host().options).toMatchObject({ locale: 'en' })
  expect(calls).toEqual([])
  expect(door('isOpen')).toBeFalsy()
  door('prefill', { body: 'Hi' })
  door('close')
  expect(calls).toEqual([])
  door('open', 'new', null)
  expect(calls).toEqual([
    ['prefill', { body: 'Hi' }],
    ['open', { name: 'new' }, null],
  ])
  expect(isWaiting()).toBe(false)
})

test('what it was made with has changed before anybody opens it: it is made anew', () => {
  const said: { locale?: string } = {}
  const { calls, door, host, rest } = start(said)
  rest()
  said.locale = 'ru'
  door('locale', 'ru')
  expect(calls).toEqual([['destroy']])
  door('open', undefined, null)
  expect(host().options.locale).toBe('ru')
})

test('destroyed before anybody opened it, nothing is made and nothing stays', () => {
  const early = start()
  early.door('destroy')
  expect(early.isWaiting()).toBe(false)
  expect(early.host()).toBeUndefined()
  const late = start()
  late.rest()
  late.door('destroy')
  expect(late.calls).toEqual([['destroy']])
})

test('everything erased twice is erased once', async () => {
  const { door, calls } = start()
  await door('erase')
  await door('erase')
  expect(calls).toEqual([['eraseLocalData']])
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
  door('open', undefined, null)
  expect(() => door('theme', 'dark')).not.toThrow()
  await expect(door('reset')).resolves.toBeUndefined()
  expect(heard).toEqual([
    ['error', { error: thrown }],
    ['error', { error: rejected }],
  ])
})

test('T-HO5 a language or theme that is none is told by its name, and changes nothing', () => {
  const { door, calls, heard } = start()
  door('open', undefined, null)
  door('theme', 'drak')
  door('locale', 'en us')
  door('locale', 5)
  expect(calls).toEqual([['open', undefined, null]])
  expect(heard).toEqual(
    ['theme', 'locale', 'locale'].map((name) => {
      const message = expect.stringContaining(name)
      return ['error', { error: expect.objectContaining({ code: 'invalid', message }) }]
    }),
  )
})
