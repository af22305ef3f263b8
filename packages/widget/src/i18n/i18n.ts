import type { Text } from '@deskside/core'
import { en } from './en.js'
import type { Language, Messages, Sections } from './messages.js'
import type { OwnWords } from './ownWords.js'
import type { WordSources } from './texts.js'
import { written } from './written.js'

export interface I18n {
  /** BCP 47, as it was asked for. */
  readonly locale: string
  /** The language of the words: what `lang` says. */
  readonly language: string
  readonly messages: Messages
  /** `null` where every screen carries its own English; later ones may not be here yet. */
  readonly sections: Partial<Sections> | null
  /** Fetches the words of later screens; `null` where there is nothing more to come. */
  readonly later: ((hasAccounts: boolean) => Promise<I18n>) | null
  /** Words of the host and the desk, over those of the language; `null`: they have none. */
  readonly own: OwnWords | null
  /** The words of a section: the language's, or the English that a screen brings, or one's own. */
  section<K extends keyof Sections>(name: K, english: Sections[K]): Sections[K]
  /** Picks the language of a text that the desk configured. */
  text(text: Text): string
  number(value: number): string
  /** `5 MB`; in steps of 1024, as systems show it. */
  bytes(value: number): string
  /** `12 November 2026 at 14:05`. */
  dateTime(at: string | number): string
  /** `5 minutes ago`, `yesterday`, and the date after a week. */
  relative(at: string | number, now: number): string
}

type Load = () => Promise<Language>

/** Every language but English is a chunk. Portuguese is Brazil's, wherever it is asked for. */
const LANGUAGES: Readonly<Record<string, Load>> = {
  ar: () => import('./ar.js').then((chunk) => chunk.ar),
  de: () => import('./de.js').then((chunk) => chunk.de),
  es: () => import('./es.js').then((chunk) => chunk.es),
  fr: () => import('./fr.js').then((chunk) => chunk.fr),
  ja: () => import('./ja.js').then((chunk) => chunk.ja),
  pt: () => import('./pt-BR.js').then((chunk) => chunk.ptBR),
  ru: () => import('./ru.js').then((chunk) => chunk.ru),
}

/** English at once, with dates and numbers as the locale writes them. */
export function englishFor(locale: string): I18n {
  return createI18n(locale, ENGLISH)
}

/** The words for a locale; English where there are none or their chunk does not come. */
export async function loadI18n(locale: string, sources: WordSources | null = null): Promise<I18n> {
  const language = languageOf(locale)
  const found = sources && (await findWords(locale, sources))
  const known = found?.isLanguage ? { ...ENGLISH, language } : await builtIn(language)
  const words = { ...known, own: found?.own ?? null }
  const { load } = known
  if (!load) return createI18n(locale, words)
  const later = async (hasAccounts: boolean) =>
    createI18n(locale, { ...words, sections: { ...words.sections, ...(await load(hasAccounts)) } })
  return { ...createI18n(locale, words), later }
}

/** Are the words of this locale a chunk that has yet to come? */
export function isLazy(locale: string, sources: WordSources | null = null): boolean {
  return isBuiltIn(languageOf(locale)) || sources !== null
}

async function builtIn(language: string): Promise<Words> {
  const load = isBuiltIn(language) && LANGUAGES[language]
  if (!load) return ENGLISH
  const { messages, sections, later, account } = await load()
  return {
    language,
    messages,
    sections,
    async load(hasAccounts) {
      const [more, ofAccounts] = await Promise.all([later(), hasAccounts && account()])
      return ofAccounts ? { ...more, account: ofAccounts } : more
    },
  }
}

/** Where the host's words do not come, ours are better than none. */
async function findWords(locale: string, sources: WordSources) {
  try {
    const { findOwnWords } = await import('./ownWords.js')
    const language = languageOf(locale)
    const isSpoken = isBuiltIn(language)
    const asked = { locale: supported(locale), asked: locale, language, isSpoken }
    return await findOwnWords(asked, sources)
  } catch (error) {
    sources.report(error)
    return null
  }
}

