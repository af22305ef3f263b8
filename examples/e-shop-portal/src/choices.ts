import type { Language } from './words.js'

export type Choices = { readonly language: Language; readonly theme: 'light' | 'dark' }

const KEY = 'kramladen.choices'

/** What the person chose last, else what the device says. */
export function readChoices(): Choices {
  return {
    language: navigator.language.startsWith('de') ? 'de' : 'en',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    ...keptChoices(),
  }
}

export function keepChoices(choices: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices))
  } catch {
    // Blocked storage: the choice lasts until the page is closed.
  }
}

function keptChoices(): Partial<Choices> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    const { language, theme } = kept as Partial<Record<keyof Choices, unknown>>
    return {
      ...(language === 'en' || language === 'de' ? { language } : {}),
      ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    }
  } catch {
    return {}
  }
}
