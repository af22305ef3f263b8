import { expect, it } from 'vitest'
import type { DeskField, FieldKind } from '../wire/index.js'
import { valueProblem } from './fieldRules.js'

const options = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
  { id: 'c', label: 'C' },
]

function field(kind: FieldKind, more: Partial<DeskField> = {}): DeskField {
  return { id: 'f', label: 'F', kind, required: false, readOnly: false, options, ...more }
}

type Row = readonly [FieldKind, unknown, string | null, Partial<DeskField>?]

const table: readonly Row[] = [
  ['text', 'words', null],
  ['text', 7, 'malformed'],
  ['text', 'x'.repeat(100), null],
  ['text', 'x'.repeat(101), 'too_long'],
  ['text', 'four', 'too_long', { maxCharacters: 3 }],
  ['textarea', 'two\nlines', null],
  ['textarea', ['x'], 'malformed'],
  ['email', 'maya@example.com', null],
  ['email', ' maya@mail.example.com ', null],
  ['email', 'maya', 'malformed'],
  ['email', 'maya@example', 'malformed'],
  ['email', 'maya@@example.com', 'malformed'],
  ['email', 'maya@example..com', 'malformed'],
  ['email', 'ma ya@example.com', 'malformed'],
  ['email', 'maya@example.com@b.cd', 'malformed'],
  ['email', `${'a'.repeat(249)}@b.cd`, null, { maxCharacters: 1_000 }],
  ['email', `${'a'.repeat(250)}@b.cd`, 'malformed', { maxCharacters: 1_000 }],
  ['url', 'https://shop.example/cart?x=1', null],
  ['url', 'http://localhost:5173/', null],
  ['url', 'shop.example/cart', null],
  ['url', 'магазин.рф', null],
  ['url', 'shop.example/login?to=https://other.example', null],
  ['url', 'shop', 'malformed'],
  ['url', 'my shop.example', 'malformed'],
  ['url', 'javascript:alert(1)', 'malformed'],
  ['url', 'mailto:maya@example.com', 'malformed'],
  ['url', 'https://', 'malformed'],
  ['number', 7, null],
  ['number', 0, null],
  ['number', -1.5, null],
  ['number', '7', 'malformed'],
  ['number', Number.NaN, 'malformed'],
  ['number', Number.POSITIVE_INFINITY, 'malformed'],
  ['number', 3, null, { min: 3, max: 3 }],
  ['number', 2, 'out_of_range', { min: 3 }],
  ['number', 4, 'out_of_range', { max: 3 }],
  ['date', '2026-02-28', null],
  ['date', '2024-02-29', null],
  ['date', '2026-02-29', 'malformed'],
  ['date', '2026-13-01', 'malformed'],
  ['date', '28.02.2026', 'malformed'],
  ['date', '2026-02-28T10:00:00Z', 'malformed'],
  ['date', 20260228, 'malformed'],
  ['date', ['2026-02-28'], 'malformed'],
  ['date', '2026-02-28', 'out_of_range', { min: '2026-03-01' }],
  ['date', '2026-03-02', 'out_of_range', { max: '2026-03-01' }],
  ['select', 'a', null],
  ['select', 'z', 'not_an_option'],
  ['select', ['a'], 'not_an_option'],
  ['multiselect', ['a', 'c'], null],
  ['multiselect', 'a', 'malformed'],
  ['multiselect', ['a', 'z'], 'not_an_option'],
  ['multiselect', ['a', 'a'], 'not_an_option'],
  ['multiselect', ['a'], 'out_of_range', { min: 2 }],
  ['multiselect', ['a', 'b', 'c'], 'out_of_range', { max: 2 }],
  ['checkbox', true, null],
  ['checkbox', false, null],
  ['checkbox', 'yes', 'malformed'],
  ['checkbox', false, 'required', { required: true }],
  ['consent', true, null],
  ['consent', false, 'required'],
  ['consent', undefined, 'required'],
  ['consent', 'true', 'malformed'],
  ['file', ['upload-1'], null],
  ['file', 'upload-1', 'malformed'],
  ['file', [1], 'not_an_option'],
  ['file', ['upload-1', 'upload-2'], 'out_of_range', { max: 1 }],
]

for (const [kind, value, code, more] of table) {
  const shown = JSON.stringify(value)?.slice(0, 40)
  it(`${kind} ${JSON.stringify(more ?? {})}: ${shown} is ${code ?? 'fine'}`, () => {
    expect(valueProblem(field(kind, more), value, 100)?.code ?? null).toBe(code)
  })
}

const EMPTY: Readonly<Record<string, readonly unknown[]>> = {
  text: ['', ' ', null, undefined],
  number: [null, undefined, ''],
  select: [null, undefined, ''],
  multiselect: [[], null, undefined],
  file: [[], undefined],
}

for (const [kind, values] of Object.entries(EMPTY)) {
  it(`an empty ${kind} is fine unless it is required`, () => {
    for (const value of values) {
      expect(valueProblem(field(kind as FieldKind), value, 100)).toBe(null)
      const required = field(kind as FieldKind, { required: true })
      expect(valueProblem(required, value, 100)).toEqual({ code: 'required' })
    }
  })
}

it('says the limits that were passed', () => {
  expect(valueProblem(field('text', { maxCharacters: 3 }), 'four', 100)).toEqual({
    code: 'too_long',
    limit: 3,
  })
  expect(valueProblem(field('number', { min: 1, max: 9 }), 10, 100)).toEqual({
    code: 'out_of_range',
    min: 1,
    max: 9,
  })
})

it('a very long text without an end is refused in linear time', () => {
  const began = performance.now()
  for (const text of [`a@${'a.'.repeat(60_000)}`, `${'a'.repeat(120_000)}@`, '@'.repeat(120_000)]) {
    expect(valueProblem(field('email', { maxCharacters: 200_000 }), text, 100)?.code).toBe(
      'malformed',
    )
  }
  expect(performance.now() - began).toBeLessThan(1_000)
})