/** A page may have put anything on the prototype of all objects. */
function isBuiltIn(language: string): boolean {
  return Object.hasOwn(LANGUAGES, language)
}

function languageOf(locale: string): string {
  return (locale.split(/[-_]/)[0] ?? '').toLowerCase()
}

const STEPS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

const AGES: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
]

type Words = Pick<I18n, 'language' | 'messages' | 'sections'> & {
  readonly own?: OwnWords | null
  /** How to get the words of later screens. */
  readonly load?: (hasAccounts: boolean) => Promise<Partial<Sections>>
}

const ENGLISH: Words = { language: 'en', messages: en, sections: null }

export function createI18n(asked: string, words: Words): I18n {
  const { language, sections, own = null } = words
  const messages = own ? withOwn(words.messages, own) : words.messages
  // Words in English with dates in Japanese read badly: one language at a time.
  const locale = once(() => supported(languageOf(asked) === language ? asked : language))
  // Each takes a millisecond to make, and a form shows none of them.
  const dateTime = once(() => formatOf({ dateStyle: 'long', timeStyle: 'short' }))
  const day = once(() => formatOf({ day: 'numeric', month: 'short' }))
  const dayOfYear = once(() => formatOf({ dateStyle: 'medium' }))
  const ago = once(() => new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }))

  function formatOf(style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(locale(), style)
  }

  function bytes(value: number): string {
    const step = Math.min(3, Math.max(0, Math.floor(Math.log2(value || 1) / 10)))
    return new Intl.NumberFormat(locale(), {
      style: 'unit',
      unit: STEPS[step] ?? 'byte',
      // The short form of a byte has no plural: «900 byte».
      unitDisplay: step ? 'short' : 'long',
      maximumFractionDigits: step < 2 ? 0 : 1,
    }).format(value / 1024 ** step)
  }

  function relative(at: string | number, now: number): string {
    const date = new Date(at)
    const age = now - date.getTime()
    // The server's clock may be ahead of the device's: the near future is now.
    if (!(age >= 60_000))
      return age > -3_600_000 ? messages.common.justNow : written(dateTime(), at)
    if (age >= 7 * 86_400_000) {
      const sameYear = date.getFullYear() === new Date(now).getFullYear()
      return (sameYear ? day : dayOfYear)().format(date)
    }
    const [unit, ms] = AGES.findLast(([, size]) => age >= size) ?? ['minute', 60_000]
    return ago().format(-Math.floor(age / ms), unit)
  }

  return {
    get locale() {
      return locale()
    },
    language,
    messages,
    sections,
    later: null,
    own,
    section(name, english) {
      const known = sections?.[name] ?? english
      return own ? own(name, known) : known
    },
    text: (text) => pick(text, asked, language),
    number: (value) => new Intl.NumberFormat(locale()).format(value),
    bytes,
    dateTime: (at) => written(dateTime(), at),
    relative,
  }
}

/** Made at the first call. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function withOwn(messages: Messages, own: OwnWords): Messages {
  const entries = Object.entries(messages).map(([name, words]) => [name, own(name, words)])
  return Object.fromEntries(entries)
}

/** A locale that `Intl` refuses must not break the panel. */
function supported(asked: string): string {
  try {
    // Java and gettext write `pt_BR`.
    const locale = new Intl.Locale(asked.replaceAll('_', '-'))
    // Words count in the digits of their language: the same everywhere, also for Egypt's Arabic.
    const { numberingSystem } = new Intl.NumberFormat(locale.language).resolvedOptions()
    const own = new Intl.NumberFormat(locale).resolvedOptions().numberingSystem
    return String(own === numberingSystem ? locale : new Intl.Locale(locale, { numberingSystem }))
  } catch {
    return 'en'
  }
}

function pick(text: Text, asked: string, language: string): string {
  if (typeof text === 'string') return text
  return (
    text[asked] ??
    text[languageOf(asked)] ??
    text[language] ??
    text.en ??
    Object.values(text)[0] ??
    ''
  )
}
