import { expect, test } from 'vitest'
import { closeTicket } from './en/closeTicket.js'
import { ticketEvents } from './en/ticketEvents.js'
import { loadI18n } from './i18n.js'
import type { HelpLanguage, HelpLanguages, HelpTexts, WordSources } from './texts.js'

type Given = Partial<Omit<WordSources, 'report'>>

async function speak(locale: string, sources: Given) {
  const reported: string[] = []
  const report = (error: unknown) => void reported.push(String(error))
  const i18n = await loadI18n(locale, { texts: [], ...sources, report })
  return { i18n, reported }
}

test("a host's own words stand in for the widget's, and the rest stays X8", async () => {
  const texts: HelpTexts = { ru: { 'newTicket.send': 'Отправить обращение' } }
  const { i18n, reported } = await speak('ru-RU', { texts: [texts] })
  expect(i18n.messages.newTicket.send).toBe('Отправить обращение')
  expect(i18n.messages.newTicket.title).toBe('Новое обращение')
  expect((await speak('de', { texts: [texts] })).i18n.messages.newTicket.send).toBe('Senden')
  expect(reported).toEqual([])
})

test('own words take the values, and the plural forms of their language X8', async () => {
  const texts: HelpTexts = {
    ru: {
      'problems.too_long': 'Не длиннее {0}.',
      'home.unread': { one: '{0} ответ', few: '{0} ответа', many: '{0} ответов', other: '{0}' },
      'newTicket.limits': { one: '{1} по {0}', other: 'до {1} по {0}' },
    },
  }
  const { messages } = (await speak('ru', { texts: [texts] })).i18n
  expect(messages.problems.too_long('1\u00a0000')).toBe('Не длиннее 1\u00a0000.')
  expect([1, 2, 5, 21, 1_000].map(messages.home.unread)).toEqual([
    '1 ответ',
    '2 ответа',
    '5 ответов',
    '21 ответ',
    '1\u00a0000 ответов',
  ])
  expect(messages.newTicket.limits('30 МБ', 10)).toBe('до 10 по 30 МБ')
})

test('words that come with a later screen have their own words too X8', async () => {
  const texts: HelpTexts = {
    de: { 'closeTicket.scores.4': 'Großartig', 'closeTicket.title': 'Beenden' },
    en: { 'closeTicket.title': 'Finish', 'ticketEvents.told.access.granted': 'Let in' },
  }
  const { i18n } = await speak('de', { texts: [texts] })
  const german = (await i18n.later?.(false))?.section('closeTicket', closeTicket)
  expect(german?.title).toBe('Beenden')
  expect(german?.scores).toEqual(['Sehr schlecht', 'Schlecht', 'Mittelmäßig', 'Gut', 'Großartig'])
  // English comes with its screen.
  const english = (await speak('en-GB', { texts: [texts] })).i18n
  expect(english.section('closeTicket', closeTicket).title).toBe('Finish')
  const { told } = english.section('ticketEvents', ticketEvents)
  expect(told['access.granted']).toBe('Let in')
  expect(told['access.entered']).toBe(ticketEvents.told['access.entered'])
  expect(english.section('ticketEvents', ticketEvents)).toBe(
    english.section('ticketEvents', ticketEvents),
  )
})

test("the locale's own words win over the language's, and the host's over the desk's X8", async () => {
  const desk = { pt: { 'common.help': 'A' }, 'pt-BR': { 'common.help': 'B', 'common.back': 'B' } }
  const host: HelpTexts = { pt: { 'common.help': 'C' } }
  const help = async (locale: string, texts: readonly HelpTexts[]) =>
    (await speak(locale, { texts })).i18n.messages.common
  expect(await help('pt', [desk])).toMatchObject({ help: 'A', back: 'Voltar' })
  expect(await help('pt-BR', [desk])).toMatchObject({ help: 'B', back: 'B' })
  expect(await help('pt-BR', [desk, host])).toMatchObject({ help: 'C', back: 'B' })
})

test('a host adds a language of its own: over English, with its dates and its direction X8', async () => {
  const languages: HelpLanguages = {
    nl: async () => ({
      'common.help': 'Hulp',
      'home.unread': { one: '{0} antwoord', other: '{0}' },
    }),
  }
  const { i18n } = await speak('nl-BE', { languages, texts: [{ nl: { 'common.back': 'Terug' } }] })
  expect(i18n.language).toBe('nl')
  expect(i18n.messages.common).toMatchObject({ help: 'Hulp', back: 'Terug', close: 'Close' })
  expect(i18n.messages.home.unread(1)).toBe('1 antwoord')
  expect(i18n.dateTime('2026-03-01T10:00:00Z')).toContain('maart')
})

test('a host may speak one of our languages itself X8', async () => {
  const languages: HelpLanguages = { de: async () => ({ 'common.help': 'Hülfe' }) }
  const { i18n } = await speak('de', { languages })
  expect(i18n.messages.common).toMatchObject({ help: 'Hülfe', back: 'Back' })
})

test('English words of a host do not show in another language X8', async () => {
  const texts: HelpTexts = { en: { 'common.help': 'Support' } }
  expect((await speak('ru', { texts: [texts] })).i18n.messages.common.help).toBe('Помощь')
  expect((await speak('ko', { texts: [texts] })).i18n.messages.common.help).toBe('Support')
})

test('a misspelt key does not compile, and neither does a language that lacks one', () => {
  // @ts-expect-error
  const texts: HelpTexts = { en: { 'newTicket.sned': 'Send' } }
  // @ts-expect-error
  const whole = { 'common.help': 'Hulp' } satisfies Required<HelpLanguage>
  expect([texts, whole]).toHaveLength(2)
})

test('a text that there is not, or of another kind, is said and changes nothing X8', async () => {
  const texts = {
    en: {
      'common.halp': 'Help',
      'common.help': { other: 'Help' },
      'common.back.more': 'Back',
      'status.__proto__': 'x',
      'home.unread': 7,
      newTicket: 'x',
    },
  } as unknown as HelpTexts
  const { i18n, reported } = await speak('en', { texts: [texts] })
  expect(i18n.messages).toEqual((await loadI18n('en')).messages)
  expect(reported).toHaveLength(5)
  expect(reported[0]).toContain('«common.halp»')
})

test('a language that does not come is said, and the words are ours', async () => {
  const languages: HelpLanguages = { de: () => Promise.reject(new Error('gone')) }
  const { i18n, reported } = await speak('de', { languages })
  expect(i18n.messages.common.help).toBe('Hilfe')
  expect(reported).toEqual(['Error: gone'])
})
