import { projects } from './data.js'
import { h } from './h.js'
import { icon, logo } from './icons.js'
import { createMenu } from './menu.js'
import type { Analyst } from './people.js'
import type { Settings } from './settings.js'
import type { Words } from './words.js'

export type TopDeps = {
  readonly text: Words
  readonly settings: Settings
  readonly person: Analyst | null
  /** Which page this is: `overview`, `goals`, `support`. */
  readonly page: string
  readonly onChange: (chosen: Partial<Settings>) => void
  readonly onSignOut: () => void
}

export type Top = {
  readonly nodes: readonly HTMLElement[]
  /** Answers that the person has not seen, told on Help. */
  showUnread(count: number): void
  focusHelp(): void
}

/** The navigation along the top: sections at the start, the project, Help and the person at the end. */
export function createTop(deps: TopDeps): Top {
  const { text, person } = deps
  const isSupport = deps.page === 'support'
  const count = h('span', { class: 'count', hidden: true, 'aria-hidden': 'true' })
  const countWords = h('span', { class: 'hidden' })
  const helpButton = h(
    'button',
    { type: 'button', class: `top-button${isSupport ? ' current' : ''}` },
    text.help,
    count,
    countWords,
    icon('chevron'),
  )
  const help = createMenu(helpButton, helpEntries(text, isSupport))
  const brand = h('a', { class: 'brand', href: '/' }, logo(), h('span', {}, text.brand))
  const skip = h('a', { class: 'skip', href: '#main' }, text.skip)
  const choices = [languageButton(deps), themeButton(deps)]
  if (person === null) return { nodes: [skip, brand, gap(), ...choices], ...quiet }
  return {
    nodes: [
      skip,
      brand,
      sections(deps),
      gap(),
      projectSelect(deps),
      help.root,
      ...choices,
      profile(person, deps),
    ],
    showUnread(unread) {
      count.hidden = unread === 0
      count.textContent = String(unread)
      countWords.textContent = unread === 0 ? '' : `, ${text.unread(unread)}`
    },
    focusHelp: () => helpButton.focus(),
  }
}

const quiet = { showUnread: () => {}, focusHelp: () => {} }

function helpEntries(text: Words, isSupport: boolean): readonly HTMLElement[] {
  return [
    // Without the widget both lead to the Support page, and that names an address to write to.
    h('a', { href: '/support?help=new', 'data-help': 'write' }, icon('pen'), text.write),
    h(
      'a',
      { href: '/support', 'aria-current': isSupport ? 'page' : null },
      icon('buoy'),
      text.support,
    ),
  ]
}

function gap(): HTMLElement {
  return h('span', { class: 'gap' })
}

function sections({ text, page }: TopDeps): HTMLElement {
  const link = (name: string, href: string, word: string) =>
    h('a', { href, 'aria-current': page === name ? 'page' : null }, word)
  return h(
    'nav',
    { class: 'sections', 'aria-label': text.navigation },
    link('overview', '/', text.overview),
    link('goals', '/goals', text.goals),
  )
}

function projectSelect({ text, settings, onChange }: TopDeps): HTMLElement {
  const select = h(
    'select',
    { 'aria-label': text.project },
    ...projects.map(({ id, name }) =>
      h('option', { value: id, selected: id === settings.project }, `${id} · ${name}`),
    ),
  )
  select.addEventListener('change', () => onChange({ project: select.value }))
  return h('span', { class: 'project' }, select, icon('chevron'))
}

function languageButton({ text, settings, onChange }: TopDeps): HTMLElement {
  const other = settings.language === 'ru' ? 'en' : 'ru'
  const button = h(
    'button',
    { type: 'button', class: 'top-button short', lang: other, title: text.toEnglish },
    h('span', { 'aria-hidden': 'true' }, other.toUpperCase()),
    h('span', { class: 'hidden' }, text.toEnglish),
  )
  button.addEventListener('click', () => onChange({ language: other }))
  return button
}

function themeButton({ text, settings, onChange }: TopDeps): HTMLElement {
  const isDark = settings.theme === 'dark'
  const word = isDark ? text.toLight : text.toDark
  const button = h(
    'button',
    { type: 'button', class: 'top-button short', 'aria-label': word, title: word },
    icon(isDark ? 'sun' : 'moon'),
  )
  button.addEventListener('click', () => onChange({ theme: isDark ? 'light' : 'dark' }))
  return button
}

function profile(person: Analyst, { text, onSignOut }: TopDeps): HTMLElement {
  const initials = person.name.split(' ').map(([letter]) => letter)
  const button = h(
    'button',
    { type: 'button', class: 'avatar' },
    h('span', { 'aria-hidden': 'true' }, initials.join('')),
    h('span', { class: 'hidden' }, `${text.profile}: ${person.name}`),
  )
  const leave = h('button', { type: 'button' }, icon('leave'), text.signOut)
  leave.addEventListener('click', onSignOut)
  const who = h('p', { class: 'who' }, h('b', {}, person.name), h('span', {}, person.email))
  return createMenu(button, [who, leave]).root
}
