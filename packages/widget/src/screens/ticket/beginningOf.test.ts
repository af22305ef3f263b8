import { expect, test } from 'vitest'
import { beginningOf } from './beginningOf.js'

test('a short text is itself, and so is one with little more', () => {
  expect(beginningOf('Hello', 10)).toBe('Hello')
  expect(beginningOf('x'.repeat(11), 10)).toBe('x'.repeat(11))
})

test('a long text is cut between words', () => {
  expect(beginningOf('one two three four five', 10)).toBe('one two…')
})

test('a text without spaces is cut anyway, and never within a sign', () => {
  expect(beginningOf('x'.repeat(1_000_000), 4_000)).toHaveLength(4_001)
  expect(beginningOf('👍'.repeat(50), 9)).toBe('👍👍👍👍…')
})
