import { expect, test } from 'vitest'
import { nearestWord } from './nearestWord.js'

test.each([
  ['confg', 'config'],
  ['CONFIG', 'config'],
  ['chekc', 'check'],
  ['listn', 'listen'],
  ['identitty', 'identity'],
  ['colour', null],
  ['x', null],
  ['', null],
])('somebody who wrote «%s» meant «%s»', (word, meant) => {
  expect(nearestWord(word, ['config', 'check', 'help', 'listen', 'identity'])).toBe(meant)
})

test('of two that are near it is the nearer one, and of equals the first', () => {
  expect(nearestWord('state', ['stats', 'state'])).toBe('state')
  expect(nearestWord('mail', ['main', 'maid'])).toBe('main')
})
