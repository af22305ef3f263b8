import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { DESKS, readJson } from '../examples/desks/deskRig.js'
import {
  DESK_DESCRIPTIONS,
  describedBy,
  deskConfigProblems,
} from '../packages/core/src/config/index.js'
import { PROBLEM_WORDS } from '../packages/core/src/config/problemWords.js'
import { deskMistakes } from '../packages/core/src/testing/deskMistakes.js'
import { createSchema } from './deskSchema/document.js'
import { createKeys, createReference } from './deskSchema/reference.js'
import { blocksOf } from './guideBlocks.mjs'

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
  'bad_id',
  'one_of_both',
])

test('docs/desk-config.schema.json is what the strict schema says; else run: node tools/deskSchema.mjs', async () => {
  const written = await readFile(
    new URL('../docs/desk-config.schema.json', import.meta.url),
    'utf8',
  )
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(schema)))
})

test('the published schema lets the five desks through', async () => {
  for (const name of DESKS) {
    expect(isValid(await readJson(name)), `${name} ${JSON.stringify(isValid.errors)}`).toBe(true)
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

test('every property of a desk is described, and nothing else is', () => {
  const used = new Set<string | null>()
  const walk = (node: Node, above: readonly string[]) => {
    for (const [key, below] of Object.entries(node.properties ?? {})) {
      expect(below.description, [...above, key].join('.')).toMatch(/^\S.*[.?]$/)
      used.add(describedBy([...above, key]))
      walk(below, [...above, key])
    }
    if (node.items) walk(node.items, [...above, '[]'])
    if (node.additionalProperties) walk(node.additionalProperties, [...above, 'any'])
    for (const shape of node.anyOf ?? []) walk(shape, above)
  }
  walk(schema as Node, [])
  expect([...used].sort()).toEqual(Object.keys(DESK_DESCRIPTIONS).sort())
})

type Node = {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly additionalProperties?: Node | false
  readonly anyOf?: readonly Node[]
}

test('docs/desk-configuration.md names every key and code, and none that is not', async () => {
  const text = await readFile(new URL('../docs/desk-configuration.md', import.meta.url), 'utf8')
  const section = (title: string) => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
  const keys = [...section('Keys').matchAll(/^\| `(.+?)` \|/gm)].map(([, key]) => key)
  expect(keys).toEqual(Object.keys((schema as Node).properties ?? {}))
  const codes = [...section('Codes').matchAll(/`([a-z]+(?:_[a-z]+)*)`/g)].map(([, code]) => code)
  const inBrackets = ['contains', 'min', 'max']
  expect(codes.filter((code) => !inBrackets.includes(code ?? '')).sort()).toEqual(
    Object.keys(PROBLEM_WORDS).sort(),
  )
})

test('docs/desk-reference.md is what the strict schema says; else run: node tools/deskSchema.mjs', async () => {
  const read = (name: string) => readFile(new URL(`../docs/${name}`, import.meta.url), 'utf8')
  const reference = await read('desk-reference.md')
  expect(reference).toBe(createReference())
  expect(await read('desk-configuration.md')).toContain(createKeys())
  for (const path of [
    'form.fields[].prefill',
    'support.hours.weekly.*[].from',
    'statuses.*.label',
  ]) {
    expect(reference).toContain(`| \`${path}\` |`)
  }
})

test('the desks in docs/desk-configuration.md are desks', async () => {
  const text = await readFile(new URL('../docs/desk-configuration.md', import.meta.url), 'utf8')
  const blocks = blocksOf(text).flatMap(({ language, text: json }) =>
    language === 'json' ? [json] : [],
  )
  expect(blocks).toHaveLength(4)
  const [whole = '', gate = '', texts = '', support = ''] = blocks
  const parts = JSON.parse(`{${texts},${support}}`)
  const written = { name: 'Desk', gates: [JSON.parse(gate)], ...parts }
  for (const desk of [JSON.parse(whole), written]) expect(deskConfigProblems(desk)).toEqual([])
})
