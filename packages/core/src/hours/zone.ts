import { DAY_MS, MINUTE_MS } from './wallTime.js'

/** A place's clock, as the platform's own zone data has it. */
export interface Zone {
  /** The calendar day of an instant, counted from 1970-01-01. */
  dayOf(instant: number): number
  /**
   * When the clock on the wall shows this minute of this day; the first of two, and the moment of
   * the change for one that is left out.
   *
   * @param minute since midnight; beyond 1440 it is a minute of the next day
   */
  instantOf(day: number, minute: number): number
}

/** @throws RangeError for a name that the platform does not know; see `hoursProblems` */
export function createZone(name: string): Zone {
  // `longOffset` is in Safari since 15.4, and tells a half-hour shift from a whole one.
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  const offsets = new Map<number, number>()

  function offsetAt(instant: number): number {
    return offsetMs(format.format(instant))
  }

  function offsetAtDay(utcDay: number): number {
    const offset = offsets.get(utcDay) ?? offsetAt(utcDay * DAY_MS)
    offsets.set(utcDay, offset)
    return offset
  }

  function changeAfter(utcDay: number, days: number): number {
    const before = offsetAtDay(utcDay)
    let low = utcDay * DAY_MS
    let high = low + days * DAY_MS
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (offsetAt(middle) === before) low = middle
      else high = middle
    }
    return high
  }

  return {
    dayOf: (instant) => Math.floor((instant + offsetAt(instant)) / DAY_MS),
    instantOf(day, minute) {
      const wall = day * DAY_MS + minute * MINUTE_MS
      // Wide enough for every offset, -12 to +14 hours, and for the day that Samoa left out.
      const first = Math.floor(wall / DAY_MS) - 1
      const before = offsetAtDay(first)
      const after = offsetAtDay(first + 3)
      for (const offset of [before, after]) {
        if (before === after || offsetAt(wall - offset) === offset) return wall - offset
      }
      return changeAfter(first, 3)
    },
  }
}

/** `1/1/2026, GMT+05:30`; plain `GMT` is no offset. */
function offsetMs(formatted: string): number {
  const [, sign, hours, minutes, seconds = 0] =
    /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(formatted) ?? []
  if (sign === undefined) return 0
  const ms = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1_000
  return sign === '-' ? -ms : ms
}
