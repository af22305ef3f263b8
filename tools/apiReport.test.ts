import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fieldsOf, wordsOf } from './apiReport/members.mjs'
import { createProgram } from './apiReport/program.mjs'
import { reportOf } from './apiReport/report.mjs'

const SOURCE = `
/** Adds files. More of it. */
export function attach(names: readonly string[], limit = 3): boolean {
  return names.length < limit
}
export type Bare = { readonly id: string }
/** Words. */
export type Word =
  /** The first. */
  | 'one'
  /**
   * The second,
   * on two lines.
   */
  | 'two'
/** What is heard. */
export type Events = {
  /** Somebody left. */
  'user:left': { readonly id: string }
  silent: { readonly count: number }
}
/** Something broke. */
export class Fault extends Error {
  readonly code: string
  constructor(code: string, readonly facts: { status?: number } = {}) {
    super(code)
    this.code = code
  }
}
`

/** Once for all: the compiler reads its own libraries for two seconds. */
const { file, program } = view()

function view() {
  const file = join(mkdtempSync(join(tmpdir(), 'deskside-api-')), 'index.ts')
  writeFileSync(file, SOURCE)
  return { file, program: createProgram([file]) }
}

it('reports every exported name with its types, and names those without a docstring', () => {
  const { text, undocumented } = reportOf(program, { '.': file })
  expect(undocumented).toEqual(['@deskside/core: Bare'])
  expect(text.match(/^### .*/gm)).toEqual([
    '### Bare',
    '### Events',
    '### Fault',
    '### Word',
    '### attach',
  ])
  expect(text).toContain(
    'Adds files.\n\n```ts\nfunction attach(names: readonly string[], limit?: number): boolean\n```',
  )
  expect(text).toContain('class Fault extends Error {')
  expect(text).not.toContain('names.length')
})

it('reads the words of a union and the fields of a type with what is said of them', () => {
  expect(wordsOf(program, file, 'Word')).toEqual([
    { name: 'one', doc: 'The first.' },
    { name: 'two', doc: 'The second, on two lines.' },
  ])
  expect(fieldsOf(program, file, 'Events')).toEqual([
    { name: 'user:left', type: '{ id: string; }', doc: 'Somebody left.' },
    { name: 'silent', type: '{ count: number; }', doc: '' },
  ])
})
