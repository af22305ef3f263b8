import { expect, it } from 'vitest'
import { countVitest, lastLine } from './tally.mjs'
import { readWithout } from './without.mjs'

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

it('the last line names what was left out, and only what somebody named is', () => {
  const total = { passed: 12, failed: 0 }
  expect(lastLine(total, readWithout(['redis', 's3'], ''))).toBe('12 passed, 0 failed')
  const without = readWithout(['redis', 's3'], 'rt, s3')
  expect(lastLine(total, without)).toBe('12 passed, 0 failed (left out: s3)')
})
