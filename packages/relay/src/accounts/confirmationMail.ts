import { inLanguage, languageIn, type Words } from '../notices/inLanguage.js'
import { CONFIRMATION_WORDS, type ConfirmationSentences } from './confirmationWords.js'
import type { Mail } from './Mailer.js'

export type ConfirmationWords = {
  /** What the desk is called; the host's own word, one line. */
  readonly deskName: Words
  /** With the secret in it. */
  readonly url: string
  readonly minutes: number
  /** The language that the person reads, a BCP 47 tag; `null` where nobody has said. */
  readonly locale: string | null
}

/**
 * Fixed words in the person's language, where it is one of the widget's, else in English: nothing in
 * them comes from whoever asked, so nobody can make the relay carry a message to a stranger. Of what
 * was asked, the language alone counts, and it only chooses.
 */
export function confirmationMail(to: string, words: ConfirmationWords): Mail {
  const { url, minutes, locale } = words
  const language = languageIn(CONFIRMATION_WORDS, locale) ?? 'en'
  const said: ConfirmationSentences = CONFIRMATION_WORDS[language]
  const name = inLanguage(words.deskName, locale)
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
  return {
    to,
    subject: said.subject(name),
    text: [
      said.who(name),
      '',
      said.follow(howLong(minutes, language)),
      url,
      '',
      said.ignore,
      '',
    ].join('\n'),
  }
}

/** In whole hours where that says the same. */
function howLong(minutes: number, language: string): string {
  const [count, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute']
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}
