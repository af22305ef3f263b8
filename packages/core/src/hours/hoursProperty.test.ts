import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hoursProblems } from './hoursProblems.js'
import type { Span } from './openSpans.js'
import { nextOpening, openingsBetween, openState } from './openState.js'
import { type OpeningInterval, type SupportHours, WEEKDAYS } from './supportHours.js'
import { addWorkingMinutes, workingMinutesBetween } from './workingTime.js'

/**
 * Random desks against a slow reading of the same data: what the clock on the wall shows at each
 * minute, by another way through `Intl` than the code takes.
 */

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Europe/Moscow',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Beirut',
  'UTC',
]

const MINUTE = 60_000
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Intervals of one day that do not overlap; the last may reach over midnight. */
const dayHours = fc
  .uniqueArray(fc.nat({ max: 96 + 24 }), { maxLength: 6 })
  .map((quarters) => quarters.sort((one, other) => one - other))
  .map((quarters): readonly OpeningInterval[] =>
    quarters.flatMap((from, index) => {
      const to = quarters[index + 1]
      const isPair = index % 2 === 0 && to !== undefined && from < 96
      return isPair ? [{ from: clock(from * 15), to: clock(to * 15) }] : []
    }),
  )

const date = fc
  .date({
    min: new Date('2026-01-01T00:00Z'),
    max: new Date('2027-12-31T00:00Z'),
    noInvalidDate: true,
  })
  .map((one) => one.toISOString().slice(0, 10))

const desks: fc.Arbitrary<SupportHours> = fc.record({
  zone: fc.constantFrom(...ZONES),
  weekly: fc.oneof(
    { weight: 1, arbitrary: fc.constant('always' as const) },
    {
      weight: 5,
      arbitrary: fc
        .tuple(dayHours, dayHours, dayHours, dayHours, dayHours, dayHours, dayHours)
        .map((days) =>
          Object.fromEntries(WEEKDAYS.map((name, index) => [name, days[index] ?? []])),
        ),
    },
  ),
  holidays: fc.uniqueArray(fc.record({ date, intervals: dayHours }), {
    maxLength: 8,
    selector: (one) => one.date,
  }),
})

/** Around the changes of clocks more often than a year would bring them. */
const instants = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) }),
  fc
    .tuple(
      fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25'),
      fc.integer({ min: -36 * 3_600_000, max: 36 * 3_600_000 }),
    )
    .map(([day, ms]) => Date.parse(day) + ms),
)

const pauses = fc.array(
  fc
    .tuple(instants, fc.integer({ min: 1, max: 5 * 86_400_000 }))
    .map(([from, ms]): Span => ({ from, to: from + ms })),
  { maxLength: 4 },
)

const minutes = fc.oneof(fc.nat({ max: 600 }), fc.nat({ max: 20_000 }))

const runs = { numRuns: 300, seed: 20_260_618 }

test('adding working minutes and counting them are inverse', () => {
  fc.assert(
    fc.property(desks, instants, minutes, pauses, (hours, from, count, paused) => {
      const at = addWorkingMinutes(hours, from, count, paused)
      if (at === null) return
      expect(workingMinutesBetween(hours, from, at, paused)).toBe(count)
    }),
    runs,
  )
})

test('an instant is reached by adding what was counted up to it, but for closed time before it', () => {
  fc.assert(
    fc.property(desks, instants, instants, pauses, (hours, one, other, paused) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      const count = workingMinutesBetween(hours, from, to, paused)
      const at = addWorkingMinutes(hours, from, count, paused)
      expect(at).not.toBeNull()
      expect(at).toBeLessThanOrEqual(to)
      expect(workingMinutesBetween(hours, Number(at), to, paused)).toBeCloseTo(0, 9)
    }),
    { ...runs, numRuns: 100 },
  )
})

test('a count is the sum of its parts', () => {
  fc.assert(
    fc.property(desks, fc.tuple(instants, instants, instants), pauses, (hours, three, paused) => {
      const [from, middle, to] = three.sort((one, other) => one - other) as [number, number, number]
      const count = (start: number, end: number) => workingMinutesBetween(hours, start, end, paused)
      expect(count(from, middle) + count(middle, to)).toBeCloseTo(count(from, to), 6)
    }),
    { ...runs, numRuns: 60 },
  )
})

