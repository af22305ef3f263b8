import { expect, test } from 'vitest'
import { acceptedLanguage, inLanguage } from './inLanguage.js'

test('a text comes by its tag, its language in any region, in English, or as it first stands', () => {
  const words = { de: 'Hilfe', 'pt-BR': 'Ajuda', en: 'Help' }
  expect(inLanguage(words, 'pt-br')).toBe('Ajuda')
  expect(inLanguage(words, 'pt-PT')).toBe('Ajuda')
  expect(inLanguage(words, 'de-AT')).toBe('Hilfe')
  expect(inLanguage(words, 'fr')).toBe('Help')
  expect(inLanguage(words, null)).toBe('Help')
  expect(inLanguage({ ru: 'Помощь', uk: 'Допомога' }, 'fr')).toBe('Помощь')
  expect(inLanguage('Help', 'ru')).toBe('Help')
  expect(inLanguage({ ru: 'Помощь' }, 'constructor')).toBe('Помощь')
  expect(inLanguage({}, 'en')).toBe('')
})

test('a browser’s first language counts, and nothing that is none', () => {
  const said = (header?: string) =>
    acceptedLanguage(
      new Request('https://a.example', { headers: header ? { 'Accept-Language': header } : {} }),
    )
  expect(said('de-AT,de;q=0.9,en;q=0.8')).toBe('de-AT')
  expect(said('ru;q=0.9')).toBe('ru')
  expect(said('zh-Hant-TW')).toBe('zh-Hant-TW')
  expect([said(), said('*'), said('x'), said('__proto__')]).toEqual([null, null, null, null])
})
