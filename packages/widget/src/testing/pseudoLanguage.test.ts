import { expect, test } from 'vitest'
import { en } from '../i18n/en.js'
import { loadI18n } from '../i18n/i18n.js'
import { pseudoLanguage, pseudoText } from './pseudoLanguage.js'
import { said, wordsOf } from './wordTree.js'

test('a pseudo text is bracketed, accented and longer, and keeps its places', () => {
  expect(pseudoText('Help')).toBe('[Ĥéééļþ]')
  expect(pseudoText('Up to {1} files, {0} each.')).toMatch(/^\[Ûû+þ ţö+ \{1\} ƒ.*, \{0\} é+.*\.\]$/)
  expect(pseudoText('#{0}')).toBe('[#{0}~]')
  for (const text of ['Send', 'What can delay an answer', 'All requests']) {
    expect(pseudoText(text).length - 2).toBeGreaterThanOrEqual(text.length * 1.4)
    expect(pseudoText(text).length).toBeLessThan(text.length * 2.2)
  }
})

test('every text of the widget can be pseudo, with its values in it', async () => {
  const languages = { 'en-XA': async () => pseudoLanguage() }
  const report = (error: unknown) => expect.fail(String(error))
  const { messages } = await loadI18n('en-XA', { languages, texts: [], report })
  for (const [key, word] of wordsOf(messages)) {
    expect([key, said(word)]).toEqual([key, expect.stringMatching(/^\[[^A-Za-z]*\]$/)])
  }
  expect(messages.problems.too_long('37')).toContain('37')
  expect(messages.home.unread(58)).toContain('58')
  expect(en.common.help).toBe('Help')
})
