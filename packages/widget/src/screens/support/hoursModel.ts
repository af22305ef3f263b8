import {
  dayIn,
  type OpenState,
  openingsBetween,
  type ReplyPromise,
  type Span,
  type SupportHours,
} from '@deskside/core/hours'
import type { I18n } from '../../i18n/i18n.js'
import type { Sections } from '../../i18n/messages.js'

/** One day as its zone has it, with what opens on it. Instants in milliseconds since 1970. */
export type DayHours = { readonly day: Span; readonly openings: readonly Span[] }

const DAYS = 7
const DAY_MS = 86_400_000
/** Longer than a day with an hour put in: it goes on over midnight again and again. */
const LONGEST_DAY_MS = 25 * 3_600_000

/**
 * The seven days from now on, holidays and changed clocks as they will be. What goes over midnight
 * belongs to the day on which it begins; what goes over days is cut into them.
 */
export function weekIn(zone: string, hours: SupportHours, now: number): readonly DayHours[] {
  const days = Array.from({ length: DAYS }, (_, later) => dayIn(zone, now, later))
  const from = (days[0]?.from ?? now) - DAY_MS
  const openings = openingsBetween(hours, from, (days.at(-1)?.to ?? now) + DAY_MS)
  return days.map((day) => ({ day, openings: openings.flatMap((opening) => on(day, opening)) }))
}

function on(day: Span, opening: Span): readonly Span[] {
  if (opening.to - opening.from <= LONGEST_DAY_MS) {
    return day.from <= opening.from && opening.from < day.to ? [opening] : []
  }
  const part = { from: Math.max(day.from, opening.from), to: Math.min(day.to, opening.to) }
  return part.from < part.to ? [part] : []
}

/** Is nobody ever turned away in these days? */
export function isAlwaysOpen(week: readonly DayHours[]): boolean {
  return week.every(({ day, openings: [one] }) => one?.from === day.from && one.to === day.to)
}

/** Do two zones show another time on the wall in these days? */
export function areOtherZones(one: readonly DayHours[], other: readonly DayHours[]): boolean {
  return one.some(({ day }, index) => day.from !== other[index]?.day.from)
}

/** Days with the same hours in one line: «Mon – Fri», «10:00 – 19:00». */
export type HoursLine = {
  readonly days: string
  readonly hours: string
  readonly isClosed: boolean
}

/** A week from Monday on, days in a row that are alike in one line. */
export function linesOf(
  week: readonly DayHours[],
  zone: string,
  { locale }: Pick<I18n, 'locale'>,
  words: Pick<Sections['support'], 'allDay' | 'closedDay'>,
): readonly HoursLine[] {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone })
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: zone })
  const hoursOf = ({ day, openings }: DayHours) =>
    openings
      .map(({ from, to }) =>
        from === day.from && to === day.to
          ? words.allDay
          : `${time.format(from)} – ${time.format(to)}`,
      )
      .join(', ') || words.closedDay
  const groups: { readonly first: DayHours; last: DayHours; readonly hours: string }[] = []
  for (const one of fromMonday(week, zone)) {
    const hours = hoursOf(one)
    const group = groups.at(-1)
    if (group?.hours === hours) group.last = one
    else groups.push({ first: one, last: one, hours })
  }
  return groups.map(({ first, last, hours }) => {
    const names = [...new Set([first, last].map(({ day }) => name.format(middle(day))))]
    return { days: names.join(' – '), hours, isClosed: first.openings.length === 0 }
  })
}

function fromMonday(week: readonly DayHours[], zone: string): readonly DayHours[] {
  const weekday = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: zone })
  const monday = week.findIndex(({ day }) => weekday.format(middle(day)) === 'Mon')
  return [...week.slice(monday), ...week.slice(0, monday)]
}

/** Where a change of clocks cannot make another day of it. */
function middle({ from, to }: Span): number {
  return (from + to) / 2
}

/** `19:00` today, `tomorrow, 10:00`, `Monday, 10:00`, and the date after a week. */
export function momentIn(
  zone: string,
  at: number,
  now: number,
  { locale }: Pick<I18n, 'locale'>,
  words: Pick<Sections['support'], 'day'>,
): string {
  const format = (how: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...how, timeZone: zone }).format(at)
  const time = format({ timeStyle: 'short' })
  const days = Array.from({ length: DAYS }, (_, later) => dayIn(zone, now, later))
  const later = days.findIndex(({ from, to }) => from <= at && at < to)
  if (later === 0) return time
  if (later === 1) {
    const tomorrow = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(1, 'day')
    return words.day(tomorrow, time)
  }
  const day = later < 0 ? { day: 'numeric', month: 'long' } : { weekday: 'long' }
  return words.day(format(day as Intl.DateTimeFormatOptions), time)
}

/** «Open now», until when; «Closed now», and when not any more. */
export function stateText(
  state: OpenState,
  words: Pick<Sections['support'], 'open' | 'closed' | 'until' | 'nextOpening'>,
  moment: (at: number) => string,
): { readonly title: string; readonly more: string } {
  if (state.status === 'open') {
    const { closesAt } = state
    return { title: words.open, more: closesAt === null ? '' : words.until(moment(closesAt)) }
  }
  const { opensAt } = state
  return { title: words.closed, more: opensAt === null ? '' : words.nextOpening(moment(opensAt)) }
}

/** «First answer within 3 hours»: whole hours as hours, all else as minutes. */
export function promiseText(promise: ReplyPromise, words: Sections['support']['within']): string {
  const { workingMinutes, clockMinutes = 0 } = promise
  const minutes = workingMinutes ?? clockMinutes
  const isWhole = minutes % 60 === 0
  const count = isWhole ? minutes / 60 : minutes
  if (workingMinutes === undefined) return isWhole ? words.hours(count) : words.minutes(count)
  return isWhole ? words.workingHours(count) : words.workingMinutes(count)
}

/** What a zone calls itself: `Moscow Time`. */
export function zoneName(zone: string, at: number, { locale }: Pick<I18n, 'locale'>): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
