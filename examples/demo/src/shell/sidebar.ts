import { element } from '../element.js'
import { type IconName, icon, logo } from '../icons.js'
import type { Words } from '../words.js'

export type Sidebar = { readonly root: HTMLElement; markCurrent(path: string): void }

export function sidebar(words: Words, onClose: () => void): Sidebar {
  const links = [
    navLink('dashboard', words.dashboard, '/'),
    navLink('reports', words.reports, '/reports'),
    navLink('settings', words.settings, '/settings'),
    navLink('help', words.help, '/help'),
  ]
  const savedViews = [
    navLink('user', words.mine, '/reports?view=mine'),
    navLink('grid', words.retention, '/reports?view=retention'),
    navLink('clock', words.scheduled, '/reports?view=scheduled'),
  ]
  const root = element(
    'aside',
    { class: 'sidebar', id: 'sidebar', 'aria-label': 'Lumenboard' },
    element(
      'div',
      { class: 'brand' },
      logo(),
      element('span', { class: 'brand-name' }, 'Lumenboard'),
      element(
        'button',
        {
          class: 'icon-button sidebar-close',
          type: 'button',
          'aria-label': words.closeNavigation,
          onclick: onClose,
        },
        icon('close'),
      ),
    ),
    element(
      'div',
      { class: 'workspace' },
      element('span', { class: 'workspace-mark', 'aria-hidden': 'true' }, 'N'),
      element(
        'span',
        { class: 'menu-text' },
        element('span', { class: 'menu-label' }, 'Northwind'),
        element('span', { class: 'menu-hint' }, words.plan),
      ),
    ),
    element(
      'nav',
      { 'aria-label': words.mainNavigation },
      element('ul', { class: 'nav-list' }, ...links.map((link) => element('li', {}, link))),
      element('h2', { class: 'nav-heading', id: 'saved-views' }, words.savedViews),
      element(
        'ul',
        { class: 'nav-list', 'aria-labelledby': 'saved-views' },
        ...savedViews.map((link) => element('li', {}, link)),
      ),
    ),
    usage(words),
  )
  return { root, markCurrent: (path) => markCurrent([...links, ...savedViews], path) }
}

function navLink(name: IconName, label: string, href: string): HTMLAnchorElement {
  return element('a', { class: 'nav-link', href }, icon(name), element('span', {}, label))
}

function markCurrent(links: readonly HTMLAnchorElement[], path: string): void {
  const [pathname = '/'] = path.split('?')
  const exact = links.find((link) => link.getAttribute('href') === path)
  const section = links.find((link) => {
    const href = link.getAttribute('href') ?? ''
    return href === pathname || (href !== '/' && pathname.startsWith(`${href}/`))
  })
  const current = exact ?? section
  for (const link of links) {
    if (link === current) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
}

function usage(words: Words): HTMLElement {
  return element(
    'div',
    { class: 'usage' },
    element('span', { class: 'usage-name', id: 'usage-name' }, words.usage),
    element('meter', { 'aria-labelledby': 'usage-name', min: 0, max: 2.5, value: 1.84 }),
    element('span', { class: 'usage-amount' }, words.usageOf),
  )
}
