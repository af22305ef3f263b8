import { createStore, type DeskDescription, type DeskState } from '@deskside/core'
import { afterEach, expect, test, vi } from 'vitest'
import type { HelpLanguage } from '../i18n/texts.js'
import { createWords, type WordsDeps } from './words.js'

afterEach(() => vi.restoreAllMocks())

const noDesk = { status: 'idle', error: null, description: null } as const

/** The words of a panel whose desk comes when the test says so. */
function wordsOf(locale: string, given: Partial<WordsDeps> = {}) {
  const desk = createStore<DeskState>(noDesk)
  const words = createWords(locale, { desk, hasAccounts: true, report: () => {}, ...given })
  return { desk, ...words, stop: words.watchDesk() }
}

const russian = async () => {
  const words = wordsOf('ru')
  await words.speak('ru')
  return words
}

test('the words of later screens come when the first of them is asked for X8', async () => {
  const { i18n, needLater } = await russian()
  expect(i18n.value.sections?.closeTicket).toBeUndefined()
  await needLater()
  expect(i18n.value.sections?.closeTicket?.title).toMatch(/[а-я]/i)
  expect(i18n.value.later).toBeNull()
})

test('words for signing in come along where somebody may sign in, and only there X8', async () => {
  for (const hasAccounts of [true, false]) {
    const { i18n, needLater, speak } = wordsOf('ru', { hasAccounts })
    await speak('ru')
    await needLater()
    expect(i18n.value.sections?.outbox?.title).toMatch(/[а-я]/i)
    expect(i18n.value.sections?.account !== undefined).toBe(hasAccounts)
  }
})

test('a language that comes after a later screen brings its words along X8', async () => {
  const { i18n, needLater, speak } = wordsOf('en')
  await needLater()
  await speak('ru')
  expect(i18n.value.sections?.closeTicket?.title).toMatch(/[а-я]/i)
})

test('a language that was left before its later words came is not come back to X8', async () => {
  const { i18n, needLater, speak } = await russian()
  await Promise.all([needLater(), speak('en')])
  expect(i18n.value.language).toBe('en')
})

const describedWith = (texts: DeskDescription['desk']['texts']): DeskState => ({
  status: 'ready',
  error: null,
  description: { desk: { texts } } as DeskDescription,
})

test("a desk's own words come with its description, and the next person's desk has others B13", async () => {
  const { desk, i18n, stop } = wordsOf('ru')
  await expect.poll(() => i18n.value.messages.newTicket.send).toBe('Отправить')
  desk.set(describedWith({ ru: { 'newTicket.send': 'Создать запрос' } }))
  await expect.poll(() => i18n.value.messages.newTicket.send).toBe('Создать запрос')
  desk.set(noDesk)
  await expect.poll(() => i18n.value.messages.newTicket.send).toBe('Отправить')
  stop()
  desk.set(describedWith({ ru: { 'newTicket.send': 'Создать запрос' } }))
  expect(i18n.value.messages.newTicket.send).toBe('Отправить')
})

test("a language that comes after the desk's words does not take them back B13", async () => {
  let bring: (language: HelpLanguage) => void = () => {}
  const late = new Promise<HelpLanguage>((resolve) => {
    bring = resolve
  })
  const answers = [late]
  const languages = { nl: async () => answers.shift() ?? {} }
  const { desk, i18n, speak } = wordsOf('en', { languages })
  const slow = speak('nl')
  await expect.poll(() => answers).toEqual([])
  desk.set(describedWith({ nl: { 'newTicket.send': 'Versturen' } }))
  await expect.poll(() => i18n.value.messages.newTicket.send).toBe('Versturen')
  bring({ 'newTicket.send': 'Sturen' })
  await slow
  expect(i18n.value.messages.newTicket.send).toBe('Versturen')
})

test("a host's own words are waited for: no other word flashes by, and they win over the desk's X8", async () => {
  const texts = { en: { 'common.help': 'Host' } }
  const { desk, i18n, hasWords } = wordsOf('en', { texts })
  expect(hasWords.value).toBe(false)
  await expect.poll(() => hasWords.value).toBe(true)
  expect(i18n.value.messages.common.help).toBe('Host')
  desk.set(describedWith({ en: { 'common.help': 'Desk', 'common.back': 'Desk' } }))
  await expect.poll(() => i18n.value.messages.common.back).toBe('Desk')
  expect(i18n.value.messages.common.help).toBe('Host')
})

test('T-HO5 a locale without words is said once where its developer looks; one with words is not', async () => {
  const said: unknown[] = []
  vi.spyOn(console, 'warn').mockImplementation((word) => void said.push(word))
  const { desk, i18n, speak, stop } = wordsOf('nl')
  await speak('nl')
  desk.set(describedWith({ nl: { 'newTicket.send': 'Weg' } }))
  await expect.poll(() => i18n.value.messages.newTicket.send).toBe('Weg')
  await speak('de-AT')
  await speak('pt_BR')
  const own = wordsOf('nl', { languages: { nl: async () => ({ 'newTicket.send': 'Versturen' }) } })
  await own.speak('nl')
  stop()
  expect(said).toEqual(['Deskside: no words for locale nl'])
})
