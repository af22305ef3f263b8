import { en } from '../../packages/widget/src/i18n/en.js'
import { countAt, said, type Word, wordsOf } from '../../packages/widget/src/testing/wordTree.js'

type Wording = string | { readonly one: string; readonly other: string }

/** Every text of the widget by its key, in English: what a translator copies. */
export function createTexts(): Readonly<Record<string, Wording>> {
  const sections = import.meta.glob<Record<string, object>>(
    '../../packages/widget/src/i18n/en/*.ts',
    { eager: true },
  )
  const words = wordsOf(Object.assign({}, en, ...Object.values(sections)))
  return Object.fromEntries(words.map(([key, word]) => [key, wordingOf(word)]))
}

/** Not a number: no digits of a text are taken for it. */
const placeholder = (at: number) => `{${at}}`

function wordingOf(word: Word): Wording {
  const places = [0, 1, 2, 3].map(placeholder)
  const at = countAt(word)
  if (at === -1) return said(word, ...places)
  const form = (count: number) => {
    const told = said(word, ...places.map((place, other) => (other === at ? count : place)))
    return told.replace(new RegExp(`(?<![{\\d])${count}(?![}\\d])`), placeholder(at))
  }
  return { one: form(1), other: form(7) }
}
