import { expect, test } from 'vitest'
import type { SupportHours } from './supportHours.js'
import { addClockMinutes, addWorkingMinutes, workingMinutesBetween } from './workingTime.js'

const office = [{ from: '10:00', to: '19:00' }]
const weekly = {
  monday: office,
  tuesday: office,
  wednesday: office,
  thursday: office,
  friday: office,
}
const moscow: SupportHours = { zone: 'Europe/Moscow', weekly }

function inZone(zone: string, from: string, to: string): SupportHours {
  const day = [{ from, to }]
  const all = { sunday: day, monday: day, tuesday: day, wednesday: day, thursday: day }
  return { zone, weekly: { ...all, friday: day, saturday: day } }
}

function after(hours: SupportHours, from: string, minutes: number): string | null {
  const at = addWorkingMinutes(hours, Date.parse(from), minutes)
  return at === null ? null : new Date(at).toISOString().replace(/:00\.000Z$/, 'Z')
}

test.each([
  ['2026-06-18T07:00Z', 60, '2026-06-18T08:00Z'],
  ['2026-06-18T06:00Z', 60, '2026-06-18T08:00Z'],
  // The last hour ends at closing time, not at the next opening.
  ['2026-06-18T15:00Z', 60, '2026-06-18T16:00Z'],
  ['2026-06-18T15:00Z', 61, '2026-06-19T07:01Z'],
  // Friday evening goes on on Monday.
  ['2026-06-19T15:30Z', 60, '2026-06-22T07:30Z'],
  ['2026-06-20T12:00Z', 60, '2026-06-22T08:00Z'],
  // A week of 45 hours, and the turn of a year in the middle of a working day.
  ['2026-06-18T07:00Z', 45 * 60, '2026-06-24T16:00Z'],
  ['2026-12-31T15:00Z', 120, '2027-01-01T08:00Z'],
  ['2026-06-20T12:00Z', 0, '2026-06-20T12:00Z'],
])('C2: from %s, %i working minutes of Moscow end at %s', (from, minutes, expected) => {
  expect(after(moscow, from, minutes)).toBe(expected)
})

test.each([
  // A night of seven hours in spring and of nine in autumn, 22:00 to 06:00.
  ['Europe/Berlin', '22:00', '30:00', '2026-03-28T12:00Z', 420, '2026-03-29T04:00Z'],
  ['Europe/Berlin', '22:00', '30:00', '2026-10-24T12:00Z', 540, '2026-10-25T05:00Z'],
  ['America/New_York', '22:00', '30:00', '2026-03-07T12:00Z', 420, '2026-03-08T10:00Z'],
  ['America/New_York', '22:00', '30:00', '2026-10-31T12:00Z', 540, '2026-11-01T11:00Z'],
  ['Australia/Lord_Howe', '22:00', '30:00', '2026-10-03T06:00Z', 450, '2026-10-03T19:00Z'],
  ['Australia/Lord_Howe', '22:00', '30:00', '2026-04-04T06:00Z', 510, '2026-04-04T19:30Z'],
  ['Asia/Kolkata', '22:00', '30:00', '2026-03-28T12:00Z', 480, '2026-03-29T00:30Z'],
  ['Europe/Moscow', '22:00', '30:00', '2026-03-28T12:00Z', 480, '2026-03-29T03:00Z'],
  // Inside the missing hour there is nothing to count, inside the repeated one there is twice.
  ['Europe/Berlin', '02:00', '03:00', '2026-03-28T12:00Z', 30, '2026-03-30T00:30Z'],
  ['Europe/Berlin', '02:00', '03:00', '2026-10-24T12:00Z', 90, '2026-10-25T01:30Z'],
])('in %s, %s to %s, from %s, %i minutes end at %s', (zone, open, close, from, minutes, end) => {
  expect(after(inZone(zone, open, close), from, minutes)).toBe(end)
})

test('holidays are not counted, short days as far as they go', () => {
  const holidays = [
    { date: '12-31', intervals: [{ from: '10:00', to: '12:00' }] },
    { date: '2027-01-01' },
  ]
  // Wednesday evening: two hours on the 31st, none on the 1st, the rest on Monday the 4th.
  expect(after({ ...moscow, holidays }, '2026-12-30T16:00Z', 180)).toBe('2027-01-04T08:00Z')
})

test('working minutes between two instants leave the nights out', () => {
  const between = (from: string, to: string) =>
    workingMinutesBetween(moscow, Date.parse(from), Date.parse(to))
  expect(between('2026-06-18T15:30Z', '2026-06-19T07:45Z')).toBe(75)
  expect(between('2026-06-20T00:00Z', '2026-06-21T20:00Z')).toBe(0)
  expect(between('2026-06-18T07:00:00Z', '2026-06-18T07:00:30Z')).toBe(0.5)
  expect(between('2026-06-19T07:00Z', '2026-06-18T07:00Z')).toBe(0)
  expect(between('2026-01-01T00:00Z', '2027-01-01T00:00Z')).toBe(261 * 540)
})

test('paused time is not counted, in whatever order and overlap it comes', () => {
  const at = (time: string) => Date.parse(`2026-06-18T${time}Z`)
  const paused = [
    { from: at('09:00'), to: at('10:00') },
    { from: at('07:30'), to: at('08:00') },
    { from: at('07:40'), to: at('07:50') },
    { from: at('03:00'), to: at('04:00') },
  ]
  expect(addWorkingMinutes(moscow, at('07:00'), 90, paused)).toBe(at('09:00'))
  expect(addWorkingMinutes(moscow, at('07:00'), 91, paused)).toBe(at('10:01'))
  expect(workingMinutesBetween(moscow, at('07:00'), at('10:30'), paused)).toBe(120)
  expect(addClockMinutes(at('02:30'), 60, paused)).toBe(at('04:30'))
})

test('a pause without an end lets nothing end', () => {
  const from = Date.parse('2026-06-18T07:00Z')
  const paused = [{ from: from + 60_000, to: Number.POSITIVE_INFINITY }]
  expect(addWorkingMinutes(moscow, from, 1, paused)).toBe(from + 60_000)
  expect(addWorkingMinutes(moscow, from, 2, paused)).toBeNull()
  expect(addClockMinutes(from, 2, paused)).toBeNull()
})

test('a desk that never opens never gets there', () => {
  expect(after({ zone: 'UTC', weekly: {} }, '2026-06-18T07:00Z', 1)).toBeNull()
})
