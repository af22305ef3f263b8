import { expect, it } from 'vitest'
import { DESK_DESCRIPTIONS, describedBy } from './descriptions.js'

it.each([
  ['a place in a list, whichever it is', ['support', 'promises', '0', 'plan']],
  ['a place in any list', ['support', 'promises', '[]', 'plan']],
])('%s is described by the path of all of them', (_what, keys) => {
  expect(describedBy(keys)).toBe('support.promises[].plan')
})

it('a language, a text and a plan may have any name', () => {
  expect(describedBy(['texts', 'ru', 'tickets', 'few'])).toBe('texts.*.*.few')
  expect(describedBy(['texts'])).toBe('texts')
})

it('a status is a word that every desk has, and nothing else is described as one', () => {
  expect(describedBy(['statuses', 'waiting_on_customer'])).toBe('statuses.*')
  expect(describedBy(['statuses', 'asleep'])).toBeNull()
})

it('what has no description of its own has the one of its name, or none', () => {
  expect(describedBy(['no', 'such', 'promise'])).toBeNull()
  expect(describedBy([])).toBeNull()
  // What every object has is no description.
  expect(describedBy(['toString'])).toBeNull()
  for (const path of Object.keys(DESK_DESCRIPTIONS).filter((one) => !/[.[]/.test(one))) {
    expect(describedBy(['somewhere', path])).toBe(path)
  }
})
