import { expect, test } from 'vitest'
import { ALIKE, OTHER_ENDING, SAME_AS_ENGLISH, UNTOLD } from '../testing/languageReasons.js'
import {
  countAt,
  counted,
  isTold,
  said,
  valuesIn,
  type Word,
  withoutNumbers,
  wordsOf,
} from '../testing/wordTree.js'
import { en } from './en.js'
import { loadI18n } from './i18n.js'

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ja', 'pt-BR', 'ru'] as const
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100]

const sections = Object.values(
  import.meta.glob<Record<string, object>>('./en/*.ts', { eager: true }),
)
const english: ReadonlyMap<string, Word> = new Map(wordsOf(Object.assign({}, en, ...sections)))

async function wordsIn(language: string): Promise<ReadonlyMap<string, Word>> {
  const first = await loadI18n(language)
  const { messages, sections } = (await first.later?.(true)) ?? first
  return new Map(wordsOf({ ...messages, ...sections }))
}

test('first words and sections are told apart by their names alone X8', () => {
  const names = sections.flatMap((section) => Object.keys(section))
  expect(names.filter((name) => name in en)).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test.each(LANGUAGES)('%s says everything that English says X8', async (language) => {
  const words = await wordsIn(language)
  expect([...words.keys()].toSorted()).toEqual([...english.keys()].toSorted())
})

test.each(LANGUAGES)('%s puts in what English puts in X8', async (language) => {
  const words = await wordsIn(language)
  const other = [...english].filter(
    ([key, word]) => String(valuesIn(word)) !== String(valuesIn(words.get(key) ?? word)),
  )
  expect(other.map(([key]) => key)).toEqual([])
})

test.each(LANGUAGES)(
  '%s has words of its own, but for those with a reason X8',
  async (language) => {
    const words = await wordsIn(language)
    const same = [...english].filter(
      ([key, word]) => /\p{L}/u.test(said(word)) && said(word) === said(words.get(key) ?? ''),
    )
    const reasons = SAME_AS_ENGLISH[language] ?? {}
    expect(same.map(([key]) => key).toSorted()).toEqual(Object.keys(reasons).toSorted())
  },
)

test.each(['en', ...LANGUAGES])('%s counts in all its plural forms X8', async (language) => {
  const words = language === 'en' ? english : await wordsIn(language)
  const rules = new Intl.PluralRules(language)
  const problems = [...english].flatMap(([key, word]) => {
    const at = countAt(word)
    const own = words.get(key)
    if (at === -1 || own === undefined) return []
    const all = Array.from({ length: 101 }, (_, count) => counted(own, at, count))
    const unsaid = COUNTS.filter((count) => !isTold(all, count, key in UNTOLD))
    const forms = new Map(COUNTS.map((one) => [rules.select(one), withoutNumbers(all[one] ?? '')]))
    // Arabic may say the same of none, of 11 and of 100.
    if (language === 'ar') for (const one of ['zero', 'other'] as const) forms.delete(one)
    const isAlike = new Set(forms.values()).size < forms.size && !ALIKE[language]?.[key]
    return [
      ...unsaid.map((count) => `${key}: ${count} is not told by «${all[count]}»`),
      ...(isAlike ? [`${key}: ${[...forms].join(' = ')}`] : []),
    ]
  })
  expect(problems).toEqual([])
})

test.each(['en', ...LANGUAGES])('%s is set as its printers set it X8', async (language) => {
  const words = language === 'en' ? english : await wordsIn(language)
  for (const [key, word] of words) {
    const text = said(word)
    expect(text, key).not.toBe('')
    expect(text.trim(), key).toBe(text)
    expect(text, key).not.toMatch(/ {2}|\.\.\.|--| [,…]/)
    expect(text, key).not.toMatch(/\p{L}'\p{L}/u)
    if (language === 'fr') expect(text, key).not.toMatch(/ [?!;:»]|[\p{L}\d][?!;:](?!\/)/u)
    if (language === 'es') {
      expect(text.split('?').length, key).toBe(text.split('¿').length)
      expect(text.split('!').length, key).toBe(text.split('¡').length)
    }
    if (language === 'ar') expect(text, key).not.toMatch(/[?,;]/)
    if (language === 'ja') expect(text, key).not.toMatch(/[、。？！] |[?!]/)
  }
})

test.each(['ar', 'ja', 'ru'])('%s leaves no word in Latin letters X8', async (language) => {
  const words = await wordsIn(language)
  const latin = [...words].filter(([, word]) => /[A-Za-z]{2,}/.test(said(word)))
  expect(latin.map(([key, word]) => `${key}: ${said(word)}`)).toEqual([])
})

/** What a text ends with, in any script. */
function endingOf(text: string): string {
  const endings: readonly (readonly [string, RegExp])[] = [
    ['.', /[.。]$/],
    ['!', /[!！]$/],
    ['?', /[?？؟]$/],
    ['…', /…$/],
    [':', /[:：]$/],
  ]
  return endings.find(([, pattern]) => pattern.test(text))?.[0] ?? ''
}

test.each(LANGUAGES)('%s ends a sentence as English ends it X8', async (language) => {
  const words = await wordsIn(language)
  const other = [...english].filter(
    ([key, word]) =>
      endingOf(said(word)) !== endingOf(said(words.get(key) ?? word)) &&
      !OTHER_ENDING[language]?.[key],
  )
  expect(other.map(([key]) => `${key}: ${said(words.get(key) ?? '')}`)).toEqual([])
})

test.each(['en', ...LANGUAGES])(
  '%s calls no two columns of a list the same X8',
  async (language) => {
    const words = language === 'en' ? english : await wordsIn(language)
    const columns = [...words].filter(([key]) => /^(ticketList|listing)\.columns\./.test(key))
    expect(new Set(columns.map(([, word]) => said(word))).size).toBe(columns.length)
  },
)
