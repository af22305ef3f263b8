import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readTitles } from './mission/readTitles.mjs'

const PATTERNS = ['*.test.ts', '*.test.tsx', '*.browser.ts', '*.e2e.ts']
/** A row of a table of `it.each(…)('row %i: %s')`: its number stands alone, before its words. */
const IN_TABLE = /^ {4}(\d+),\n {4}['`]/gm
const IN_TITLE = /^row (\d+): /

it('each of the forty bad inputs and faults has a test that bears its number', () => {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', ...PATTERNS],
    { cwd: new URL('..', import.meta.url), encoding: 'utf8' },
  )
  const files = listed
    .trim()
    .split('\n')
    .filter((file) => existsSync(urlOf(file)))
  const rows = new Set(files.flatMap((file) => rowsOf(readFileSync(urlOf(file), 'utf8'), file)))
  const forty = Array.from({ length: 40 }, (_, index) => index + 1)
  expect(forty.filter((row) => !rows.has(row))).toEqual([])
})

function urlOf(file: string): URL {
  return new URL(`../${file}`, import.meta.url)
}

function rowsOf(source: string, file: string): readonly number[] {
  const titles = readTitles(source, file)
  const inTable = titles.includes('row %i: %s') ? [...source.matchAll(IN_TABLE)] : []
  return [...inTable, ...titles.map((title) => IN_TITLE.exec(title))].flatMap((found) =>
    found === null ? [] : [Number(found[1])],
  )
}
