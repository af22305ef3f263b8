import { expect, test } from 'vitest'
import { createWords } from './words.js'

const russian = async () => {
  const words = createWords('ru', () => {})
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

test('a language that comes after a later screen brings its words along X8', async () => {
  const { i18n, needLater, speak } = createWords('en', () => {})
  await needLater()
  await speak('ru')
  expect(i18n.value.sections?.closeTicket?.title).toMatch(/[а-я]/i)
})

test('a language that was left before its later words came is not come back to X8', async () => {
  const { i18n, needLater, speak } = await russian()
  await Promise.all([needLater(), speak('en')])
  expect(i18n.value.language).toBe('en')
})
