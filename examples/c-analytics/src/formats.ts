import type { Language } from './words.js'

export type Formats = ReturnType<typeof createFormats>

/** Numbers and days as the language writes them. */
export function createFormats(language: Language) {
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'RUB',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const change = new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  })
  const whole = new Intl.NumberFormat(language)
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric' })
  return {
    money: (roubles: number) => money.format(roubles),
    percent: (share: number) => percent.format(share),
    change: (share: number) => change.format(share),
    whole: (count: number) => whole.format(count),
    weekday: (date: Date) => weekday.format(date),
  }
}
