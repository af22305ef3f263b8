import { expect, test } from 'vitest'
import { toByteWords } from './bytes.js'

test('a file has the size here that the widget says: steps of 1024', () => {
  expect(toByteWords(25_000_000)).toBe('23.8 MB')
  expect(toByteWords(30 * 1024 ** 2)).toBe('30 MB')
  expect(toByteWords(1_000_000)).toBe('977 kB')
  expect(toByteWords(1)).toBe('1 byte')
  expect(toByteWords(0)).toBe('0 bytes')
})
