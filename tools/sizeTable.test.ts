import { expect, test } from 'vitest'
import { overBudget, readTable, tableOf, toKilobytes, weigh } from './sizeTable.mjs'

const manifest = {
  'deskside.js': { name: 'deskside', imports: [] },
  'panel-1.js': { name: 'panel', imports: ['core-1.js'] },
  'core-1.js': { name: 'core', imports: [] },
  'readDesk-1.js': { name: 'readDesk', imports: ['core-1.js'] },
  'badge-1.js': { name: 'badge', imports: ['core-1.js'] },
  'TicketList-1.js': { name: 'TicketList', imports: ['panel-1.js', 'row-1.js'] },
  'Ticket-1.js': { name: 'Ticket', imports: ['core-1.js', 'row-1.js', 'notices-1.js'] },
  'row-1.js': { name: 'row', imports: [] },
  'articleParts-1.js': { name: 'articleParts', imports: ['panel-1.js', 'notices-1.js'] },
  'tus-1.js': { name: 'tus', imports: [] },
  'aroundTheForm-1.js': { name: 'aroundTheForm', imports: ['panel-1.js', 'notices-1.js'] },
  'notices-1.js': { name: 'notices', imports: [] },
  'ru-1.js': { name: 'ru', imports: ['panel-1.js'], dynamicImports: ['later-1.js'] },
  'later-1.js': { name: 'later', imports: ['panel-1.js', 'ru-1.js'] },
  'pt-BR-1.js': { name: 'pt-BR', imports: ['panel-1.js'], dynamicImports: ['later-2.js'] },
  'later-2.js': { name: 'later', imports: ['panel-1.js'] },
  // All of it once more, for who wants one file.
  'deskside.all.js': { name: 'deskside.all', imports: [] },
}

const bytes: Readonly<Record<string, number>> = {
  'deskside.js': 1,
  'panel-1.js': 10,
  'core-1.js': 100,
  'readDesk-1.js': 7,
  'badge-1.js': 1_000,
  'TicketList-1.js': 10_000,
  'Ticket-1.js': 100_000,
  'row-1.js': 1_000_000,
  'articleParts-1.js': 4,
  'tus-1.js': 5,
  'aroundTheForm-1.js': 100_000_000,
  'notices-1.js': 1_000_000_000,
  'ru-1.js': 10_000_000,
  'later-1.js': 2,
  'pt-BR-1.js': 20_000_000,
  'later-2.js': 3,
  'deskside.all.js': 5_000_000_000,
}

test('counts for each thing exactly the files that it loads beyond what is there', () => {
  expect(weigh(manifest, (file) => bytes[file] ?? Number.NaN)).toEqual({
    launcher: 1,
    firstOpen: 118,
    whole: 1_101_111_127,
    badge: 1_100,
    list: 1_010_000,
    thread: 1_100_000,
    articles: 4,
    tus: 5,
    language: 20_000_000,
    languageLater: 3,
  })
})

test('a chunk that the build does not have is an error, not a size of nothing', () => {
  const { 'badge-1.js': _, ...without } = manifest
  expect(() => weigh(without, () => 1)).toThrow('badge')
})

test('says what is over its budget, also where a size is missing', () => {
  const row = { label: 'Launcher', budget: 2 }
  expect(overBudget([{ ...row, bytes: 2_000 }])).toEqual([])
  expect(overBudget([{ ...row, bytes: 2_001 }])).toEqual([
    'Launcher: 2001 bytes are over its budget of 2 kB.',
  ])
  expect(overBudget([{ ...row, bytes: Number.NaN }])).toHaveLength(1)
})

test('what is known to be over its budget may not grow, and its ceiling goes when it fits', () => {
  const row = { label: 'Core', budget: 18, ceiling: 31 }
  expect(overBudget([{ ...row, bytes: 31_000 }])).toEqual([])
  expect(overBudget([{ ...row, bytes: 31_001 }])).toEqual([
    'Core: 31001 bytes are over its ceiling of 31 kB.',
  ])
  expect(overBudget([{ ...row, bytes: 18_000 }])[0]).toContain('take its ceiling away')
})

test('the table stands between its marks, in thousands of bytes', () => {
  const table = tableOf([{ label: 'Launcher', size: toKilobytes(1_949), budget: 2 }])
  expect(table).toBe('| What | kB | budget |\n| --- | --: | --: |\n| Launcher | 1.9 | 2 |')
  expect(readTable('a\n<!-- sizes -->\nb\n<!-- /sizes -->\nc')).toEqual([
    'a\n<!-- sizes -->',
    '\nb\n',
    '<!-- /sizes -->\nc',
  ])
  expect(() => readTable('no marks')).toThrow('README')
})
