import { expect, test } from 'vitest'
import { errorText } from './errorText.js'
import { englishFor, isLazy, loadI18n } from './i18n.js'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const ago = (ms: number) => NOW - ms
const MINUTE = 60_000
const DAY = 86_400_000

test('moments are told as people say them, and as a date after a week', () => {
  const { relative } = englishFor('en-GB')
  expect(relative(ago(20_000), NOW)).toBe('just now')
  expect(relative(ago(5 * MINUTE), NOW)).toBe('5 minutes ago')
  expect(relative(ago(3 * 60 * MINUTE), NOW)).toBe('3 hours ago')
  expect(relative(ago(1.5 * DAY), NOW)).toBe('yesterday')
  expect(relative(ago(8 * DAY), NOW)).toBe('14 Nov')
  expect(relative(ago(400 * DAY), NOW)).toBe('18 Oct 2025')
})

test('a server clock that is ahead of the device reads as now', () => {
  expect(englishFor('en').relative(NOW + 5 * MINUTE, NOW)).toBe('just now')
})

test('sizes are in steps of 1024 and in the words of the locale', async () => {
  const english = englishFor('en')
  expect(english.bytes(30 * 1024 ** 2)).toBe('30 MB')
  expect(english.bytes(1_000_000)).toBe('977 kB')
  expect(english.bytes(900)).toBe('900 bytes')
  expect(english.bytes(0)).toBe('0 bytes')
  expect(english.bytes(1)).toBe('1 byte')
  expect((await loadI18n('ru')).bytes(1.5 * 1024 ** 2)).toBe('1,5 МБ')
  expect((await loadI18n('ru')).bytes(176)).toBe('176 байт')
})

test('Russian counts in its own plural forms X8', async () => {
  const { messages } = await loadI18n('ru-RU')
  expect([1, 2, 5, 21].map(messages.home.unread)).toEqual([
    '1 новый ответ',
    '2 новых ответа',
    '5 новых ответов',
    '21 новый ответ',
  ])
})

test('a language without words is English, with English dates', async () => {
  const i18n = await loadI18n('ko-KR')
  expect(i18n.language).toBe('en')
  expect(i18n.relative(ago(5 * MINUTE), NOW)).toBe('5 minutes ago')
  expect(isLazy('ko')).toBe(false)
})

test('a locale that Intl refuses does not throw', async () => {
  expect((await loadI18n('not a locale')).messages.common.help).toBe('Help')
  expect((await loadI18n('')).messages.common.help).toBe('Help')
  expect((await loadI18n('constructor')).messages.common.help).toBe('Help')
})

test('Portuguese is Brazilian in words, and its dates are those of the locale X8', async () => {
  const march = Date.UTC(2026, 2, 1, 12)
  for (const locale of ['pt', 'pt-BR', 'pt-PT', 'pt_BR']) {
    const i18n = await loadI18n(locale)
    expect(i18n.messages.newTicket.title).toBe('Novo chamado')
    expect(i18n.dateTime(march)).toMatch(/1º? de março de 2026/)
  }
})

test('Arabic counts in six forms, and all its numbers are in the same digits X8', async () => {
  const { messages, number, dateTime } = await loadI18n('ar-EG')
  expect([0, 1, 2, 3, 11, 100].map((count) => messages.home.unread(count))).toEqual([
    'لا ردود جديدة',
    'رد جديد واحد',
    'ردّان جديدان',
    `${number(3)} ردود جديدة`,
    `${number(11)} ردًا جديدًا`,
    `${number(100)} رد جديد`,
  ])
  expect(dateTime(Date.UTC(2026, 2, 1, 12))).toContain(number(2026).replace(/[,٬]/, ''))
})

test("a desk's text is picked by locale, then language, then English, then any", async () => {
  const russian = await loadI18n('ru-RU')
  expect(russian.text('as it is')).toBe('as it is')
  expect(russian.text({ en: 'Help', ru: 'Помощь' })).toBe('Помощь')
  expect(russian.text({ en: 'Help', de: 'Hilfe' })).toBe('Help')
  expect(russian.text({ de: 'Hilfe' })).toBe('Hilfe')
  const texts = { ru: 'Помощь', 'ru-RU': 'Помощь в России' }
  expect(russian.text(texts)).toBe('Помощь в России')
  // The words are English, and still the desk's own text may be there in Korean.
  expect((await loadI18n('ko-KR')).text({ en: 'Help', ko: '도움말' })).toBe('도움말')
})

test('an error over a limit names the limit', () => {
  const english = englishFor('en')
  const error = (told: Parameters<typeof errorText>[0]) => errorText(told, english)
  expect(error({ code: 'too_large', limitBytes: 31_457_280 })).toContain('30 MB')
  expect(error({ code: 'too_large' })).toBe('This is too large to send.')
  expect(error({ code: 'unavailable' })).toBe('Support cannot be reached right now.')
})

test('a time that cannot be read is a dash, and breaks nothing around it', () => {
  const english = englishFor('en')
  for (const at of ['nonsense', '', Number.NaN, 'x'.repeat(1_000)]) {
    expect([english.dateTime(at), english.relative(at, NOW)]).toEqual(['–', '–'])
  }
})
