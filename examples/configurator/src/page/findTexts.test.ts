import { expect, test } from 'vitest'
import english from '../../../../docs/texts.en.json'
import { findTexts } from './findTexts.js'

test('before anything is sought, the usual texts and the own ones are there', () => {
  const keys = findTexts(english, { 'common.back': 'Zurück' }, '').map(({ key }) => key)
  expect(keys.slice(0, 3)).toEqual(['start.home.title', 'start.home.write', 'newTicket.title'])
  expect(keys).toContain('common.back')
  // Each of the usual ones is a key that there is.
  expect(keys).toHaveLength(11)
})

test('a text is found by its English, its key and the own words for it', () => {
  const own = { 'newTicket.send': 'Abschicken' }
  for (const sought of ['SEND', 'newticket.send', 'abschick']) {
    expect(findTexts(english, own, sought).map(({ key }) => key)).toContain('newTicket.send')
  }
  expect(findTexts(english, own, 'no such words')).toEqual([])
})

test('what has several forms is left to the JSON', () => {
  expect(findTexts(english, {}, 'home.unread')).toEqual([])
})
