import { expect, it } from 'vitest'
import { median } from './bench/row.js'
import { tableOf } from './bench/table.mjs'
import { worstOf } from './coverageReport/worst.mjs'
import { judge, nameMutant } from './mutation/survivors.mjs'

const mutant = (status: string, line = 1) => ({
  fileName: '/deep/packages/core/src/desk/outbox.ts',
  location: { start: { line, column: 7 } },
  mutatorName: 'ConditionalExpression',
  replacement: 'false',
  status,
})

it('counts mutants that were noticed, and names those that were not', () => {
  const { score, noticed, counted, survivors } = judge([
    mutant('Killed'),
    mutant('Timeout'),
    mutant('Survived', 41),
    mutant('NoCoverage'),
    mutant('CompileError'),
    mutant('Ignored'),
  ])
  expect({ score, noticed, counted }).toEqual({ score: 50, noticed: 2, counted: 4 })
  expect(survivors.map(nameMutant)).toEqual([
    'desk/outbox.ts:41:7 ConditionalExpression survived: false',
    'desk/outbox.ts:1:7 ConditionalExpression not covered: false',
  ])
  expect(judge([]).score).toBe(0)
})

it('counts the arms of branches, and names the lines that no test takes, worst file first', () => {
  const branch = (...lines: number[]) => ({
    loc: { start: { line: lines[0] } },
    locations: lines.map((line) => ({ start: { line } })),
  })
  const report = {
    a: { path: '/a.ts', b: { 0: [3, 0] }, branchMap: { 0: branch(4, 6) } },
    b: { path: '/b.ts', b: { 0: [0, 0], 1: [1] }, branchMap: { 0: branch(9, 9), 1: branch(1) } },
    c: { path: '/c.ts', b: { 0: [1, 2] }, branchMap: { 0: branch(1, 2) } },
  }
  expect(worstOf(report)).toEqual({
    covered: 4,
    total: 7,
    files: [
      { path: '/b.ts', total: 3, missed: 2, lines: '9' },
      { path: '/a.ts', total: 2, missed: 1, lines: '6' },
    ],
  })
})

it('says in the table what is over its promise', () => {
  const rows = [
    { what: 'short', value: 3, unit: 'ms', most: 16 },
    { what: 'much longer', value: 17.25, unit: 'ms', most: 16 },
    { what: 'free', value: 0.512, unit: 'MB' },
  ]
  expect(tableOf('lists', rows).split('\n')).toEqual([
    'lists',
    '  short                3 ms  of 16',
    '  much longer       17.3 ms  of 16  OVER',
    '  free              0.51 MB',
  ])
  expect(median([9, 1, 5])).toBe(5)
})
