import type { MetricUnit } from './data/metrics.js'
import type { Locale } from './words.js'

/** Numbers and dates as one language writes them. */
export type Formats = {
  whole(value: number): string
  /** Of per cents: 41.8 is `41.8%`, or `41,8 %`. */
  percent(value: number, digits?: number): string
  metric(value: number, unit: MetricUnit): string
  /** The same for an axis: short where the axis reaches thousands. */
  axis(value: number, unit: MetricUnit, highest: number): string
  shortDate(date: Date): string
  longDate(date: Date): string
  hoursAgo(hours: number): string
  months(count: number): string
}

const DAY_AND_MONTH = { month: 'short', day: 'numeric' } as const
const DOLLARS = { style: 'currency', currency: 'USD' } as const

export function createFormats(locale: Locale): Formats {
  const number = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(locale, options)
    return (value) => format.format(value)
  }
  const date = (options: Intl.DateTimeFormatOptions): ((value: Date) => string) => {
    const format = new Intl.DateTimeFormat(locale, options)
    return (value) => format.format(value)
  }
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const whole = number({ maximumFractionDigits: 0 })
  const dollars = number({ ...DOLLARS, maximumFractionDigits: 0 })
  const compact = { notation: 'compact', maximumFractionDigits: 1 } as const
  const short = number(compact)
  const shortDollars = number({ ...DOLLARS, ...compact })
  const percent = (value: number, digits = 0): string =>
    number({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits })(
      value / 100,
    )
  const metric = (value: number, unit: MetricUnit): string => {
    if (unit === 'percent') return percent(value, 1)
    return unit === 'dollars' ? dollars(value) : whole(value)
  }
  return {
    whole,
    percent,
    metric,
    axis(value, unit, highest) {
      // Thousands are written short on the whole axis or nowhere on it.
      if (highest < 10_000) return metric(value, unit)
      return unit === 'dollars' ? shortDollars(value) : short(value)
    },
    shortDate: date(DAY_AND_MONTH),
    longDate: date({ weekday: 'short', ...DAY_AND_MONTH }),
    hoursAgo: (hours) =>
      hours < 24 ? ago.format(-hours, 'hour') : ago.format(-Math.round(hours / 24), 'day'),
    months: number({ style: 'unit', unit: 'month', unitDisplay: 'long' }),
  }
}
