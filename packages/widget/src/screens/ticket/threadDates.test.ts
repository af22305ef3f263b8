import { expect, test } from 'vitest'
import { englishFor, loadI18n } from '../../i18n/i18n.js'
import { createThreadDates } from './threadDates.js'

const local = (...parts: [number, number, number, number, number]) => new Date(...parts)
const now = local(2026, 0, 2, 0, 5).getTime()
const label = (date: Date) =>
  createThreadDates(englishFor('en-GB')).dayLabel(date.toISOString(), now)

test('days are called by the calendar of the device, not by hours gone', () => {
  expect(label(local(2026, 0, 2, 0, 1))).toBe('Today')
  expect(label(local(2026, 0, 1, 23, 59))).toBe('Yesterday')
  expect(label(local(2026, 0, 1, 0, 1))).toBe('Yesterday')
  expect(label(local(2025, 11, 31, 23, 59))).toBe('31 December 2025')
})

test('a server clock that runs ahead does not make a day of tomorrow', () => {
  expect(label(local(2026, 0, 3, 0, 1))).toBe('Today')
})

test('the year is said only where it is another one', () => {
  const dates = createThreadDates(englishFor('en-GB'))
  const later = local(2026, 5, 1, 12, 0).getTime()
  expect(dates.dayLabel(local(2026, 0, 2, 9, 0).toISOString(), later)).toBe('2 January')
})

test('Russian days are Russian', async () => {
  const dates = createThreadDates(await loadI18n('ru'))
  expect(dates.dayLabel(local(2026, 0, 1, 9, 0).toISOString(), now)).toBe('Вчера')
})
