import { type OpeningInterval, type SupportHours, WEEKDAYS } from './supportHours.js'
import { dateOf, minuteOf } from './wallTime.js'
import { createZone } from './zone.js'

/** Instants in milliseconds since 1970, from inclusive, to exclusive. */
export type Span = { readonly from: number; readonly to: number }

type Minutes = readonly [from: number, to: number]

const AROUND_THE_CLOCK: readonly Minutes[] = [[0, 24 * 60]]

/**
 * The open time from an instant on, in order, without overlap, as far as asked for. Two spans that
 * touch (at midnight) stay two.
 */
export function* openSpans(hours: SupportHours, from: number, days: number): Generator<Span> {
  const zone = createZone(hours.zone)
  const intervalsOn = calendarOf(hours)
  const today = zone.dayOf(from)
  let seen = from
  // Yesterday's interval may reach over midnight.
  for (let day = today - 1; day <= today + days; day += 1) {
    for (const [start, end] of intervalsOn(day)) {
      const span = {
        from: Math.max(seen, zone.instantOf(day, start)),
        to: zone.instantOf(day, end),
      }
      if (span.to <= span.from) continue
      yield span
      seen = span.to
    }
  }
}

function calendarOf({ weekly, holidays = [] }: SupportHours): (day: number) => readonly Minutes[] {
  const week = WEEKDAYS.map((name) =>
    weekly === 'always' ? AROUND_THE_CLOCK : toMinutes(weekly[name]),
  )
  const dates = new Map(holidays.map(({ date, intervals }) => [date, toMinutes(intervals)]))
  return (day) => {
    const date = dateOf(day)
    // 1970-01-01 was a Thursday.
    const weekday = (((day + 4) % 7) + 7) % 7
    return dates.get(date) ?? dates.get(date.slice(5)) ?? week[weekday] ?? []
  }
}

/** What `hoursProblems` would call a bad time opens nothing. */
function toMinutes(intervals: readonly OpeningInterval[] = []): readonly Minutes[] {
  return intervals
    .flatMap(({ from, to }): Minutes[] => {
      const [start, end] = [minuteOf(from), minuteOf(to)]
      return start === null || end === null ? [] : [[start, end]]
    })
    .sort(([one], [other]) => one - other)
}
