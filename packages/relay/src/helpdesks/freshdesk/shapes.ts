import * as v from 'valibot'

/** What is relied on of Freshdesk's answers; the rest passes unread. Dates are RFC 3339 in UTC. */

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String))
const maybe = <S extends v.GenericSchema>(schema: S) => v.nullish(schema, null)

export const attachmentSchema = v.object({
  id,
  name: v.string(),
  content_type: maybe(v.string()),
  /** Bytes. */
  size: v.number(),
  /** Signed, for a while: whoever has it may read. */
  attachment_url: v.string(),
})

export const ticketSchema = v.object({
  id,
  subject: maybe(v.string()),
  /** HTML. Only where it was asked for. */
  description: maybe(v.string()),
  status: v.number(),
  source: maybe(v.number()),
  requester_id: id,
  responder_id: maybe(id),
  company_id: maybe(id),
  spam: maybe(v.boolean()),
  deleted: maybe(v.boolean()),
  custom_fields: v.nullish(v.record(v.string(), v.unknown()), {}),
  attachments: v.nullish(v.array(attachmentSchema), []),
  created_at: v.string(),
  updated_at: v.string(),
})

export const ticketsSchema = v.array(ticketSchema)

export const conversationSchema = v.object({
  id,
  /** HTML. */
  body: maybe(v.string()),
  incoming: maybe(v.boolean()),
  /** Between staff. What is missing is taken for private. */
  private: v.nullish(v.boolean(), true),
  source: maybe(v.number()),
  user_id: maybe(id),
  attachments: v.nullish(v.array(attachmentSchema), []),
  created_at: v.string(),
})

export const conversationsSchema = v.array(conversationSchema)

export const contactsSchema = v.array(v.object({ id, email: maybe(v.string()) }))

/** `choices` of the status: by number, the word for staff and the word for customers. */
export const statusFieldsSchema = v.array(
  v.object({ choices: v.nullish(v.record(v.string(), v.unknown()), {}) }),
)

export type FreshdeskTicket = v.InferOutput<typeof ticketSchema>
export type FreshdeskConversation = v.InferOutput<typeof conversationSchema>
export type FreshdeskAttachment = v.InferOutput<typeof attachmentSchema>
