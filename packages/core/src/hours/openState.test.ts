import { expect, test } from 'vitest'
import { dayIn, nextOpening, openingsBetween, openState } from './openState.js'
import { hoursFor, type SupportHours } from './supportHours.js'

const weekdays = (from: string, to: string): SupportHours['weekly'] => {
  const day = [{ from, to }]
  return { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
}

const daily = (from: string, to: string): SupportHours['weekly'] => {
  const day = [{ from, to }]
  return { ...(weekdays(from, to) as object), saturday: day, sunday: day }
}

const moscow: SupportHours = { zone: 'Europe/Moscow', weekly: weekdays('10:00', '19:00') }
const always: SupportHours = { zone: 'Europe/Moscow', weekly: 'always' }

/** `open until …` or `closed until …`, in UTC without seconds. */
function told(hours: SupportHours, now: string): string {
  const state = openState(hours, Date.parse(now))
  const until = state.status === 'open' ? state.closesAt : state.opensAt
  return `${state.status} ${until === null ? 'for good' : shown(until)}`
}

function shown(instant: number): string {
  return new Date(instant).toISOString().replace(/:00\.000Z$/, 'Z')
}

// 2026-06-19 is a Friday.
test.each([
  ['2026-06-18T06:59Z', 'closed 2026-06-18T07:00Z'],
  ['2026-06-18T07:00Z', 'open 2026-06-18T16:00Z'],
  ['2026-06-18T15:59Z', 'open 2026-06-18T16:00Z'],
  ['2026-06-18T16:00Z', 'closed 2026-06-19T07:00Z'],
  ['2026-06-19T16:00Z', 'closed 2026-06-22T07:00Z'],
  ['2026-06-20T12:00Z', 'closed 2026-06-22T07:00Z'],
  // 23:30 UTC on Sunday is Monday in Moscow.
  ['2026-06-21T23:30Z', 'closed 2026-06-22T07:00Z'],
])('C2: ten to seven in Moscow, at %s: %s', (now, expected) => {
  expect(told(moscow, now)).toBe(expected)
})

test.each([
  // 02:30–04:00 begins in the missing hour: open from the change at 01:00 UTC.
  ['02:30', '04:00', '2026-03-29T00:59Z', 'closed 2026-03-29T01:00Z'],
  ['02:30', '04:00', '2026-03-29T01:00Z', 'open 2026-03-29T02:00Z'],
  // 01:00–02:30 ends in it: closes at the change.
  ['01:00', '02:30', '2026-03-29T00:30Z', 'open 2026-03-29T01:00Z'],
  ['01:00', '02:30', '2026-03-29T01:00Z', 'closed 2026-03-29T23:00Z'],
  // All of it is in the missing hour: that day has none.
  ['02:00', '03:00', '2026-03-28T12:00Z', 'closed 2026-03-30T00:00Z'],
  // In October, 02:00–03:00 lasts two hours, and 02:15–02:45 is open in the first pass only.
  ['02:00', '03:00', '2026-10-25T00:00Z', 'open 2026-10-25T02:00Z'],
  ['02:15', '02:45', '2026-10-25T00:15Z', 'open 2026-10-25T00:45Z'],
  ['02:15', '02:45', '2026-10-25T01:20Z', 'closed 2026-10-26T01:15Z'],
  ['02:30', '04:00', '2026-10-25T00:30Z', 'open 2026-10-25T03:00Z'],
  ['22:00', '26:30', '2026-10-24T23:00Z', 'open 2026-10-25T00:30Z'],
  // The same opening is an hour earlier in UTC once clocks have gone forward.
  ['09:00', '17:00', '2026-03-28T16:00Z', 'closed 2026-03-29T07:00Z'],
])('Berlin, %s to %s every day, at %s: %s', (from, to, now, expected) => {
  expect(told({ zone: 'Europe/Berlin', weekly: daily(from, to) }, now)).toBe(expected)
})

test.each([
  ['America/New_York', '2026-03-07T22:00Z', 'closed 2026-03-08T13:00Z'],
  ['America/New_York', '2026-11-01T12:00Z', 'closed 2026-11-01T14:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T12:00Z', 'closed 2026-10-03T22:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T12:00Z', 'closed 2026-04-04T22:30Z'],
  ['Asia/Kolkata', '2026-06-18T03:29Z', 'closed 2026-06-18T03:30Z'],
  ['Europe/Moscow', '2026-03-29T05:00Z', 'closed 2026-03-29T06:00Z'],
  ['Pacific/Kiritimati', '2025-12-31T09:00Z', 'closed 2025-12-31T19:00Z'],
  ['Pacific/Pago_Pago', '2026-01-01T10:00Z', 'closed 2026-01-01T20:00Z'],
])('nine to five in %s, at %s: %s', (zone, now, expected) => {
  expect(told({ zone, weekly: daily('09:00', '17:00') }, now)).toBe(expected)
})

test('several intervals of one day are told apart, in whatever order they are written', () => {
  const hours: SupportHours = {
    zone: 'UTC',
    weekly: {
      monday: [
        { from: '14:00', to: '18:00' },
        { from: '09:00', to: '13:00' },
      ],
    },
  }
  expect(told(hours, '2026-06-22T08:00Z')).toBe('closed 2026-06-22T09:00Z')
  expect(told(hours, '2026-06-22T12:59Z')).toBe('open 2026-06-22T13:00Z')
  expect(told(hours, '2026-06-22T13:00Z')).toBe('closed 2026-06-22T14:00Z')
  expect(told(hours, '2026-06-22T18:00Z')).toBe('closed 2026-06-29T09:00Z')
})

test('over midnight belongs to the day it begins on', () => {
  const hours: SupportHours = { zone: 'UTC', weekly: { friday: [{ from: '22:00', to: '30:00' }] } }
  expect(told(hours, '2026-06-19T05:00Z')).toBe('closed 2026-06-19T22:00Z')
  expect(told(hours, '2026-06-20T05:59Z')).toBe('open 2026-06-20T06:00Z')
  expect(told(hours, '2026-06-20T06:00Z')).toBe('closed 2026-06-26T22:00Z')
})

test('days that touch at midnight are one opening', () => {
  const hours: SupportHours = {
    zone: 'UTC',
    weekly: { monday: [{ from: '08:00', to: '24:00' }], tuesday: [{ from: '00:00', to: '12:00' }] },
  }
  expect(told(hours, '2026-06-22T20:00Z')).toBe('open 2026-06-23T12:00Z')
  expect(nextOpening(hours, Date.parse('2026-06-22T20:00Z'))).toBe(Date.parse('2026-06-29T08:00Z'))
})

test('B1: around the clock closes on a holiday only', () => {
  expect(told(always, '2026-06-20T03:00Z')).toBe('open for good')
  expect(nextOpening(always, Date.parse('2026-06-20T03:00Z'))).toBeNull()
  const but: SupportHours = { ...always, holidays: [{ date: '01-01' }] }
  expect(told(but, '2026-12-20T03:00Z')).toBe('open 2026-12-31T21:00Z')
  expect(told(but, '2026-12-31T21:00Z')).toBe('closed 2027-01-01T21:00Z')
  expect(told(but, '2026-06-20T03:00Z')).toBe('open for good')
})

test('a holiday closes its own date in the desk’s zone, and the full date wins over the yearly', () => {
  const hours: SupportHours = {
    ...moscow,
    holidays: [
      { date: '12-31', intervals: [{ from: '10:00', to: '15:00' }] },
      { date: '01-01' },
      { date: '2026-12-31', intervals: [{ from: '11:00', to: '12:00' }] },
      { date: '2027-01-02', intervals: [{ from: '12:00', to: '14:00' }] },
    ],
  }
  expect(told(hours, '2025-12-31T07:00Z')).toBe('open 2025-12-31T12:00Z')
  expect(told(hours, '2026-12-31T07:00Z')).toBe('closed 2026-12-31T08:00Z')
  // Saturday, and open by exception; then the ordinary Monday.
  expect(told(hours, '2026-12-31T09:00Z')).toBe('closed 2027-01-02T09:00Z')
  expect(told(hours, '2027-01-02T11:00Z')).toBe('closed 2027-01-04T07:00Z')
})

test('a shift that began before a holiday runs to its end', () => {
  const hours: SupportHours = {
    zone: 'UTC',
    weekly: daily('22:00', '30:00'),
    holidays: [{ date: '2026-12-25' }],
  }
  expect(told(hours, '2026-12-25T05:00Z')).toBe('open 2026-12-25T06:00Z')
  expect(told(hours, '2026-12-25T23:00Z')).toBe('closed 2026-12-26T22:00Z')
})

test('overlapping intervals are one opening', () => {
  const monday = [
    { from: '09:00', to: '30:00' },
    { from: '10:00', to: '11:00' },
  ]
  const hours: SupportHours = {
    zone: 'UTC',
    weekly: { monday, tuesday: [{ from: '05:00', to: '07:00' }] },
  }
  expect(told(hours, '2026-06-22T09:00Z')).toBe('open 2026-06-23T07:00Z')
})

test('a desk that never opens says so', () => {
  expect(told({ zone: 'UTC', weekly: {} }, '2026-06-22T09:00Z')).toBe('closed for good')
  const broken = { zone: 'UTC', weekly: daily('9am', '17:00') }
  expect(told(broken, '2026-06-22T09:00Z')).toBe('closed for good')
})

test('B1: a plan has its own hours, and keeps what it does not name', () => {
  const hours: SupportHours = {
    ...moscow,
    holidays: [{ date: '2026-06-12' }],
    plans: { premium: { weekly: 'always' }, night: { holidays: [] } },
  }
  const friday = '2026-06-12T00:00Z'
  expect(told(hoursFor(hours, 'basic'), friday)).toBe('closed 2026-06-15T07:00Z')
  expect(told(hoursFor(hours, null), friday)).toBe('closed 2026-06-15T07:00Z')
  expect(told(hoursFor(hours, 'premium'), friday)).toBe('closed 2026-06-12T21:00Z')
  expect(told(hoursFor(hours, 'night'), friday)).toBe('closed 2026-06-12T07:00Z')
  expect(told(hoursFor(hours, 'toString'), friday)).toBe('closed 2026-06-15T07:00Z')
})

test('C2: one day of the person holds parts of two days of the desk', () => {
  const now = Date.parse('2026-06-18T12:00Z')
  // Thursday in Kiritimati begins at 10:00 UTC of Wednesday.
  const day = dayIn('Pacific/Kiritimati', now)
  expect([shown(day.from), shown(day.to)]).toEqual(['2026-06-18T10:00Z', '2026-06-19T10:00Z'])
  expect(
    openingsBetween(moscow, day.from, day.to).map(({ from, to }) => [shown(from), shown(to)]),
  ).toEqual([
    ['2026-06-18T10:00Z', '2026-06-18T16:00Z'],
    ['2026-06-19T07:00Z', '2026-06-19T10:00Z'],
  ])
})

test('a day of the person is 23 or 25 hours long where clocks change', () => {
  const hoursOf = (zone: string, now: string, later = 0) => {
    const { from, to } = dayIn(zone, Date.parse(now), later)
    return (to - from) / 3_600_000
  }
  expect(hoursOf('Europe/Berlin', '2026-03-29T12:00Z')).toBe(23)
  expect(hoursOf('Europe/Berlin', '2026-10-24T12:00Z', 1)).toBe(25)
  expect(hoursOf('Australia/Lord_Howe', '2026-10-04T00:00Z')).toBe(23.5)
  expect(hoursOf('Asia/Kolkata', '2026-10-04T00:00Z')).toBe(24)
})

test('openings between two instants are joined at midnight and cut at both ends', () => {
  const from = Date.parse('2026-06-18T12:00Z')
  const to = Date.parse('2026-06-25T12:00Z')
  expect(openingsBetween(always, from, to)).toEqual([{ from, to }])
  expect(openingsBetween(always, to, from)).toEqual([])
  expect(openingsBetween(moscow, from, to)).toHaveLength(6)
})
