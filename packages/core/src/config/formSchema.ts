import * as v from 'valibot'
import { FIELD_KINDS, PREFILLS, SCOPE_LEVELS, SUBJECT_RULES } from '../wire/index.js'
import { conditionSchema } from './conditionSchema.js'
import { count, foreignId, id, deskTextSchema as label, linkSchema, list, text } from './parts.js'

const when = v.optional(conditionSchema)
const typeSchema = v.strictObject({ id, label, explanation: text })

const scopeSchema = v.strictObject({
  level: v.picklist(SCOPE_LEVELS),
  text,
  link: v.optional(linkSchema),
  when,
})

const categorySchema = v.strictObject({
  ...typeSchema.entries,
  examples: text,
  types: list(typeSchema),
  scope: list(scopeSchema),
  when,
})

const bound = v.optional(v.union([v.number(), v.string()]))

const fieldSchema = v.strictObject({
  id,
  label,
  hint: text,
  placeholder: text,
  kind: v.picklist(FIELD_KINDS),
  required: v.optional(v.boolean()),
  options: list(v.strictObject({ id: foreignId, label })),
  min: bound,
  max: bound,
  maxCharacters: v.optional(count),
  when,
  prefill: v.optional(v.picklist(PREFILLS)),
  readOnly: v.optional(v.boolean()),
})

const guideSchema = v.strictObject({
  id,
  label,
  parts: v.pipe(v.array(v.strictObject({ id, label, hint: text })), v.minLength(1)),
  when,
})

const flag = v.optional(v.boolean())

export const formSchema = v.strictObject({
  subject: v.optional(v.picklist(SUBJECT_RULES)),
  subjectLabel: text,
  bodyLabel: text,
  bodyHint: text,
  categories: list(categorySchema),
  priorities: list(typeSchema),
  defaultPriority: v.nullish(v.string()),
  projects: list(v.strictObject({ id: foreignId, name: v.string() })),
  projectLabel: text,
  noProjectLabel: text,
  fields: list(fieldSchema),
  guides: list(guideSchema),
  advice: list(label),
  asksFor: v.optional(v.strictObject({ steps: flag, address: flag, screenshot: flag })),
  delayReasons: list(label),
})
