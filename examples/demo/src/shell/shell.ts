import type { Cell } from '../cell.js'
import { element } from '../element.js'
import { icon, logo } from '../icons.js'
import type { DemoPerson } from '../people.js'
import type { Preferences } from '../preferences.js'
import { words } from '../words.js'
import { helpMenu } from './helpMenu.js'
import { localeMenu } from './localeMenu.js'
import { profileMenu } from './profileMenu.js'
import { sidebar } from './sidebar.js'

export type ShellDeps = {
  readonly person: DemoPerson
  readonly preferences: Preferences
  readonly unread: Cell<number>
  readonly onSwitch: (personId: string) => void
  readonly onSignOut: () => void
}

export type Shell = {
  readonly root: HTMLElement
  /** Where the views go. */
  readonly main: HTMLElement
  showPath(path: string): void
  stop(): void
}

/** Lumenboard's frame: navigation at the left, Help and the person at the top. */
export function createShell(deps: ShellDeps): Shell {
  const { locale, theme } = deps.preferences
  const text = words[locale.get()]
  const main = element('main', { class: 'main', id: 'main', tabindex: -1 })
  const navigation = sidebar(text, () => setOpen(false))
  const opener = element(
    'button',
    {
      class: 'icon-button nav-opener',
      type: 'button',
      'aria-label': text.openNavigation,
      'aria-controls': 'sidebar',
      'aria-expanded': 'false',
      onclick: () => setOpen(true),
    },
    icon('menu'),
  )
  const help = helpMenu(text, deps.unread)
  const toggle = themeToggle(deps)
  const top = element(
    'header',
    { class: 'top' },
    opener,
    element('span', { class: 'top-brand', 'aria-hidden': 'true' }, logo(24)),
    element('div', { class: 'top-space' }),
    localeMenu(locale.get(), (next) => locale.set(next)).root,
    toggle.root,
    help.root,
    profileMenu(text, deps.person, deps).root,
  )
  const scrim = element('div', { class: 'scrim', onclick: () => setOpen(false) })
  const root = element(
    'div',
    { class: 'shell' },
    element('a', { class: 'skip', href: '#main' }, text.skip),
    navigation.root,
    scrim,
    element('div', { class: 'page' }, top, main),
  )

  function setOpen(isOpen: boolean): void {
    root.classList.toggle('navigation-open', isOpen)
    opener.setAttribute('aria-expanded', String(isOpen))
    if (isOpen) navigation.root.querySelector<HTMLElement>('a')?.focus()
    else if (navigation.root.contains(document.activeElement)) opener.focus()
  }

  navigation.root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') setOpen(false)
  })
  const stopTheme = theme.subscribe(toggle.show)
  return {
    root,
    main,
    showPath(path) {
      root.classList.remove('navigation-open')
      opener.setAttribute('aria-expanded', 'false')
      navigation.markCurrent(path)
    },
    stop() {
      help.stop()
      stopTheme()
    },
  }
}

function themeToggle({ preferences: { theme, locale } }: ShellDeps) {
  const text = words[locale.get()]
  const root = element('button', {
    class: 'icon-button theme-toggle',
    type: 'button',
    onclick: () => theme.set(theme.get() === 'dark' ? 'light' : 'dark'),
  })
  const show = (): void => {
    const isDark = theme.get() === 'dark'
    root.setAttribute('aria-label', isDark ? text.toLight : text.toDark)
    root.replaceChildren(icon(isDark ? 'sun' : 'moon'))
  }
  show()
  return { root, show }
}
