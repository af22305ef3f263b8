import { brandMark, icon, make, on } from './dom.js'
import { HELPDESK, REQUESTS } from './helpdesk.js'
import { changePerson, type Portal } from './portal.js'

export type ShellDeps = {
  readonly portal: Portal
  readonly page: HTMLElement
  /** Another language or theme. */
  readonly onChoice: (choice: Partial<Pick<Portal, 'language' | 'theme'>>) => void
}

/** What stands around every page: the bar above, on a phone the sections below. */
export function shell({ portal, page, onChoice }: ShellDeps): readonly HTMLElement[] {
  const { words, person } = portal
  const main = make('main', { id: 'page', tabindex: -1 }, page)
  const sections = person === null ? undefined : sectionLinks(portal)
  return [
    make('a.skip', { href: '#page' }, words.skip),
    make(
      'header.bar',
      {},
      make('a.brand', { href: '/' }, brandMark(), 'Aislelens'),
      sections ?? make('span.spring'),
      person === null ? visitorLinks(portal, onChoice) : profile({ portal, onChoice }),
    ),
    main,
  ]
}

function sectionLinks({ words, path }: Portal): HTMLElement {
  return make(
    'nav.sections',
    { 'aria-label': words.main },
    sectionLink('/', 'route', words.route, path === '/'),
    sectionLink('/activities/visits', 'camera', words.visits, path === '/activities/visits'),
    sectionLink(REQUESTS, 'inbox', words.requests, path.startsWith(REQUESTS)),
  )
}

function sectionLink(
  href: string,
  name: 'route' | 'camera' | 'inbox',
  label: string,
  isHere: boolean,
) {
  return make('a.section', { href, 'aria-current': isHere && 'page' }, icon(name), label)
}

function visitorLinks(
  { words, path, language }: Portal,
  onChoice: ShellDeps['onChoice'],
): HTMLElement {
  return make(
    'div.visitor',
    {},
    on(make('button.plain', { type: 'button' }, words.otherLanguage), 'click', () =>
      onChoice({ language: language === 'de' ? 'en' : 'de' }),
    ),
    path.startsWith(HELPDESK)
      ? make('a.outlined', { href: '/' }, words.signIn)
      : make('a.outlined', { href: HELPDESK }, words.helpdesk),
  )
}

/** The profile menu: what the person did, help with it, and their choices. */
function profile({ portal, onChoice }: Pick<ShellDeps, 'portal' | 'onChoice'>): HTMLElement {
  const { words, person, unread, language, theme } = portal
  const name = person?.name ?? ''
  const button = make(
    'button.avatar',
    {
      type: 'button',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-label': [words.profile(name), unread > 0 && words.unread(unread)]
        .filter(Boolean)
        .join(', '),
    },
    make('span.initials', { 'data-text': initials(name) }),
    make('span.count', { 'data-text': unread > 0 ? String(unread) : undefined }),
  )
  const menu = make(
    'div.menu',
    { role: 'menu', 'aria-label': words.profile(name), hidden: true },
    make('p.who', { role: 'none' }, make('strong', {}, name), person?.organization.name),
    make(
      'div',
      { role: 'group', 'aria-label': words.activities },
      make('p.group', { 'aria-hidden': 'true' }, words.activities),
      item('a', words.requests, 'inbox', { href: REQUESTS }),
      item('a', words.visits, 'camera', { href: '/activities/visits' }),
    ),
    make('hr', { role: 'separator' }),
    item('a', words.helpdesk, 'help', { href: HELPDESK, 'data-helpdesk': true }),
    on(item('button', words.otherLanguage, 'globe', { type: 'button' }), 'click', () =>
      onChoice({ language: language === 'de' ? 'en' : 'de' }),
    ),
    on(
      item('button', words.dark, 'moon', {
        type: 'button',
        role: 'menuitemcheckbox',
        'aria-checked': String(theme === 'dark'),
      }),
      'click',
      () => onChoice({ theme: theme === 'dark' ? 'light' : 'dark' }),
    ),
    make('hr', { role: 'separator' }),
    on(item('button', words.signOut, 'leave', { type: 'button' }), 'click', () =>
      changePerson(null),
    ),
  )
  openBy(button, menu)
  return make('div.profile', {}, button, menu)
}

type Look = Parameters<typeof icon>[0]

function item(
  tag: 'a' | 'button',
  label: string,
  look: Look,
  attributes: Record<string, string | boolean>,
) {
  return make(`${tag}.item`, { role: 'menuitem', tabindex: -1, ...attributes }, icon(look), label)
}

function initials(name: string): string {
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
}

/** As menus of the ARIA practices behave: arrows, Home, End, Escape, and a click elsewhere. */
function openBy(button: HTMLElement, menu: HTMLElement): void {
  const items = () => [...menu.querySelectorAll<HTMLElement>('.item')]
  const isOpen = () => !menu.hidden
  function show(open: boolean): void {
    menu.hidden = !open
    button.setAttribute('aria-expanded', String(open))
  }
  on(button, 'click', () => show(!isOpen()))
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    show(true)
    items()
      .at(event.key === 'ArrowDown' ? 0 : -1)
      ?.focus()
  })
  menu.addEventListener('keydown', (event) => {
    const all = items()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: (at + 1) % all.length, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    all.at(to)?.focus()
  })
  on(menu, 'click', () => show(false))
  const close = (event: Event) => {
    if (!button.isConnected) return forget()
    if (!isOpen() || event.composedPath().some((one) => one === button || one === menu)) return
    show(false)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen()) return
    show(false)
    button.focus()
  }
  const forget = () => {
    document.removeEventListener('pointerdown', close)
    document.removeEventListener('focusin', close)
    document.removeEventListener('keydown', onKey)
  }
  document.addEventListener('pointerdown', close)
  document.addEventListener('focusin', close)
  document.addEventListener('keydown', onKey)
}
