import { expect, test } from 'vitest'
import { readLocalText, writeLocalText, writeOwnWords } from './localText.js'

const DESK = { name: { en: 'Help', ru: 'Помощь' }, greeting: 'Hello', form: {} }
const JSON_TEXT = JSON.stringify(DESK)

function write(path: readonly string[], locale: string, words: string, isRequired = false) {
  return JSON.parse(writeLocalText(JSON_TEXT, DESK, { path, locale, isRequired }, words))
}

test('a text of one language changes, and the others keep theirs', () => {
  expect(readLocalText(DESK, ['name'], 'ru')).toBe('Помощь')
  expect(write(['name'], 'de', 'Hilfe').name).toEqual({ en: 'Help', ru: 'Помощь', de: 'Hilfe' })
  expect(write(['name'], 'ru', '').name).toEqual({ en: 'Help' })
})

test('a text for everybody stays one', () => {
  expect(readLocalText(DESK, ['greeting'], 'ja')).toBe('Hello')
  expect(write(['greeting'], 'ja', 'Hi').greeting).toBe('Hi')
  expect(write(['form', 'bodyHint'], 'en', 'Tell us').form).toEqual({ bodyHint: 'Tell us' })
})

test('without words an optional text goes, and a required one stays to be mended', () => {
  expect(write(['greeting'], 'en', '')).not.toHaveProperty('greeting')
  const desk = { name: { en: 'Help' } }
  const where = { path: ['name'], locale: 'en', isRequired: true }
  expect(JSON.parse(writeLocalText(JSON.stringify(desk), desk, where, ''))).toEqual({
    name: { en: '' },
  })
})

test('own words come and go, and leave nothing empty behind', () => {
  const path = ['texts', 'en', 'newTicket.send']
  const json = writeOwnWords('{"name":"Help"}', { name: 'Help' }, path, 'Go')
  const desk = JSON.parse(json)
  expect(desk.texts).toEqual({ en: { 'newTicket.send': 'Go' } })
  expect(JSON.parse(writeOwnWords(json, desk, path, ''))).toEqual({ name: 'Help' })
  const more = { ...desk, texts: { ...desk.texts, de: { 'newTicket.send': 'Los' } } }
  expect(JSON.parse(writeOwnWords(JSON.stringify(more), more, path, '')).texts).toEqual({
    de: { 'newTicket.send': 'Los' },
  })
})
