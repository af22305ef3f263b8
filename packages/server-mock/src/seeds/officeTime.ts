const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const FROM_MS = 10 * HOUR_MS
const OPEN_MS = 7 * HOUR_MS
/** What is younger is told in hours, and promises hang on it. */
const SETTLED_MS = 2 * DAY_MS

/**
 * Nobody at a desk answers at four in the morning: the whole of a day in this zone happens between
 * 10:00 and 17:00, in the order in which it did. What is younger than two days stays where it is.
 *
 * @returns how long before `now` it is then
 */
export function officeTime(agoMs: number, now: number, zone: string): number {
  if (agoMs < SETTLED_MS) return agoMs
  const at = now - agoMs
  const sinceMidnight = msOfDay(at, zone)
  const moved = at - sinceMidnight + FROM_MS + (sinceMidnight * OPEN_MS) / DAY_MS
  return Math.max(SETTLED_MS, Math.round(now - moved))
}

function msOfDay(at: number, timeZone: string): number {
  const options = { timeZone, hour: 'numeric', minute: 'numeric', second: 'numeric' } as const
  const parts = new Intl.DateTimeFormat('en', { ...options, hourCycle: 'h23' }).formatToParts(at)
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  return ((read('hour') * 60 + read('minute')) * 60 + read('second')) * 1_000 + (at % 1_000)
}
