import { type Cell, createCell } from './cell.js'
import type { Locale } from './words.js'

export type Theme = 'light' | 'dark'

export type Preferences = {
  readonly theme: Cell<Theme>
  readonly locale: Cell<Locale>
}

const THEME_KEY = 'lumenboard.theme'
const LOCALE_KEY = 'lumenboard.locale'

/** Theme and language: the person's last choice, else what the device says. */
export function createPreferences(): Preferences {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const theme = createCell<Theme>(keptTheme() ?? systemTheme(system))
  const locale = createCell<Locale>(keptLocale() ?? deviceLocale())
  system.addEventListener('change', () => {
    if (keptTheme() === null) theme.set(systemTheme(system))
  })
  const show = (): void => {
    document.documentElement.dataset.theme = theme.get()
    document.documentElement.lang = locale.get()
  }
  theme.subscribe((value) => {
    if (value !== systemTheme(system) || keptTheme() !== null) keep(THEME_KEY, value)
    show()
  })
  locale.subscribe((value) => {
    keep(LOCALE_KEY, value)
    show()
  })
  show()
  return { theme, locale }
}

function systemTheme(system: MediaQueryList): Theme {
  return system.matches ? 'dark' : 'light'
}

function keptTheme(): Theme | null {
  const kept = read(THEME_KEY)
  return kept === 'light' || kept === 'dark' ? kept : null
}

function keptLocale(): Locale | null {
  const kept = read(LOCALE_KEY)
  return kept === 'en' || kept === 'ru' ? kept : null
}

function deviceLocale(): Locale {
  return navigator.language.startsWith('ru') ? 'ru' : 'en'
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Blocked storage: the choice lasts until the page is closed.
  }
}
