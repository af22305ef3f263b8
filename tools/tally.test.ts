import { expect, it } from 'vitest'
import { countVitest } from './tally.mjs'

const result = (fullName: string, status: string, meta = {}) => ({ fullName, status, meta })

it('a skipped test has failed, but for what a backend says it has no way to meet', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      {
        assertionResults: [
          result('one', 'passed'),
          result('two', 'failed', { missing: 'said too late' }),
          result('three', 'skipped'),
          result('four', 'skipped', { missing: 'memory has no stars' }),
          result('five', 'todo'),
        ],
      },
    ],
  }
  expect(countVitest(report)).toEqual({
    passed: 1,
    failed: 3,
    missing: ['four (memory has no stars)'],
  })
})
