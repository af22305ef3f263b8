import { expect, it } from 'vitest'
import { passwordProblems } from './password.js'

const table: readonly (readonly [string, readonly string[]])[] = [
  ['Summer-7', []],
  ['Лето-2026', []],
  ['Summer7', ['too_short', 'no_symbol']],
  ['summer', ['too_short', 'no_upper_case', 'no_number', 'no_symbol']],
  ['SUMMER-77', ['no_lower_case']],
  ['summer-77', ['no_upper_case']],
  ['Summer-time', ['no_number']],
  ['Summer 77', ['no_symbol']],
  [`Summer-7${'x'.repeat(192)}`, []],
  [`Summer-7${'x'.repeat(193)}`, ['too_long']],
  ['', ['too_short', 'no_lower_case', 'no_upper_case', 'no_number', 'no_symbol']],
]

for (const [password, problems] of table) {
  it(`E2 «${password.slice(0, 12)}» of ${password.length} breaks ${problems.join(', ') || 'no rule'}`, () => {
    expect(passwordProblems(password)).toEqual(problems)
  })
}

it('E2 characters count as people see them, not as they are stored', () => {
  expect(passwordProblems('Aa1-👍👍👍')).toEqual(['too_short'])
  expect(passwordProblems('Aa1-👍👍👍👍')).toEqual([])
})

it('E2 what is typed a second time has to be the same, after all other rules', () => {
  expect(passwordProblems('Summer-7', 'Summer-7')).toEqual([])
  expect(passwordProblems('Summer-7', 'Summer-8')).toEqual(['not_the_same'])
  expect(passwordProblems('Summer-', 'Summer')).toEqual(['too_short', 'no_number', 'not_the_same'])
})
