import type * as v from 'valibot'

/** What is looked at of a schema, whatever its kind. */
type Schema = {
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly value?: Schema
  readonly wrapped?: Schema
  readonly options?: readonly Schema[]
  readonly key?: string
  readonly literal?: unknown
  readonly getter?: (input: unknown) => Schema
}

type Value = Readonly<Record<string, unknown>>

/** Every key that an object may have where an unknown one stands. */
export function knownKeys(
  schema: v.GenericSchema,
  input: unknown,
  path: readonly string[],
): readonly string[] {
  let here: readonly Schema[] = objectsOf(schema as unknown as Schema, input)
  let value: unknown = input
  for (const key of path) {
    value = (value as Value | undefined)?.[key]
    const below = here.flatMap((one) => one.entries?.[key] ?? one.item ?? one.value ?? [])
    here = below.flatMap((one) => objectsOf(one, value))
  }
  return [...new Set(here.flatMap(({ entries = {} }) => Object.keys(entries)))]
}

/** The shapes behind what is optional, chosen by a key, or put off until the value is known. */
function objectsOf(schema: Schema, value: unknown): readonly Schema[] {
  const { wrapped, getter, options = [], key = '' } = schema
  if (wrapped) return objectsOf(wrapped, value)
  if (getter) return objectsOf(getter(value), value)
  if (schema.type === 'variant') {
    const kind = (value as Value)[key]
    const fits = ({ entries }: Schema) => entries?.[key]?.literal === kind
    return options.flatMap((one) => objectsOf(one, value)).filter(fits)
  }
  if (schema.type === 'union') return options.flatMap((one) => objectsOf(one, value))
  return [schema]
}
