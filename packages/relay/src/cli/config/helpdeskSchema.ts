import * as v from 'valibot'
import { wordSchema } from './parts.js'

/** Which helpdesk stands behind, and how it is reached. */
export const helpdeskSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('module'),
    file: wordSchema,
    options: v.exactOptional(v.record(v.string(), v.unknown())),
  }),
])

export type HelpdeskConfig = v.InferOutput<typeof helpdeskSchema>
