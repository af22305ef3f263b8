import type { Wording } from '@deskside/core'
import type { WordSources } from './texts.js'

/** Puts own words in the place of those of one section. */
export type OwnWords = <T>(section: string, words: T) => T

type Tree = { readonly [key: string]: unknown }

/** The locale as `Intl` takes it, as it was asked for, and its language. */
type Asked = {
  readonly locale: string
  readonly asked: string
  readonly language: string
  /** Is it one of the languages that are built in? */
  readonly isSpoken: boolean
}

/**
 * Words of a host and a desk over those of the widget: a chunk for those who have any.
 * `isLanguage`: the host speaks this language by itself, over English.
 */
export async function findOwnWords(asked: Asked, { languages, texts, report }: WordSources) {
  // From the most general to the most special: what is later wins.
  const names = [...new Set([asked.language, asked.asked])]
  const load = names.flatMap((name) => entryOf(languages, name)).at(-1)
  const isEnglish = !load && !asked.isSpoken
  const all = isEnglish ? new Set(['en', ...names]) : names
  const given = texts.flatMap((one) => [...all].flatMap((name) => entryOf<object>(one, name)))
  const own = createOwnWords(asked.locale, [...(load ? [await load()] : []), ...given], (key) =>
    report(new Error(`Deskside: no text of this kind is called «${key}»`)),
  )
  return { isLanguage: load !== undefined, own }
}

function entryOf<T extends object>(
  table: { readonly [name: string]: T } | undefined,
  name: string,
): T[] {
  const entry = table && Object.hasOwn(table, name) ? table[name] : undefined
  return entry === undefined ? [] : [entry]
}

function createOwnWords(
  locale: string,
  texts: readonly object[],
  onUnknown: (key: string) => void,
): OwnWords {
  const own = Object.entries(Object.assign({}, ...texts))
  const toWord = createToWord(locale)
  /** Made once for each words that they stand over: who compares sees no change. */
  const made = new WeakMap<object, unknown>()

  function over<T>(section: string, words: T): T {
    let tree: unknown = words
    for (const [key, text] of own) {
      if (!key.startsWith(`${section}.`)) continue
      const next = withText(tree, key.slice(section.length + 1), (word) => toWord(word, text))
      if (next === null) onUnknown(key)
      else tree = next
    }
    return tree as T
  }

  return (section, words) => {
    const key = words as object
    if (!made.has(key)) made.set(key, over(section, words))
    return made.get(key) as typeof words
  }
}

/** The same tree with another word at the end of the path; `null` where there is no such word. */
function withText(tree: unknown, path: string, change: (word: unknown) => unknown): unknown {
  // Keys may hold dots: «access.granted» is one.
  const keys = Object.keys(tree as Tree).filter((key) => `${path}.`.startsWith(`${key}.`))
  for (const key of keys) {
    const inner = (tree as Tree)[key]
    const isEnd = path === key
    const isBranch = typeof inner === 'object'
    if (isEnd === isBranch) continue
    const next = isEnd ? change(inner) : withText(inner, path.slice(key.length + 1), change)
    if (next === null) continue
    return Array.isArray(tree)
      ? tree.map((one, at) => (String(at) === key ? next : one))
      : { ...(tree as Tree), [key]: next }
  }
  return null
}

/** Text from JSON as a word of the widget; `null` where it does not fit the word that it is for. */
function createToWord(locale: string) {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)

  function fill(text: string, values: readonly unknown[]): string {
    return text.replace(/\{(\d)\}/g, (all, at) => {
      const value = values[at]
      return typeof value === 'number' ? numbers.format(value) : String(value ?? all)
    })
  }

  return (word: unknown, text: unknown): unknown => {
    const forms = isForms(text) ? text : null
    if (typeof word !== 'function') return typeof text === 'string' ? text : null
    if (!forms && typeof text !== 'string') return null
    return (...values: readonly unknown[]) => {
      if (!forms) return fill(text as string, values)
      const count = values.find((value) => typeof value === 'number') ?? 0
      return fill(forms[rules.select(count as number)] ?? forms.other, values)
    }
  }
}

function isForms(text: unknown): text is Exclude<Wording, string> {
  return typeof text === 'object' && text !== null && typeof (text as Tree).other === 'string'
}
