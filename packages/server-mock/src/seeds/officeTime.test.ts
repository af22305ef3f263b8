import { expect, test } from 'vitest'
import { officeTime } from './officeTime.js'

const HOUR_MS = 3_600_000
const ZONE = 'Asia/Almaty'
const now = Date.parse('2026-11-22T21:30:00Z')
const hourThere = (agoMs: number) =>
  Number(
    new Intl.DateTimeFormat('en', { timeZone: ZONE, hour: 'numeric', hourCycle: 'h23' }).format(
      now - agoMs,
    ),
  )

test('what is older than two days happens in office hours of the desk, in the same order', () => {
  let before = Number.POSITIVE_INFINITY
  for (let hours = 400; hours >= 0; hours--) {
    const ago = officeTime(hours * HOUR_MS, now, ZONE)
    expect(ago).toBeLessThanOrEqual(before)
    // At the edge of two days nothing moves past it.
    if (hours >= 60) expect([10, 11, 12, 13, 14, 15, 16]).toContain(hourThere(ago))
    if (hours < 48) expect(ago).toBe(hours * HOUR_MS)
    before = ago
  }
})
