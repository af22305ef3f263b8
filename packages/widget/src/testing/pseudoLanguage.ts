import type { Wording } from '@deskside/core'
import type { HelpLanguage } from '../i18n/texts.js'
import { englishTexts } from './englishTexts.js'

const PLAIN = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz'
const ACCENTED = 'ÅåßƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž'

/** Texts run about so much longer in other languages. */
const LONGER = 0.4

/**
 * English that is no English: `[Ĥéééļþ]`. What is not bracketed never went through the words, what
 * has lost a bracket was clipped, and what does not fit will not fit in German.
 */
export function pseudoText(text: string): string {
  const parts = text.split(/(\{\d\})/)
  const letters = parts.filter((part) => !isPlace(part)).join('').length
  let left = Math.ceil(letters * LONGER)
  const vowels = Math.max(1, (text.match(/[aeiouy]/gi) ?? []).length)
  const more = Math.ceil(left / vowels)
  const long = (letter: string) => {
    const times = /[aeiouy]/i.test(letter) ? Math.min(more, left) : 0
    left -= times
    return accented(letter).concat(accented(letter.toLowerCase()).repeat(times))
  }
  const told = parts.map((part) => (isPlace(part) ? part : [...part].map(long).join('')))
  return `[${told.join('')}${'~'.repeat(left)}]`
}

/** As a language of the host's own: `languages: { 'en-XA': async () => pseudoLanguage() }`. */
export function pseudoLanguage(): HelpLanguage {
  return Object.fromEntries(
    Object.entries(englishTexts()).map(([key, wording]) => [key, pseudoWording(wording)]),
  )
}

function pseudoWording(wording: Wording): Wording {
  if (typeof wording === 'string') return pseudoText(wording)
  const { one = wording.other, other } = wording
  return { one: pseudoText(one), other: pseudoText(other) }
}

function isPlace(part: string): boolean {
  return /^\{\d\}$/.test(part)
}

function accented(letter: string): string {
  const at = PLAIN.indexOf(letter)
  return at === -1 ? letter : ([...ACCENTED][at] ?? letter)
}
