import type { I18n } from '../../i18n/i18n.js'
import { written } from '../../i18n/written.js'

/** Times of a thread: the day stands above, the hour beside each message. */
export interface ThreadDates {
  /** The same for all moments of one day on this device. */
  dayOf(at: string): string
  /** `Today`, `Yesterday`, `12 November`, with the year if it is another one. */
  dayLabel(at: string, now: number): string
  time(at: string | number): string
  title(at: string): string
}

const DAY_MS = 86_400_000

export function createThreadDates(i18n: I18n): ThreadDates {
  const { locale } = i18n
  const hour = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' })
  const dayOfYear = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })

  return {
    dayOf: (at) => new Date(at).toDateString(),
    dayLabel(at, now) {
      const date = new Date(at)
      // A server's clock that runs ahead at midnight must not make a day of tomorrow.
      const age = Math.max(0, daysBetween(date, new Date(now)))
      if (age <= 1) return capital(near.format(-age, 'day'), locale)
      const isThisYear = date.getFullYear() === new Date(now).getFullYear()
      return (isThisYear ? day : dayOfYear).format(date)
    },
    time: (at) => written(hour, at),
    title: i18n.dateTime,
  }
}

/** By the calendar, so that ten minutes after midnight is a day later; DST hours are rounded off. */
function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => new Date(date).setHours(0, 0, 0, 0)
  return Math.round((midnight(later) - midnight(earlier)) / DAY_MS)
}

function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
