import * as v from 'valibot'

const STATUSES = ['open', 'in_progress', 'waiting_on_customer', 'solved', 'closed'] as const
const agent = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80))

const fileSchema = v.strictObject({
  name: v.string(),
  type: v.optional(v.string(), ''),
  base64: v.pipe(v.string(), v.base64()),
})

const askSchema = v.strictObject({
  kind: v.picklist(['text', 'file', 'choice', 'access', 'steps']),
  label: v.string(),
  options: v.optional(v.array(v.string()), []),
})

/** What the agent console may ask; strict, so that a misspelt word is heard of. */
export const replySchema = v.strictObject({
  body: v.string(),
  agent: v.optional(agent),
  format: v.optional(v.picklist(['text', 'markdown'])),
  internal: v.optional(v.boolean()),
  status: v.optional(v.picklist(STATUSES)),
  isSolution: v.optional(v.boolean()),
  asks: v.optional(v.array(askSchema)),
  files: v.optional(v.array(fileSchema), []),
})
export const takeSchema = v.strictObject({ agent })
export const enterSchema = v.strictObject({ agent })
export const statusSchema = v.strictObject({
  status: v.picklist(STATUSES),
  agent: v.optional(agent),
})
export const declineSchema = v.strictObject({ reason: v.string(), agent: v.optional(agent) })
export const solutionSchema = v.strictObject({ messageId: v.string() })
/** Agrees to the category that was asked for, or does not and says why. */
export const categorySchema = v.strictObject({
  accept: v.boolean(),
  reason: v.optional(v.string()),
  agent: v.optional(agent),
})
/** A ticket for somebody, known by id or not yet. */
export const createSchema = v.strictObject({
  person: v.strictObject({
    id: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
    name: v.optional(v.string()),
    email: v.optional(v.string()),
  }),
  subject: v.string(),
  body: v.string(),
  categoryId: v.optional(v.string()),
  typeId: v.optional(v.string()),
  priority: v.optional(v.string()),
  projectId: v.optional(v.string()),
  format: v.optional(v.picklist(['text', 'markdown'])),
  agent: v.optional(agent),
})
/** Which tickets, and how many of them at most. */
export const listSchema = v.strictObject({
  status: v.optional(
    v.pipe(
      v.string(),
      v.transform((words) => words.split(',')),
      v.array(v.picklist([...STATUSES, 'declined'])),
    ),
  ),
  priority: v.optional(
    v.pipe(
      v.string(),
      v.transform((words) => words.split(',')),
    ),
  ),
  q: v.optional(v.string()),
  limit: v.optional(
    v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(10_000)),
  ),
})
