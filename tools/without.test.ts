import { expect, it } from 'vitest'
import { countRed } from './without/countRed.mjs'

const test = (id: string, status: string) => ({ projectName: `without-${id}`, status })

it('an id whose tests notice is proven; one whose tests stay green, or that has none, is not', () => {
  const report = {
    suites: [
      {
        suites: [{ specs: [{ tests: [test('B1', 'unexpected'), test('B2', 'expected')] }] }],
        specs: [{ tests: [test('B1', 'expected')] }],
      },
    ],
  }
  expect(countRed(report, ['B1', 'B2', 'B3'])).toEqual({
    passed: 1,
    failed: 2,
    expectsRed: true,
    missing: [
      'B2: its 1 test(s) stay green without it',
      'B3: no end-to-end test has it in its title',
    ],
  })
})
