import type { Wording } from '@deskside/core'
import { en } from '../i18n/en.js'
import { countAt, said, type Word, wordsOf } from './wordTree.js'

/** Every text of the widget by its key, in English: what a translator copies. */
export function englishTexts(): Readonly<Record<string, Wording>> {
  const sections = import.meta.glob<Record<string, object>>('../i18n/en/*.ts', { eager: true })
  const words = wordsOf(Object.assign({}, en, ...Object.values(sections)))
  return Object.fromEntries(words.map(([key, word]) => [key, wordingOf(word)]))
}

/** Not a number: no digits of a text are taken for it. */
const PLACES = [0, 1, 2, 3].map((at) => `{${at}}`)

function wordingOf(word: Word): Wording {
  const at = countAt(word)
  if (at === -1) return said(word, ...PLACES)
  const form = (count: number) => {
    const told = said(word, ...PLACES.map((place, other) => (other === at ? count : place)))
    return told.replace(new RegExp(`(?<![{\\d])${count}(?![}\\d])`), `{${at}}`)
  }
  return { one: form(1), other: form(7) }
}
