import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { secretSchema } from '../../packages/relay/src/cli/config/parts.js'
import { relayConfigSchema } from '../../packages/relay/src/cli/config/relayConfigSchema.js'
import { RELAY_DESCRIPTIONS } from '../../packages/relay/src/cli/config/relayDescriptions.js'

type Json = { [key: string]: unknown }

const SECRET: JsonSchema = {
  type: 'object',
  properties: { env: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' } },
  required: ['env'],
  additionalProperties: false,
}

/** The relay's configuration as JSON Schema: editors complete and check it as one writes. */
export function createRelaySchema(): Json {
  const schema = toJsonSchema(relayConfigSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'throw',
    ignoreActions: ['check'],
    overrideSchema: ({ valibotSchema }) => {
      if (valibotSchema === (secretSchema as unknown)) return SECRET
      // What a secret that stands in the file comes to.
      return valibotSchema.type === 'custom' ? {} : undefined
    },
  }) as Json
  // Each place has a sentence of its own, and one object stands in several.
  const document = JSON.parse(JSON.stringify(schema)) as Json
  addSentences(document, [])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Deskside relay configuration',
    description:
      'What deskside-relay serves, as data: npx deskside-relay --config deskside.json. What only code can check is said by deskside-relay --check.',
    ...document,
  }
}

/** The sentence of a property: by its path, else by its name. */
export function describedBy(path: readonly string[]): string | null {
  const names = [path.join('.'), path.at(-1) ?? '']
  return names.find((name) => Object.hasOwn(RELAY_DESCRIPTIONS, name)) ?? null
}

function addSentences(schema: Json, above: readonly string[]): void {
  for (const [key, below] of Object.entries((schema.properties ?? {}) as Record<string, Json>)) {
    const path = [...above, key]
    const by = describedBy(path)
    if (by === null) throw new Error(`Nothing describes ${path.join('.')}`)
    below.description = RELAY_DESCRIPTIONS[by]
    addSentences(below, path)
  }
  if (isJson(schema.additionalProperties))
    addSentences(schema.additionalProperties, [...above, '*'])
  for (const shape of [...list(schema.anyOf), ...list(schema.oneOf)]) addSentences(shape, above)
}

function list(value: unknown): readonly Json[] {
  return (value ?? []) as readonly Json[]
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}
