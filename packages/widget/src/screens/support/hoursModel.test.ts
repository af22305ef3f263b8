import type { SupportHours } from '@deskside/core/hours'
import { expect, test } from 'vitest'
import { support as words } from '../../i18n/en/support.js'
import { englishFor, loadI18n } from '../../i18n/i18n.js'
import { support as russianWords } from '../../i18n/ru/support.js'
import {
  areOtherZones,
  isAlwaysOpen,
  linesOf,
  momentIn,
  promiseText,
  stateText,
  weekIn,
  zoneName,
} from './hoursModel.js'

const english = englishFor('en-GB')
/** A Wednesday. */
const NOW = Date.parse('2026-11-25T12:00:00Z')
const day = [{ from: '10:00', to: '19:00' }]
const moscow: SupportHours = {
  zone: 'Europe/Moscow',
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
}
const lines = (hours: SupportHours, zone = hours.zone, now = NOW) =>
  linesOf(weekIn(zone, hours, now), zone, english, words).map(
    ({ days, hours }) => `${days}: ${hours}`,
  )

test('C2 the week stands from Monday on, days that are alike in one line', () => {
  expect(lines(moscow)).toEqual(['Mon – Fri: 10:00 – 19:00', 'Sat – Sun: Closed'])
})

test('C2 the same hours in the person’s own zone, where a day may be another', () => {
  expect(lines(moscow, 'Europe/Berlin')[0]).toBe('Mon – Fri: 08:00 – 17:00')
  expect(lines(moscow, 'Pacific/Honolulu')).toEqual([
    'Mon – Thu: 21:00 – 06:00',
    'Fri – Sat: Closed',
    'Sun: 21:00 – 06:00',
  ])
})

test('a holiday of the coming week stands out, and one after it does not', () => {
  const withHoliday = (date: string) => ({ ...moscow, holidays: [{ date }] })
  expect(lines(withHoliday('2026-11-27'))).toEqual([
    'Mon – Thu: 10:00 – 19:00',
    'Fri – Sun: Closed',
  ])
  expect(lines(withHoliday('2026-12-04'))[0]).toBe('Mon – Fri: 10:00 – 19:00')
})

test('what goes over midnight belongs to the day on which it begins', () => {
  const night = { zone: 'UTC', weekly: { friday: [{ from: '22:00', to: '30:00' }] } }
  expect(lines(night)).toContain('Fri: 22:00 – 06:00')
  expect(lines(night)).toContain('Sat – Sun: Closed')
})

test('several openings of a day stand in one line, and a whole day is called so', () => {
  const split = [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '18:00' },
  ]
  const whole = [{ from: '00:00', to: '24:00' }]
  const hours = { zone: 'UTC', weekly: { monday: split, tuesday: whole, wednesday: whole } }
  expect(lines(hours)).toEqual([
    'Mon: 09:00 – 12:00, 13:00 – 18:00',
    'Tue – Wed: All day',
    'Thu – Sun: Closed',
  ])
})

test('B1 around the clock is said in a word, but for a week with a holiday in it', () => {
  const always: SupportHours = { zone: 'Europe/Moscow', weekly: 'always' }
  expect(isAlwaysOpen(weekIn('Europe/Moscow', always, NOW))).toBe(true)
  expect(isAlwaysOpen(weekIn('Asia/Kolkata', always, NOW))).toBe(true)
  const closed = { ...always, holidays: [{ date: '11-26' }] }
  expect(isAlwaysOpen(weekIn('Europe/Moscow', closed, NOW))).toBe(false)
  expect(isAlwaysOpen(weekIn('Europe/Moscow', moscow, NOW))).toBe(false)
})

test('the week of a changed clock is told by the wall', () => {
  // Clocks go back in Berlin on 2026-10-25.
  const before = Date.parse('2026-10-22T12:00:00Z')
  const berlin = { ...moscow, zone: 'Europe/Berlin' }
  expect(lines(berlin, 'Europe/Berlin', before)[0]).toBe('Mon – Fri: 10:00 – 19:00')
  const always = { zone: 'Europe/Berlin', weekly: 'always' } as const
  expect(isAlwaysOpen(weekIn('Europe/Berlin', always, before))).toBe(true)
})

test('zones are others by what their clocks show, not by their names', () => {
  const week = (zone: string) => weekIn(zone, moscow, NOW)
  expect(areOtherZones(week('Europe/Moscow'), week('Europe/Minsk'))).toBe(false)
  expect(areOtherZones(week('Europe/Moscow'), week('Europe/Berlin'))).toBe(true)
})

test('a moment is a time today, then tomorrow, then a day of the week, then a date', () => {
  const moment = (at: string) => momentIn('Europe/Berlin', Date.parse(at), NOW, english, words)
  expect(moment('2026-11-25T16:00:00Z')).toBe('17:00')
  expect(moment('2026-11-26T07:00:00Z')).toBe('tomorrow, 08:00')
  // Already the next day there.
  expect(moment('2026-11-25T23:30:00Z')).toBe('tomorrow, 00:30')
  expect(moment('2026-11-30T07:00:00Z')).toBe('Monday, 08:00')
  expect(moment('2026-12-09T07:00:00Z')).toBe('9 December, 08:00')
})

test('C2 open says until when, closed says from when, in the words of the language', async () => {
  const at = (when: number) => new Date(when).toISOString().slice(11, 16)
  expect(stateText({ status: 'open', closesAt: NOW }, words, at)).toEqual({
    title: 'Open now',
    more: 'until 12:00',
  })
  expect(stateText({ status: 'closed', opensAt: NOW }, words, at).more).toBe('next opening: 12:00')
  expect(stateText({ status: 'closed', opensAt: null }, words, at).more).toBe('')
  const russian = await loadI18n('ru')
  const monday = Date.parse('2026-11-30T07:00:00Z')
  const moment = momentIn('Europe/Moscow', monday, NOW, russian, russianWords)
  expect(stateText({ status: 'closed', opensAt: monday }, russianWords, () => moment)).toEqual({
    title: 'Сейчас не работаем',
    more: 'откроемся: понедельник, 10:00',
  })
})

test('B1 a promise is told in hours where they are whole, and names the clock it is by', () => {
  const text = (promise: Parameters<typeof promiseText>[0]) => promiseText(promise, words.within)
  expect(text({ clockMinutes: 180 })).toBe('First answer within 3 hours')
  expect(text({ clockMinutes: 90 })).toBe('First answer within 90 minutes')
  expect(text({ workingMinutes: 60 })).toBe('First answer within 1 working hour')
  expect(text({ workingMinutes: 30 })).toBe('First answer within 30 working minutes')
  expect(promiseText({ workingMinutes: 60 }, russianWords.within)).toBe(
    'Первый ответ в течение 1 рабочего часа',
  )
  expect(promiseText({ clockMinutes: 24 * 60 }, russianWords.within)).toBe(
    'Первый ответ в течение 24 часов',
  )
})

test('a zone is called by its name in the person’s language', async () => {
  expect(zoneName('Europe/Moscow', NOW, english)).toContain('Moscow')
  expect(zoneName('Europe/Moscow', NOW, await loadI18n('ru'))).toContain('Москва')
})
