import { readdir, readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { deskConfigProblems } from '../packages/core/src/config/index.js'
import { deskMistakes } from '../packages/core/src/testing/deskMistakes.js'
import { createSchema } from './deskSchema/document.js'

const schema = createSchema()
const isValid = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true }).compile(
  schema,
)

/** Mistakes of one place: what an editor can see as one writes. */
const SEEN = new Set([
  'required',
  'wrong_type',
  'unknown_key',
  'not_an_option',
  'empty',
  'out_of_range',
  'not_an_integer',
  'not_a_condition',
  'unknown_fact',
])

test('docs/desk-config.schema.json is what the strict schema says; else run: node tools/deskSchema.mjs', async () => {
  const written = await readFile(
    new URL('../docs/desk-config.schema.json', import.meta.url),
    'utf8',
  )
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(schema)))
})

test('the published schema lets the five desks through', async () => {
  const folder = new URL('../examples/desks/', import.meta.url)
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  expect(files).toHaveLength(5)
  for (const file of files) {
    const desk = JSON.parse(await readFile(new URL(file, folder), 'utf8'))
    expect(isValid(desk), `${file} ${JSON.stringify(isValid.errors)}`).toBe(true)
  }
})

for (const [what, written, pointer, code] of deskMistakes.filter(([, , , one]) => SEEN.has(one))) {
  test(`an editor sees ${what} (${code} at ${pointer || 'the whole'})`, () => {
    const desk = typeof written === 'object' ? { name: 'Desk', ...written } : written
    expect(isValid(JSON.parse(JSON.stringify(desk)))).toBe(false)
  })
}

test('what the published schema refuses, the strict reader refuses too', () => {
  for (const [, written] of deskMistakes) {
    const desk = JSON.parse(JSON.stringify({ name: 'Desk', ...(written as object) }))
    if (!isValid(desk)) expect(deskConfigProblems(desk)).not.toEqual([])
  }
})

test('the defaults are those of the reader', () => {
  const { properties } = schema as { properties: Record<string, { default?: unknown }> }
  expect(properties.afterSending?.default).toBe('ticket')
  expect(properties.rating?.default).toEqual({ comment: true })
})
