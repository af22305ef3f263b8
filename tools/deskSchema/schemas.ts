import {
  CONDITION_SHAPES,
  conditionSchema,
  DESK_DESCRIPTIONS,
  describedBy,
  deskConfigSchema,
  deskTextSchema,
} from '@deskside/core/config'
import { readDesk, textSchema } from '@deskside/core/wire'
import { type JsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'

type Json = { [key: string]: unknown }

/** What a desk's configuration is made of, by the names that both documents use. */
export const DESK_SCHEMAS: Readonly<Record<string, GenericSchema>> = {
  Condition: conditionSchema,
  DeskConfig: deskConfigSchema,
  Text: deskTextSchema,
}

const TEXT: JsonSchema = {
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'object', additionalProperties: { type: 'string' }, minProperties: 1 },
  ],
  description: 'One text for all, or one a language (BCP 47): { "en": "Help", "ru": "Помощь" }.',
}

const FACT: JsonSchema = {
  type: 'string',
  pattern:
    '^(subject|body|categoryId|typeId|priority|projectId|fields\\..+|user\\.(plan|roles|isGuest)|page\\.url|source)$',
}

/**
 * The three schemas as JSON Schema 2020-12, without what only code can say.
 *
 * @param prefix where the schemas stand in the document: `#/$defs/`
 */
export function deskSchemas(prefix: string): Json {
  const defs = toJsonSchemaDefs(DESK_SCHEMAS, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'throw',
    ignoreActions: ['check'],
    overrideSchema: ({ valibotSchema }) => {
      if (valibotSchema === textSchema) return TEXT
      if (valibotSchema === conditionSchema) return conditions(prefix)
      // What a condition comes to when there is nothing to choose by.
      return valibotSchema.type === 'custom' ? {} : undefined
    },
    overrideRef: ({ referenceId }) => prefix + referenceId,
  }) as Json
  const desk = defs.DeskConfig as Json
  addDefaults(desk, readDesk({}) as unknown as Json)
  addDescriptions(desk, [])
  return Object.fromEntries(Object.keys(DESK_SCHEMAS).map((name) => [name, defs[name]]))
}

/** Chosen by its key in code, so written by hand here; a test holds both together. */
function conditions(prefix: string): JsonSchema {
  const condition = { $ref: `${prefix}Condition` }
  const scalar = { type: ['string', 'number', 'boolean'] as const }
  const bound = { type: ['number', 'string'] as const }
  const shapes: Readonly<Record<string, Json>> = {
    all: { all: { type: 'array', items: condition, minItems: 1 } },
    any: { any: { type: 'array', items: condition } },
    not: { not: condition },
    is: {
      fact: FACT,
      is: { anyOf: [scalar, { type: 'array', items: scalar, minItems: 1 }] },
    },
    isSet: { fact: FACT, isSet: { type: 'boolean' } },
    contains: { fact: FACT, contains: { type: 'string', minLength: 1 } },
    min: { fact: FACT, min: bound, max: bound },
    max: { fact: FACT, max: bound },
  }
  return {
    description:
      'Something that holds or does not, over the form, the person and the place. A fact that is not known holds nothing.',
    anyOf: Object.keys(CONDITION_SHAPES).map((key) => {
      const properties = shapes[key]
      if (properties === undefined) throw new Error(`Conditions with "${key}" are not described`)
      const required = Object.keys(properties).filter((name) => key !== 'min' || name !== 'max')
      return { type: 'object', properties, required, additionalProperties: false }
    }) as JsonSchema[],
  }
}

/** A sentence for every property; by one clock only where a promise may say two. */
function addDescriptions(schema: Json, above: readonly string[]): void {
  for (const [key, below] of Object.entries((schema.properties ?? {}) as Record<string, Json>)) {
    const keys = [...above, key]
    const by = describedBy(keys)
    if (by === null) throw new Error(`Nothing describes ${keys.join('.')}`)
    below.description = DESK_DESCRIPTIONS[by]
    addDescriptions(below, keys)
  }
  if (isJson(schema.items)) addDescriptions(schema.items, [...above, '[]'])
  if (isJson(schema.additionalProperties))
    addDescriptions(schema.additionalProperties, [...above, 'any'])
  for (const shape of (schema.anyOf ?? []) as Json[]) addDescriptions(shape, above)
  if (above.join('.') === 'support.promises.[]')
    schema.oneOf = ['workingMinutes', 'clockMinutes'].map((name) => ({
      type: 'object',
      properties: { [name]: {} },
      required: [name],
    }))
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

/** What stands where nothing is written, as the reader of the wire has it. */
function addDefaults(schema: Json, given: Json): void {
  const properties = (schema.properties ?? {}) as Record<string, Json>
  for (const [key, below] of Object.entries(properties)) {
    const value = given[key]
    if (value === undefined || value === '') continue
    if (below.type === 'object' && typeof value === 'object' && value !== null) {
      addDefaults(below, value as Json)
    } else below.default = value
  }
}
