import { expect, it } from 'vitest'
import { backoffMs, retryAfterMs, retryWaitMs } from './backoff.js'

it('draws a wait evenly from nothing up to the doubled base, and never above the cap', () => {
  expect([0, 1, 2, 3].map((attempt) => backoffMs(attempt, 1))).toEqual([1_000, 2_000, 4_000, 8_000])
  expect(backoffMs(3, 0)).toBe(0)
  expect(backoffMs(3, 0.25)).toBe(2_000)
  expect(backoffMs(40, 1)).toBe(300_000)
  expect(backoffMs(10_000, 1, { baseMs: 10, capMs: 70 })).toBe(70)
})

it('waits as long as the server asked for, or up to a fifth longer, else by full jitter', () => {
  expect([0, 0.5, 1].map((random) => retryWaitMs(10_000, 7, () => random))).toEqual([
    10_000, 11_000, 12_000,
  ])
  expect(retryWaitMs(undefined, 2, () => 0.5)).toBe(2_000)
})

it('backs off from a server that asks for nothing, or for nonsense, again and again', () => {
  expect([0, 3, 8].map((attempt) => retryWaitMs(1_000, attempt, () => 0.5))).toEqual([
    1_100, 4_000, 128_000,
  ])
})

const DATE = 'Sun, 22 Nov 2026 04:00:00 GMT'

it.each([
  ['0', DATE, 1_000],
  ['-5', DATE, 1_000],
  ['2', DATE, 2_000],
  ['1.5', DATE, 1_500],
  [' 7 ', DATE, 7_000],
  ['10000000000', DATE, 900_000],
  ['2147483648', null, 900_000],
  ['Sun, 22 Nov 2026 04:00:30 GMT', DATE, 30_000],
  ['Sun, 22 Nov 2026 03:00:00 GMT', DATE, 1_000],
  ['Mon, 22 Nov 2027 04:00:00 GMT', DATE, 900_000],
  ['Sun, 22 Nov 2026 04:00:30 GMT', null, 1_000],
  ['Sun, 22 Nov 2026 04:00:30 GMT', 'yesterday', 1_000],
  ['soon', DATE, 1_000],
  ['', DATE, 1_000],
  ['NaN', DATE, 1_000],
  ['0x10', DATE, 1_000],
  ['2, 3', DATE, 1_000],
  [null, DATE, undefined],
])('reads Retry-After %j with Date %j as %j', (header, date, expected) => {
  expect(retryAfterMs(header, date)).toBe(expected)
})
