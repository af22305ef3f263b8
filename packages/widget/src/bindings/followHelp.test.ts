import { afterEach, expect, test } from 'vitest'
import type { HelpOptions, HelpWidget } from '../launcher/contract.js'
import { followHelp } from './followHelp.js'
import type { HelpProps } from './helpProps.js'

const props = { endpoint: 'https://desk.test' } satisfies HelpProps

/** Widgets that only say what they are told: what stands behind them is tested with the launcher. */
function start() {
  const said: string[] = []
  const given: HelpOptions[] = []
  const listeners: Map<string, (payload: never) => void>[] = []
  function mount(options: HelpOptions): HelpWidget {
    const id = given.push(options)
    const heard = new Map<string, (payload: never) => void>()
    listeners.push(heard)
    const say = (verb: string) => (value?: unknown) =>
      void said.push([id, verb, ...(value === undefined ? [] : [JSON.stringify(value)])].join(' '))
    return {
      attachTo(entry, view) {
        const name = (entry as Element).id
        say(`attach ${name}`)(view)
        return say(`detach ${name}`)
      },
      on(event, listener) {
        heard.set(event, listener as (payload: never) => void)
        return () => {}
      },
      identify: say('identify'),
      setTheme: say('theme'),
      setLocale: say('locale'),
      setConsent: say('consent'),
      destroy: say('destroy'),
      open: say('open'),
      close: say('close'),
      toggle: say('toggle'),
      prefill: say('prefill'),
      reset: async () => {},
      eraseLocalData: async () => {},
    }
  }
  const place = document.body.appendChild(document.createElement('span'))
  place.append(entry('help'))
  return { said, given, listeners, place, followed: followHelp(place, undefined, mount) }
}

function entry(id: string): HTMLElement {
  return Object.assign(document.createElement('button'), { id })
}

afterEach(() => document.body.replaceChildren())

test('mounts once, and attaches what stands in the place', () => {
  const { followed, said, given } = start()
  const first = followed.follow({ ...props, view: { name: 'new' } })
  expect(followed.follow({ ...props, view: { name: 'new' } })).toBe(first)
  expect(said).toEqual(['1 attach help {"name":"new"}'])
  expect(given).toHaveLength(1)
  expect(given[0]).not.toHaveProperty('view')
})

test('theme, language, person and consent change by their verbs, and nothing else is said', () => {
  const { followed, said } = start()
  followed.follow({ ...props, theme: 'light', user: { id: 'maya' } })
  followed.follow({ ...props, theme: 'dark', user: { id: 'maya' } })
  followed.follow({ ...props, locale: 'ru', user: { id: 'ben' } })
  followed.follow({ ...props, locale: 'ru', consent: 'denied' })
  expect(said.slice(1)).toEqual([
    '1 theme "dark"',
    '1 theme "auto"',
    '1 identify {"id":"ben"}',
    '1 locale "ru"',
    '1 identify null',
    '1 consent "denied"',
  ])
})

test('an option without a verb mounts a new widget: that one is attached, the old one has gone', () => {
  const { followed, said, given } = start()
  const first = followed.follow(props)
  const second = followed.follow({ ...props, endpoint: 'https://other.test' })
  expect(second).not.toBe(first)
  expect(given.map(({ endpoint }) => endpoint)).toEqual(['https://desk.test', 'https://other.test'])
  expect(said).toEqual(['1 attach help', '1 destroy', '2 attach help'])
})

test('data is compared by what it says, functions of data by being there', () => {
  const { followed, given } = start()
  const options = (word: string, ...names: readonly string[]): HelpProps => ({
    ...props,
    texts: { en: { 'newTicket.send': word } },
    languages: Object.fromEntries(names.map((name) => [name, async () => ({}) as never])),
  })
  followed.follow(options('Help', 'nl'))
  followed.follow(options('Help', 'nl'))
  expect(given).toHaveLength(1)
  followed.follow(options('Ask us', 'nl'))
  followed.follow(options('Ask us', 'nl', 'pl'))
  expect(given).toHaveLength(3)
})

test('what Svelte 4 hands over of its own with the options makes no new widget', () => {
  const { followed, given } = start()
  const scoped = (scope: object) => ({ ...props, $$scope: scope, $$slots: {} })
  followed.follow(scoped({ dirty: -1 }))
  followed.follow(scoped({ dirty: 1 }))
  expect(given).toEqual([expect.not.objectContaining({ $$slots: {} })])
})

test('an object that a host changes in place is heard of as well', () => {
  const { followed, said } = start()
  const user = { id: 'maya' }
  followed.follow({ ...props, user })
  user.id = 'ben'
  followed.follow({ ...props, user })
  expect(said.slice(1)).toEqual(['1 identify {"id":"ben"}'])
})

test('the newest functions are called, and no new widget is made for them', async () => {
  const { followed, given, listeners } = start()
  const heard: string[] = []
  const options = (name: string): HelpProps => ({
    ...props,
    getToken: () => name,
    page: () => ({ url: `https://shop.test/${name}`, title: name }),
    onError: () => void heard.push(`error ${name}`),
    on: { unread: ({ count }) => void heard.push(`unread ${count} ${name}`) },
  })
  followed.follow(options('old'))
  followed.follow(options('new'))
  expect(given).toHaveLength(1)
  given[0]?.onError?.(new Error('any'))
  listeners[0]?.get('unread')?.({ count: 2 } as never)
  expect(given[0]?.page?.()).toEqual({ url: 'https://shop.test/new', title: 'new' })
  const why = { reason: 'start', signal: new AbortController().signal } as never
  expect([heard, await given[0]?.getToken?.(why)]).toEqual([['error new', 'unread 2 new'], 'new'])
})

test('a token that comes or goes is another widget', () => {
  const { followed, given } = start()
  followed.follow(props)
  followed.follow({ ...props, getToken: () => 'token' })
  followed.follow(props)
  expect(given.map(({ getToken }) => typeof getToken)).toEqual([
    'undefined',
    'function',
    'undefined',
  ])
})

test('children that come and go are attached and let go of, without a render of the host', async () => {
  const { followed, said, place } = start()
  followed.follow(props)
  place.replaceChildren(entry('other'))
  await Promise.resolve()
  expect(said).toEqual(['1 attach help', '1 detach help', '1 attach other'])
})

test('another view is attached anew', () => {
  const { followed, said } = start()
  followed.follow(props)
  followed.follow({ ...props, view: { name: 'tickets' } })
  expect(said).toEqual(['1 attach help', '1 detach help', '1 attach help {"name":"tickets"}'])
})

test('an inline one fills the place and attaches nothing', () => {
  const { followed, said, given, place } = start()
  followed.follow({ ...props, inline: true })
  expect([given[0]?.target, said]).toEqual([place, []])
})

test('leaving takes the widget away, watches no more, and following again mounts anew', async () => {
  const { followed, said, place } = start()
  followed.follow(props)
  followed.leave()
  place.append(entry('late'))
  await Promise.resolve()
  expect(said).toEqual(['1 attach help', '1 destroy'])
  followed.follow(props)
  expect(said.slice(2)).toEqual(['2 attach help', '2 attach late'])
})
