export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

const LATEST_MINUTE = 48 * 60

/** Minutes since midnight of `HH:MM`, up to `48:00`; `null` for what is not such a time. */
export function minuteOf(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(time) ?? []
  const minute = Number(hours) * 60 + Number(minutes)
  return minute <= LATEST_MINUTE ? minute : null
}

/** The key of a day, counted from 1970-01-01: `2026-12-25`. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** Is there such a day? `02-29` is one of every year that has it. */
export function isDate(date: string): boolean {
  if (!/^(\d{4}-)?\d\d-\d\d$/.test(date)) return false
  const full = date.length === 5 ? `2000-${date}` : date
  const at = Date.parse(`${full}T00:00:00Z`)
  return !Number.isNaN(at) && dateOf(at / DAY_MS) === full
}
