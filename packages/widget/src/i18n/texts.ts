import type { DeskTexts, Wording } from '@deskside/core'
import type { Messages, Sections } from './messages.js'

type Keys<T> = {
  [K in keyof T & (string | number)]: T[K] extends string | ((...values: never[]) => string)
    ? `${K}`
    : T[K] extends readonly string[]
      ? `${K}.${number}`
      : `${K}.${Keys<T[K]>}`
}[keyof T & (string | number)]

/** The name of a text of the widget: `newTicket.send`. All of them stand in docs/texts.en.json. */
export type HelpTextKey = Keys<Messages & Sections>

/**
 * A text by its name: words, with `{0}` where the first value goes in, or one form a plural
 * category (CLDR) of the language where something is counted.
 *
 * @example
 * { 'newTicket.send': 'Send it', 'home.unread': { one: '{0} reply', other: '{0} replies' } }
 */
export type HelpLanguage = { readonly [K in HelpTextKey]?: Wording }

/** Own words for some texts, by language or locale (BCP 47). Those for the locale win. */
export type HelpTexts = { readonly [language: string]: HelpLanguage }

/** How to get the words of a language, once it is asked for. Words that it lacks are English. */
export type HelpLanguages = { readonly [language: string]: () => Promise<HelpLanguage> }

/** Where words come from besides the languages that are built in. */
export type WordSources = {
  readonly languages?: HelpLanguages | undefined
  /** What is later wins. */
  readonly texts: readonly (HelpTexts | DeskTexts)[]
  /** What of them did not come, or has no place. */
  report(error: unknown): void
}