test('no minute is counted while the wall’s clock is outside the hours, and none inside is left out', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(desks, instants, (hours, from) => {
      const isOpenAt = slowReading(hours)
      const isRepeated = repeatedHours(hours.zone)
      const start = Math.floor(from / MINUTE) * MINUTE
      const end = start + 2 * 86_400_000
      const openings = openingsBetween(hours, start, end)
      for (let at = start; at < end; at += 5 * MINUTE) {
        if (isRepeated(at)) continue
        const isOpen = openings.some((span) => span.from <= at && at < span.to)
        if (isOpen !== isOpenAt(at)) expect(`${new Date(at).toISOString()} ${isOpen}`).toBe('')
      }
    }),
    { ...runs, numRuns: 100 },
  )
})

test('no minute is counted while it is the person’s turn', () => {
  fc.assert(
    fc.property(desks, instants, pauses, (hours, from, paused) => {
      for (const { from: start, to } of paused) {
        expect(workingMinutesBetween(hours, start, to, paused)).toBe(0)
      }
      const at = addWorkingMinutes(hours, from, 90, paused)
      if (at === null) return
      const isInside = paused.some((pause) => pause.from < at && at < pause.to)
      expect(isInside).toBe(false)
      expect(Number(addWorkingMinutes(hours, from, 90))).toBeLessThanOrEqual(at)
    }),
    runs,
  )
})

test('what is told of now agrees with the count, and the next opening opens', () => {
  fc.assert(
    fc.property(desks, instants, (hours, now) => {
      const state = openState(hours, now)
      const until = state.status === 'open' ? state.closesAt : state.opensAt
      if (until !== null) {
        const counted = workingMinutesBetween(hours, now, until)
        expect(counted).toBeCloseTo(state.status === 'open' ? (until - now) / MINUTE : 0, 6)
        expect(openState(hours, until).status).not.toBe(state.status)
      }
      const next = nextOpening(hours, now)
      if (next === null) return
      expect(openState(hours, next).status).toBe('open')
      expect(openState(hours, next - 1).status).toBe('closed')
    }),
    { ...runs, numRuns: 150 },
  )
})

test('openings between two instants add up to the count', () => {
  fc.assert(
    fc.property(desks, instants, fc.nat({ max: 20 * 86_400_000 }), (hours, from, ms) => {
      const openings = openingsBetween(hours, from, from + ms)
      const sum = openings.reduce((all, span) => all + span.to - span.from, 0)
      expect(sum / MINUTE).toBeCloseTo(workingMinutesBetween(hours, from, from + ms), 6)
      openings.forEach((span, index) => {
        const before = openings[index - 1]
        if (before) expect(span.from).toBeGreaterThan(before.to)
      })
    }),
    { ...runs, numRuns: 150 },
  )
})

test('random desks have no problems but overlaps over midnight', () => {
  fc.assert(
    fc.property(desks, (hours) => {
      expect(hoursProblems(hours).filter(({ reason }) => reason !== 'overlap')).toEqual([])
    }),
    runs,
  )
})

/** The hours read off the wall at one instant. */
function slowReading({ zone, weekly, holidays = [] }: SupportHours): (at: number) => boolean {
  const wall = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const intervalsOn = (day: string): readonly OpeningInterval[] => {
    const holiday = holidays.find((one) => one.date === day)
    if (holiday) return holiday.intervals ?? []
    const name = WEEKDAYS[new Date(`${day}T12:00Z`).getUTCDay()] ?? 'sunday'
    return weekly === 'always' ? [{ from: '00:00', to: '24:00' }] : (weekly[name] ?? [])
  }
  return (at) => {
    const parts = Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value]))
    const today = `${parts.year}-${parts.month}-${parts.day}`
    const time = `${parts.hour}:${parts.minute}`
    const later = `${String(Number(parts.hour) + 24).padStart(2, '0')}:${parts.minute}`
    const yesterday = new Date(Date.parse(`${today}T12:00Z`) - 86_400_000)
      .toISOString()
      .slice(0, 10)
    return (
      intervalsOn(today).some(({ from, to }) => from <= time && time < to) ||
      intervalsOn(yesterday).some(({ from, to }) => from <= later && later < to)
    )
  }
}

/** A time that comes twice is read as its first; the table tests say what follows from that. */
function repeatedHours(zone: string): (at: number) => boolean {
  const wall = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' })
  return (at) =>
    [-60, -30, 30, 60].some((shift) => wall.format(at + shift * MINUTE) === wall.format(at))
}
