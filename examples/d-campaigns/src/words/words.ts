import { createContext, useContext } from 'react'
import type { Locale } from '../settings.js'
import { english, type Words } from './english.js'
import { russian } from './russian.js'

export const words: Readonly<Record<Locale, Words>> = { en: english, ru: russian }

export type { Words }

export const LocaleContext = createContext<Locale>('en')

export function useWords(): Words {
  return words[useContext(LocaleContext)]
}

/** Numbers and days as the page's language writes them. */
export function useFormats() {
  const locale = useContext(LocaleContext)
  const number = new Intl.NumberFormat(locale)
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const change = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' })
  return {
    number: (value: number) => number.format(value),
    share: (value: number) => share.format(value),
    change: (value: number) => change.format(value),
    day: (date: Date) => day.format(date),
  }
}
