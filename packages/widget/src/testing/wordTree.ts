/** A text, or what makes one of a number, a name, a size. */
export type Word = string | ((...values: never[]) => string)

/** Every text of a tree of words under its path: `ticketEvents.status`. */
export function wordsOf(tree: unknown, path = ''): readonly (readonly [string, Word])[] {
  if (typeof tree === 'string' || typeof tree === 'function') return [[path, tree as Word]]
  if (typeof tree !== 'object' || tree === null) throw new Error(`No words at ${path}`)
  return Object.entries(tree).flatMap(([key, inner]) =>
    wordsOf(inner, path === '' ? key : `${path}.${key}`),
  )
}

/** Each value its own, none of a single digit: what is missing or doubled shows. */
const VALUES = [37, 58, 79, 96]

/** The text with a number for each value that goes in. */
export function said(word: Word, ...values: readonly unknown[]): string {
  if (typeof word === 'string') return word
  const all = VALUES.slice(0, word.length).map((value, at) => values[at] ?? value)
  return (word as (...values: readonly unknown[]) => string)(...all)
}

/** The numbers in a text, in whichever digits they are written, smallest first. */
export function numbersIn(text: string): readonly number[] {
  const latin = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  return (latin.match(/\d+/g) ?? []).map(Number).toSorted((one, other) => one - other)
}

/** The text without its numbers: what is left of a plural form. */
export function withoutNumbers(text: string): string {
  return text.replace(/[\d٠-٩]+/g, '')
}

/** Which value is a count, whose form changes between one and two? `-1`: none does. */
export function countAt(word: Word): number {
  if (typeof word === 'string') return -1
  return VALUES.slice(0, word.length).findIndex((_, at) => {
    const [one, two] = [1, 2].map((count) =>
      withoutNumbers(said(word, ...VALUES.map((value, other) => (other === at ? count : value)))),
    )
    return one !== two
  })
}

/** The text for a count, with its other values as they are. */
export function counted(word: Word, at: number, count: number): string {
  return said(word, ...VALUES.map((value, other) => (other === at ? count : value)))
}

/** Which values stand in the text: each as a number. */
export function valuesIn(word: Word): readonly number[] {
  return numbersIn(said(word)).filter((number) => VALUES.includes(number))
}

/**
 * Is this count told by its text: with its number, or in words that no other count has?
 *
 * @param isVague the text may go without a number
 */
export function isTold(texts: readonly string[], count: number, isVague = false): boolean {
  const text = texts[count] ?? ''
  if (/#|undefined|NaN|null|\[object/.test(text)) return false
  if (isVague) return true
  return numbersIn(text).includes(count) || texts.filter((one) => one === text).length === 1
}
