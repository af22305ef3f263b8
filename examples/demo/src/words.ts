import { english, type Words } from './words/english.js'
import { russian } from './words/russian.js'

export type Locale = 'en' | 'ru'
export type { Words }

/** Everything that Lumenboard says. A word that one language lacks does not compile. */
export const words: Readonly<Record<Locale, Words>> = { en: english, ru: russian }
