import { useEffect, useState } from 'react'

export type Theme = 'light' | 'dark'
export type Locale = 'en' | 'ru'

export type Settings = {
  readonly theme: Theme
  readonly locale: Locale
  setTheme(theme: Theme): void
  setLocale(locale: Locale): void
}

/** Theme and language: what the person chose last, or what their device says. */
export function useSettings(): Settings {
  const [theme, setTheme] = useKept<Theme>('theme', ['light', 'dark'], () =>
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  )
  const [locale, setLocale] = useKept<Locale>('locale', ['en', 'ru'], () =>
    navigator.language.startsWith('ru') ? 'ru' : 'en',
  )
  useEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.lang = locale
  }, [theme, locale])
  return { theme, locale, setTheme, setLocale }
}

function useKept<T extends string>(name: string, known: readonly T[], first: () => T) {
  const key = `tidecast.${name}`
  const [value, setValue] = useState<T>(() => {
    const kept = read(key)
    return known.find((one) => one === kept) ?? first()
  })
  const keep = (next: T) => {
    setValue(next)
    try {
      localStorage.setItem(key, next)
    } catch {
      // Blocked storage: the choice lasts until the page is closed.
    }
  }
  return [value, keep] as const
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
