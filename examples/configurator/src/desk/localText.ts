import { removeAt, setAt, valueAt } from '../json/editJson.js'

type Path = readonly string[]

/** A text of a desk as `locale` reads it: one for everybody, or the one of the language. */
export function readLocalText(desk: unknown, path: Path, locale: string): string {
  const value = valueAt(desk, path)
  if (typeof value === 'string') return value
  const own = valueAt(value, [locale])
  return typeof own === 'string' ? own : ''
}

/**
 * The desk's JSON with other words in one language; the others keep theirs. No words: the key goes,
 * unless the desk cannot be without it.
 */
export function writeLocalText(
  json: string,
  desk: unknown,
  { path, locale, isRequired = false }: { path: Path; locale: string; isRequired?: boolean },
  words: string,
): string {
  const value = valueAt(desk, path)
  const isMap = typeof value === 'object' && value !== null
  if (!isMap) return words === '' && !isRequired ? removeAt(json, path) : setAt(json, path, words)
  if (words !== '') return setAt(json, [...path, locale], words)
  const isOnly = Object.keys(value).length === 1
  if (!isOnly) return removeAt(json, [...path, locale])
  return isRequired ? setAt(json, [...path, locale], '') : removeAt(json, path)
}

/** Own words for a text of the widget; none: the widget's again, and nothing empty is left. */
export function writeOwnWords(json: string, desk: unknown, path: Path, words: string): string {
  if (words !== '') return setAt(json, path, words)
  const [texts = '', locale = ''] = path
  const ofLocale = Object.keys(valueAt(desk, [texts, locale]) ?? {})
  const ofAll = Object.keys(valueAt(desk, [texts]) ?? {})
  if (ofLocale.length > 1) return removeAt(json, path)
  return removeAt(json, ofAll.length > 1 ? [texts, locale] : [texts])
}
