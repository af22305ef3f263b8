import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { relayConfigProblems } from '../packages/relay/src/cli/config/relayConfigProblems.js'
import { RELAY_DESCRIPTIONS } from '../packages/relay/src/cli/config/relayDescriptions.js'
import { CONFIG, ENVIRONMENT } from '../packages/relay/src/testing/relayFolder.js'
import { blocksOf, filesOf } from './guideBlocks.mjs'
import { createRelaySchema, describedBy } from './relaySchema/document.js'

type Json = Readonly<Record<string, unknown>>

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const schema = createRelaySchema()
const isValid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
const guide = blocksOf(read('docs/relay.md'))

/** Every variable that a block names is set. */
const everything = new Proxy(
  {},
  { get: (_, name) => (name === 'REDIS_URL' ? 'redis://cache:6379' : 'x'.repeat(32)) },
)

const wrong: readonly (readonly [string, Json])[] = [
  ['a key that is misspelt', { corss: [] }],
  ['a helpdesk of no kind', { helpdesk: { file: 'a.mjs' } }],
  ['a helpdesk of another kind’s keys', { helpdesk: { ...CONFIG.helpdesk, queue: 'Support' } }],
  ['a secret that stands in the file', { identity: { secret: 'hunter2' } }],
  ['a port as a text', { listen: { port: '80' } }],
  ['a rate without an end', { rates: { person: { burst: 1 } } }],
  [
    'a status that is none',
    {
      helpdesk: {
        kind: 'freshdesk',
        desk: 'd',
        url: 'https://a',
        apiKey: { env: 'A' },
        statuses: { 2: 'done' },
      },
    },
  ],
]

test('docs/relay-config.schema.json is what the strict schema says; else run: node tools/relaySchema.mjs', () => {
  const written = JSON.parse(read('docs/relay-config.schema.json'))
  expect(written).toEqual(JSON.parse(JSON.stringify(schema)))
})

test.each(wrong)('an editor and the command both see %s', (_what, patch) => {
  expect(isValid(CONFIG), JSON.stringify(isValid.errors)).toBe(true)
  expect(isValid({ ...CONFIG, ...patch })).toBe(false)
  expect(relayConfigProblems({ ...CONFIG, ...patch }, ENVIRONMENT)).not.toEqual([])
})

test('every sentence about a key is about one that there is', () => {
  const used = new Set<string>()
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return
    const { properties = {}, additionalProperties, anyOf = [], oneOf = [] } = value as Json
    for (const [key, below] of Object.entries(properties as Json)) {
      used.add(describedBy([...path, key]) ?? '')
      walk(below, [...path, key])
    }
    walk(additionalProperties, [...path, '*'])
    for (const shape of [...(anyOf as Json[]), ...(oneOf as Json[])]) walk(shape, path)
  }
  walk(schema, [])
  expect(Object.keys(RELAY_DESCRIPTIONS).filter((key) => !used.has(key))).toEqual([])
})

test('every configuration of docs/relay.md is right', () => {
  const relays = ['deskside.json', 'guests.json']
  const files = filesOf(guide).filter(({ name }) => relays.includes(name))
  const whole = [...files, ...guide.filter(({ name }) => name === 'config')]
  const helpdesks = guide.filter(({ name }) => name === 'helpdesk')
  const configs = [
    ...whole.map(({ text }) => JSON.parse(text)),
    ...helpdesks.map(({ text }) => ({ ...CONFIG, helpdesk: JSON.parse(text) })),
  ]
  expect(configs).toHaveLength(7)
  for (const config of configs) {
    expect(relayConfigProblems(config, everything)).toEqual([])
    expect(isValid(config), JSON.stringify(isValid.errors)).toBe(true)
  }
})

test('docs/relay.md shows a line of the log as it is written, and its links lead to files', () => {
  const [line] = guide.filter(({ name }) => name === 'log')
  expect(Object.keys(JSON.parse(line?.text ?? '{}'))).toEqual([
    ...['time', 'level', 'event', 'requestId', 'method', 'route', 'status', 'ms'],
  ])
  const links = [...read('docs/relay.md').matchAll(/\]\(<?([^)#>]+)>?\)/g)].map(([, path]) => path)
  expect(links.length).toBeGreaterThan(8)
  for (const path of links.filter((one) => !one?.startsWith('http'))) {
    expect(() => read(`docs/${path}`), path).not.toThrow(/ENOENT/)
  }
})
