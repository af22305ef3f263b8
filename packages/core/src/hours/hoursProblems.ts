import type { ReplyPromise } from './replyDueBy.js'
import {
  type Holiday,
  type OpeningInterval,
  type PlanHours,
  type SupportHours,
  WEEKDAYS,
  type WeeklyHours,
} from './supportHours.js'
import { isDate, minuteOf } from './wallTime.js'

/** The rule that hours or a promise break. */
export type HoursProblemReason =
  /** The platform does not know it. An old browser may lack a young name (`Europe/Kyiv`). */
  | 'unknown_zone'
  /** Not `HH:MM`, or past `48:00`, or a beginning past `24:00`. */
  | 'bad_time'
  /** Over midnight counts on: `22:00` to `30:00`. */
  | 'end_before_start'
  /** With another one of its day, or with what the day before left over midnight. */
  | 'overlap'
  /** Not `YYYY-MM-DD` or `MM-DD`, or no day of the calendar. */
  | 'bad_date'
  | 'duplicate_date'
  /** Minutes that are no number above 0. */
  | 'bad_minutes'

/** What is wrong with hours or promises, and where: `pointer` is a JSON Pointer into them. */
export type HoursProblem = {
  /** JSON Pointer (RFC 6901) to what is wrong: `/weekly/monday/1/to`. */
  readonly path: string
  readonly reason: HoursProblemReason
}

type Placed = { readonly path: string; readonly from: number; readonly to: number }

const DAY_MINUTES = 24 * 60

/**
 * What is wrong with hours whose shape is right (the schema looks at that); empty if all is well.
 * Hours with problems still work as far as they go, but for an unknown zone, which throws.
 *
 * @param path where the hours stand in what the problem's path should start from
 */
export function hoursProblems(hours: SupportHours, path = ''): readonly HoursProblem[] {
  const plans = Object.entries(hours.plans ?? {})
  return [
    ...partProblems(hours, path),
    ...plans.flatMap(([plan, own]) => partProblems(own, `${path}/plans/${escapeKey(plan)}`)),
  ]
}

/** What is wrong with promises; empty if all is well. */
export function promisesProblems(
  promises: readonly ReplyPromise[],
  path = '',
): readonly HoursProblem[] {
  return promises.flatMap((promise, index) => {
    const key = promise.workingMinutes === undefined ? 'clockMinutes' : 'workingMinutes'
    const minutes = promise[key]
    const isFine = Number.isFinite(minutes) && Number(minutes) > 0
    return isFine ? [] : [problem(`${path}/${index}/${key}`, 'bad_minutes')]
  })
}

function partProblems({ zone, weekly, holidays }: PlanHours, path: string): HoursProblem[] {
  return [
    ...(zone === undefined || isZone(zone) ? [] : [problem(`${path}/zone`, 'unknown_zone')]),
    ...weeklyProblems(weekly, `${path}/weekly`),
    ...(holidays ?? []).flatMap((holiday, index, all) =>
      holidayProblems(holiday, `${path}/holidays/${index}`, all.slice(0, index)),
    ),
  ]
}

function weeklyProblems(weekly: WeeklyHours | undefined, path: string): HoursProblem[] {
  if (weekly === undefined || weekly === 'always') return []
  const week = WEEKDAYS.map((name) => placed(weekly[name], `${path}/${name}`))
  // Saturday night reaches into Sunday, so the week is looked at as a ring.
  const overlaps = week.flatMap((day, index) => {
    const yesterday = week.at(index - 1) ?? []
    const left = yesterday.map(({ from, to, path: at }) => ({
      path: at,
      from: from - DAY_MINUTES,
      to: to - DAY_MINUTES,
    }))
    return overlapProblems(day, left)
  })
  const own = WEEKDAYS.flatMap((name) => intervalsProblems(weekly[name], `${path}/${name}`))
  return [...own, ...overlaps]
}

function holidayProblems(
  { date, intervals }: Holiday,
  path: string,
  earlier: readonly Holiday[],
): HoursProblem[] {
  const isTwice = earlier.some((other) => other.date === date)
  return [
    ...(isDate(date) ? [] : [problem(`${path}/date`, 'bad_date')]),
    ...(isTwice ? [problem(`${path}/date`, 'duplicate_date')] : []),
    ...intervalsProblems(intervals, `${path}/intervals`),
    ...overlapProblems(placed(intervals, `${path}/intervals`), []),
  ]
}

function intervalsProblems(
  intervals: readonly OpeningInterval[] | undefined,
  path: string,
): HoursProblem[] {
  return (intervals ?? []).flatMap(({ from, to }, index) => {
    const [start, end] = [minuteOf(from), minuteOf(to)]
    const problems: HoursProblem[] = []
    if (start === null || start >= DAY_MINUTES) {
      problems.push(problem(`${path}/${index}/from`, 'bad_time'))
    }
    if (end === null) problems.push(problem(`${path}/${index}/to`, 'bad_time'))
    else if (start !== null && end <= start) {
      problems.push(problem(`${path}/${index}/to`, 'end_before_start'))
    }
    return problems
  })
}

/** The intervals that make sense, with where they stand. */
function placed(intervals: readonly OpeningInterval[] | undefined, path: string): Placed[] {
  return (intervals ?? []).flatMap(({ from, to }, index) => {
    const [start, end] = [minuteOf(from), minuteOf(to)]
    const isFine = start !== null && end !== null && end > start
    return isFine ? [{ path: `${path}/${index}`, from: start, to: end }] : []
  })
}

/** One problem for each interval of the day that begins before an earlier one has ended. */
function overlapProblems(day: readonly Placed[], left: readonly Placed[]): HoursProblem[] {
  return day.flatMap((one, index) => {
    const others = [...left, ...day.slice(0, index)]
    const isOverlap = others.some(({ from, to }) => from < one.to && one.from < to)
    return isOverlap ? [problem(one.path, 'overlap')] : []
  })
}

function isZone(zone: string): boolean {
  // Young engines take `+03:00`, Safari 16 does not.
  if (!/^[a-z]/i.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

function problem(path: string, reason: HoursProblemReason): HoursProblem {
  return { path, reason }
}

function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
