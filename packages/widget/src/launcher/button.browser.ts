import { afterEach, expect, test } from 'vitest'
import { createExtra } from './button.js'
import type { HelpEvents } from './contract.js'
import type { Launcher } from './createLauncher.js'
import type { Said } from './extras.js'

const before = document.documentElement.outerHTML

function start(said: { locale?: string } & Said = {}) {
  const calls: string[] = []
  let entry: HTMLElement | undefined
  const hear = createExtra({
    options: { endpoint: 'https://desk.test', locale: 'en' },
    said,
    launcher: {
      attach(at: HTMLElement) {
        entry = at
        return () => {}
      },
      close: () => calls.push('close'),
    } as unknown as Launcher,
    elements: () => [],
    emit: <E extends keyof HelpEvents>(_event: E, _payload: HelpEvents[E]) => {},
  })
  if (!entry) throw new Error('the button was not attached')
  return { hear, calls, button: entry }
}

afterEach(() => {
  // Each test ends its button: what is left is a fault.
  expect(document.documentElement.outerHTML).toBe(before)
})

test('the round button stands at the corner, has a name, and goes without a trace', () => {
  const said: { locale?: string } = {}
  const { button, hear } = start(said)
  const { width, height, bottom, right } = button.getBoundingClientRect()
  const { clientWidth } = document.documentElement
  expect([width, height]).toEqual([52, 52])
  expect([window.innerHeight - bottom, clientWidth - right]).toEqual([20, 20])
  expect(button.ariaLabel).toBe('Help')
  said.locale = 'ru-RU'
  hear('locale', 'ru-RU')
  expect(button.ariaLabel).toBe('Помощь')
  expect(document.body.querySelectorAll('*')).toHaveLength(1)
  hear('destroy')
})

test('the round button can be read on whatever colour a host gives it X9', () => {
  for (const [accent, ink] of [
    ['#ffd400', 'rgb(0, 0, 0)'],
    ['oklch(0.9 0.1 150)', 'rgb(0, 0, 0)'],
    ['#123', 'rgb(255, 255, 255)'],
  ] as const) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`:root { --deskside-accent: ${accent} }`)
    document.adoptedStyleSheets = [sheet]
    const { button, hear } = start()
    expect(getComputedStyle(button).color, accent).toBe(ink)
    hear('destroy')
    document.adoptedStyleSheets = []
  }
})

test('X11 the round button comes along where the host swaps its body or empties it', async () => {
  const { button, hear } = start()
  const { body } = document
  document.documentElement.replaceChild(document.createElement('body'), body)
  await Promise.resolve()
  expect(button.isConnected).toBe(true)
  document.body.replaceChildren()
  await Promise.resolve()
  expect(button.isConnected).toBe(true)
  hear('destroy')
  document.documentElement.replaceChild(body, document.body)
})

test('the round button takes a click for closing while the panel is open', () => {
  const { button, hear, calls } = start()
  const prevented = () => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })
    button.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(prevented()).toBe(false)
  hear('open')
  expect(prevented()).toBe(true)
  hear('close')
  expect(prevented()).toBe(false)
  expect(calls).toEqual(['close'])
  hear('open')
  hear('destroy')
  expect(prevented()).toBe(false)
})
