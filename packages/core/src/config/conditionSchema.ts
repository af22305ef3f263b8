import * as v from 'valibot'
import type { Condition, Scalar } from '../wire/index.js'

const scalar: v.GenericSchema<Scalar> = v.union([v.string(), v.number(), v.boolean()])
const scalars = v.pipe(v.array(scalar), v.minLength(1))
const fact = v.string()
const bound = v.optional(v.union([v.number(), v.string()]))

/** The schema is chosen by its key, so that what is wrong is told where it stands. */
export const conditionSchema: v.GenericSchema<Condition> = v.lazy(chosenBy)

/** An `all` of nothing would always hold; `any` of nothing is a way to say never. */
const someConditions = v.pipe(v.array(conditionSchema), v.minLength(1))
const conditions = v.array(conditionSchema)
const range = v.strictObject({ fact, min: bound, max: bound })

/** Every shape that a condition may have, as errors name them. */
export const CONDITION_SHAPES: Readonly<Record<string, v.GenericSchema<Condition>>> = {
  all: v.strictObject({ all: someConditions }),
  any: v.strictObject({ any: conditions }),
  not: v.strictObject({ not: conditionSchema }),
  is: v.strictObject({ fact, is: v.lazy((is) => (Array.isArray(is) ? scalars : scalar)) }),
  isSet: v.strictObject({ fact, isSet: v.boolean() }),
  contains: v.strictObject({ fact, contains: v.pipe(v.string(), v.minLength(1)) }),
  min: range,
  max: range,
}

const none = v.custom<Condition>(() => false, 'not_a_condition')

function chosenBy(input: unknown): v.GenericSchema<Condition> {
  if (typeof input !== 'object' || input === null) return none
  const key = Object.keys(CONDITION_SHAPES).find((one) => Object.hasOwn(input, one))
  return (key !== undefined && CONDITION_SHAPES[key]) || none
}
