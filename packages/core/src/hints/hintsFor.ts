import { english } from './english.js'
import { type Hint, type HintOptions, hintsIn, languageOf } from './hintsIn.js'
import { russian } from './russian.js'

/**
 * What might make a draft easier to answer, in the order in which it helps: the same ticket already
 * there, several questions in one, something left out. Texts in English and Russian; in another
 * language only duplicates are seen. Time grows with the lengths of the texts, and with the tickets.
 */
export function hintsFor(options: HintOptions): readonly Hint[] {
  const name = languageOf(options.draft, options.locale)
  return hintsIn(options, name && { en: english, ru: russian }[name])
}
