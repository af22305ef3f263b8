import { expect, test } from 'vitest'
import { DAY_MS } from './wallTime.js'
import { createZone } from './zone.js'

/** The instant of a wall-clock time: `2026-03-29 02:30`. */
function instant(zone: string, wall: string): string {
  const [date = '', time = ''] = wall.split(' ')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const day = Date.parse(date) / DAY_MS
  return new Date(createZone(zone).instantOf(day, hours * 60 + minutes)).toISOString()
}

test.each([
  // Spring forward: 02:00 becomes 03:00 at 01:00 UTC.
  ['Europe/Berlin', '2026-03-29 01:59', '2026-03-29T00:59:00.000Z'],
  ['Europe/Berlin', '2026-03-29 02:00', '2026-03-29T01:00:00.000Z'],
  ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:00:00.000Z'],
  ['Europe/Berlin', '2026-03-29 03:00', '2026-03-29T01:00:00.000Z'],
  ['Europe/Berlin', '2026-03-29 03:30', '2026-03-29T01:30:00.000Z'],
  // Back: 03:00 becomes 02:00 at 01:00 UTC, and 02:30 comes twice.
  ['Europe/Berlin', '2026-10-25 01:59', '2026-10-24T23:59:00.000Z'],
  ['Europe/Berlin', '2026-10-25 02:00', '2026-10-25T00:00:00.000Z'],
  ['Europe/Berlin', '2026-10-25 02:59', '2026-10-25T00:59:00.000Z'],
  ['Europe/Berlin', '2026-10-25 03:00', '2026-10-25T02:00:00.000Z'],
  ['America/New_York', '2026-03-08 02:30', '2026-03-08T07:00:00.000Z'],
  ['America/New_York', '2026-03-08 03:00', '2026-03-08T07:00:00.000Z'],
  ['America/New_York', '2026-11-01 01:30', '2026-11-01T05:30:00.000Z'],
  ['America/New_York', '2026-11-01 02:00', '2026-11-01T07:00:00.000Z'],
  // Half an hour: 02:00 becomes 02:30 in October, 02:00 becomes 01:30 in April.
  ['Australia/Lord_Howe', '2026-10-04 01:59', '2026-10-03T15:29:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-04 02:30', '2026-10-03T15:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-05 02:00', '2026-04-04T15:30:00.000Z'],
  ['Asia/Kolkata', '2026-01-01 00:00', '2025-12-31T18:30:00.000Z'],
  ['Asia/Kathmandu', '2026-07-01 12:00', '2026-07-01T06:15:00.000Z'],
  ['Europe/Moscow', '2026-03-29 02:30', '2026-03-28T23:30:00.000Z'],
  ['Europe/Moscow', '2026-12-31 24:00', '2026-12-31T21:00:00.000Z'],
  // Moscow went back for good on 2014-10-26, and Samoa left out the whole of 2011-12-30.
  ['Europe/Moscow', '2014-10-26 01:30', '2014-10-25T21:30:00.000Z'],
  ['Pacific/Apia', '2011-12-30 12:00', '2011-12-30T10:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-01-01 00:00', '2025-12-31T10:00:00.000Z'],
  ['Pacific/Pago_Pago', '2026-01-01 00:00', '2026-01-01T11:00:00.000Z'],
  // No daylight saving at midnight is safe: Beirut jumps from 00:00 to 01:00.
  ['Asia/Beirut', '2026-03-29 00:00', '2026-03-28T22:00:00.000Z'],
  ['UTC', '2024-02-29 23:59', '2024-02-29T23:59:00.000Z'],
])('%s shows %s at %s', (zone, wall, expected) => {
  expect(instant(zone, wall)).toBe(expected)
})

test.each([
  ['Pacific/Kiritimati', '2025-12-31T10:00:00Z', '2026-01-01'],
  ['Pacific/Pago_Pago', '2026-01-01T10:59:59Z', '2025-12-31'],
  ['Asia/Kolkata', '2025-12-31T18:29:59Z', '2025-12-31'],
  ['Asia/Kolkata', '2025-12-31T18:30:00Z', '2026-01-01'],
  ['Europe/Berlin', '1969-12-31T22:30:00Z', '1969-12-31'],
])('in %s, %s falls on %s', (zone, at, date) => {
  const day = createZone(zone).dayOf(Date.parse(at))
  expect(new Date(day * DAY_MS).toISOString().slice(0, 10)).toBe(date)
})

test('a name that nobody knows throws', () => {
  expect(() => createZone('Mars/Olympus')).toThrow(RangeError)
})
