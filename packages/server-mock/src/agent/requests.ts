import * as v from 'valibot'

const STATUSES = ['open', 'in_progress', 'waiting_on_customer', 'solved', 'closed'] as const
const agent = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80))

const fileSchema = v.strictObject({
  name: v.string(),
  type: v.optional(v.string(), ''),
  base64: v.pipe(v.string(), v.base64()),
})

/** What the agent console may ask; strict, so that a misspelt word is heard of. */
export const replySchema = v.strictObject({
  body: v.string(),
  agent: v.optional(agent),
  format: v.optional(v.picklist(['text', 'markdown'])),
  internal: v.optional(v.boolean()),
  status: v.optional(v.picklist(STATUSES)),
  files: v.optional(v.array(fileSchema), []),
})
export const takeSchema = v.strictObject({ agent })
export const statusSchema = v.strictObject({
  status: v.picklist(STATUSES),
  agent: v.optional(agent),
})
export const declineSchema = v.strictObject({ reason: v.string(), agent: v.optional(agent) })
