export type Locale = 'ru' | 'en'

const LANGUAGE = 'lavkodel.language'
const READ = 'lavkodel.read'

/** Russian, until somebody chooses otherwise. */
export function chosenLocale(): Locale {
  return kept(LANGUAGE) === 'en' ? 'en' : 'ru'
}

export function chooseLocale(locale: Locale): void {
  keep(LANGUAGE, locale)
  document.documentElement.lang = locale
}

/** Ids of articles that were read here, the last one first. */
export function readArticles(): readonly string[] {
  return (kept(READ) ?? '').split(' ').filter((id) => id !== '')
}

export function noteRead(id: string): void {
  keep(READ, [id, ...readArticles().filter((other) => other !== id)].slice(0, 4).join(' '))
}

function kept(key: string): string | null {
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
    // Blocked storage: it lasts until the page is closed.
  }
}
