import { afterEach, expect, test } from 'vitest'
import { createBadgeView } from './badgeView.js'

const views: { clear(): void }[] = []

afterEach(() => {
  for (const view of views.splice(0)) view.clear()
  document.body.replaceChildren()
  document.adoptedStyleSheets = []
})

function start(locale = 'en') {
  const view = createBadgeView({
    elements: () => [...document.querySelectorAll('.help')],
    locale: () => locale,
    nextFrame(callback) {
      const frame = requestAnimationFrame(callback)
      return () => cancelAnimationFrame(frame)
    },
  })
  views.push(view)
  return view
}

function put(name: string, text: string, parent: Element = document.body): HTMLElement {
  const element = document.createElement(name)
  element.className = 'help'
  element.textContent = text
  parent.append(element)
  return element
}

const badgeOf = (entry: Element) => entry.querySelector('deskside-badge')?.shadowRoot
const seen = (entry: Element) => badgeOf(entry)?.querySelector('b')?.textContent
const said = (entry: Element) => badgeOf(entry)?.querySelector('i')?.textContent?.trim()
const frames = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

test('shows the number on every entry, says it in words, and takes it away again (X6)', () => {
  const one = put('a', 'Help')
  const two = put('button', 'Support')
  const before = document.body.innerHTML
  const view = start()
  view.show(2)
  expect([seen(one), seen(two)]).toEqual(['2', '2'])
  expect(said(one)).toBe('2 unread answers')
  view.show(120)
  expect([seen(one), said(one)]).toEqual(['99+', '120 unread answers'])
  view.show(0)
  expect(document.body.innerHTML).toBe(before)
})

test('speaks Russian with its plural forms, and English where it knows no better', () => {
  const entry = put('a', 'Помощь')
  const view = start('ru-RU')
  const words = [1, 2, 5].map((count) => {
    view.show(count)
    return said(entry)
  })
  expect(words).toEqual([
    '1 непрочитанный ответ',
    '2 непрочитанных ответа',
    '5 непрочитанных ответов',
  ])
  view.show(0)
  start('fi').show(1)
  expect(said(entry)).toBe('1 unread answer')
})

test('adds to an aria-label, and gives it back unless the host wrote another one', () => {
  const entry = put('button', '')
  entry.setAttribute('aria-label', 'Help')
  const view = start()
  view.show(1)
  expect(entry.getAttribute('aria-label')).toBe('Help, 1 unread answer')
  view.show(2)
  expect(entry.getAttribute('aria-label')).toBe('Help, 2 unread answers')
  view.show(0)
  expect(entry.getAttribute('aria-label')).toBe('Help')
  view.show(1)
  entry.setAttribute('aria-label', 'Support')
  view.show(0)
  expect(entry.getAttribute('aria-label')).toBe('Support')
})

test('comes back when the host draws its entry anew, and goes on to entries that come late', async () => {
  const entry = put('a', 'Help')
  const view = start()
  view.show(3)
  entry.textContent = 'Help and support'
  const late = put('a', 'Help')
  await frames()
  expect([seen(entry), seen(late)]).toEqual(['3', '3'])
  late.className = ''
  put('p', 'elsewhere')
  await frames()
  expect(badgeOf(late)).toBeUndefined()
  view.clear()
  put('a', 'Later still')
  await frames()
  expect(document.querySelectorAll('deskside-badge')).toHaveLength(0)
})

test('stays as it is among hostile styles of the host, and changes none of them (X11)', () => {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [sheet]
  const entry = put('a', 'Help')
  start().show(2)
  const badge = badgeOf(entry)?.querySelector('b') as HTMLElement
  const host = entry.querySelector('deskside-badge') as HTMLElement
  const look = () => {
    const style = getComputedStyle(badge)
    const { width, height } = host.getBoundingClientRect()
    return [
      style.fontSize,
      style.color,
      style.letterSpacing,
      getComputedStyle(host).display,
      width,
      height,
    ]
  }
  const calm = look()
  const entryStyle = getComputedStyle(entry).cssText
  sheet.replaceSync(`*{all:unset!important;letter-spacing:9px!important;font-size:40px!important;
    color:lime!important} deskside-badge{display:none!important;width:300px!important}
    :root{font-size:4px}`)
  expect(look()).toEqual(calm)
  sheet.replaceSync('')
  expect(getComputedStyle(entry).cssText).toBe(entryStyle)
})
