import type { Language } from './words.js'

export type Theme = 'light' | 'dark'

export type Settings = {
  readonly language: Language
  readonly theme: Theme
  readonly project: string
}

const KEY = 'pribornaya'

/** What the person chose here before; else Russian, and the device's theme. */
export function readSettings(): Settings {
  const kept = readKept()
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches
  return {
    language: kept.language === 'en' ? 'en' : 'ru',
    theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : isDark ? 'dark' : 'light',
    project: kept.project === '20533' ? '20533' : '20418',
  }
}

export function keepSettings(chosen: Partial<Settings>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readKept(), ...chosen }))
  } catch {
    // Blocked storage: the choice lasts until the page is left.
  }
}

function readKept(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>
  } catch {
    return {}
  }
}
