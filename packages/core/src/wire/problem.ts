import * as v from 'valibot'
import { object } from './pieces.js'

/** RFC 9457, with our `code` and the fields that break a rule. */
export const problemSchema = object({
  type: v.optional(v.string(), 'about:blank'),
  title: v.optional(v.string(), ''),
  status: v.optional(v.number()),
  detail: v.optional(v.string()),
  code: v.optional(v.string()),
  limitBytes: v.optional(v.number()),
  errors: v.optional(
    v.array(object({ pointer: v.string(), code: v.string(), message: v.optional(v.string()) })),
    [],
  ),
})

/** A refusal as the Support API writes it: RFC 9457 with a stable `code` and field errors. */
export type ProblemDocument = v.InferOutput<typeof problemSchema>
