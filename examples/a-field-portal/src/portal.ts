import { type FieldPerson, fieldStaff } from './fieldStaff.js'
import { type Language, type Words, words } from './words.js'

/** What every page of Aislelens knows; a change of it draws the page anew. */
export type Portal = {
  readonly person: FieldPerson | null
  readonly supportUrl: string
  readonly language: Language
  readonly theme: Theme
  readonly words: Words
  /** The address, without what follows `?`. */
  readonly path: string
  /** Answers of the helpdesk that nobody has read. */
  readonly unread: number
}

export type Theme = 'light' | 'dark'

export function readPortal(): Portal {
  const kept = keptLanguage() ?? (navigator.language.startsWith('de') ? 'de' : 'en')
  return {
    person: fieldStaff.find(({ id }) => id === metaContent('host-person')) ?? null,
    supportUrl: metaContent('support-url'),
    language: kept,
    theme: keptTheme() ?? systemTheme(),
    words: words[kept],
    path: location.pathname,
    unread: 0,
  }
}

/** Signing in and out are page loads: nothing of one person is left for the next. */
export async function changePerson(personId: string | null): Promise<void> {
  const answer = await fetch('/api/session', {
    method: personId === null ? 'DELETE' : 'POST',
    ...(personId === null ? {} : { body: JSON.stringify({ person: personId }) }),
  })
  if (answer.ok) location.assign('/')
}

/** Ten minutes for the helpdesk, given out by Aislelens' own server to who is signed in. */
export async function supportToken({
  signal,
}: {
  readonly signal: AbortSignal
}): Promise<string | null> {
  const answer = await fetch('/api/support-token', {
    method: 'POST',
    headers: { 'Accept-Language': document.documentElement.lang },
    signal,
  })
  if (!answer.ok) return null
  const { token } = (await answer.json()) as { readonly token: string }
  return token
}

function metaContent(name: string): string {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
}

const LANGUAGE = 'aislelens.language'
const THEME = 'aislelens.theme'

export function keepChoices({ language, theme }: Pick<Portal, 'language' | 'theme'>): void {
  try {
    localStorage.setItem(LANGUAGE, language)
    if (theme === systemTheme()) localStorage.removeItem(THEME)
    else localStorage.setItem(THEME, theme)
  } catch {
    // Blocked storage: the choice lasts until the page is closed.
  }
}

function keptLanguage(): Language | null {
  const kept = read(LANGUAGE)
  return kept === 'en' || kept === 'de' ? kept : null
}

function keptTheme(): Theme | null {
  const kept = read(THEME)
  return kept === 'light' || kept === 'dark' ? kept : null
}

function systemTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
