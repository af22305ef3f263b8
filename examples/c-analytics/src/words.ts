import { english } from './words/english.js'
import { russian } from './words/russian.js'

export type Words = typeof russian
export type Language = 'ru' | 'en'

export const words: Readonly<Record<Language, Words>> = { ru: russian, en: english }
