import * as v from 'valibot'

/** What RT's REST 2.0 answers, as far as it is read here. */

const id = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value)),
)
const text = v.optional(v.nullable(v.string()), '')

const user = v.object({
  id,
  Name: text,
  RealName: text,
  EmailAddress: text,
  Organization: text,
})

/** A list where there are some, an empty text where there are none. */
const customFields = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => {
      const result = v.safeParse(customFieldList, value)
      return result.success ? result.output : []
    }),
  ),
  '',
)
const customFieldList = v.array(v.object({ id, name: v.string(), values: v.array(v.unknown()) }))

const people = v.optional(v.array(user), [])

export const rtTicket = v.object({
  id,
  Subject: text,
  Status: v.string(),
  Created: v.string(),
  LastUpdated: v.string(),
  Resolved: text,
  Owner: user,
  Creator: user,
  Requestor: people,
  CustomFields: customFields,
})

export const rtTransaction = v.object({
  id,
  ObjectId: id,
  Type: v.string(),
  Field: text,
  OldValue: text,
  NewValue: text,
  Created: v.string(),
  Creator: user,
  CustomFields: customFields,
})

export const rtPart = v.object({
  id,
  TransactionId: id,
  Filename: text,
  ContentType: text,
  ContentLength: v.optional(
    v.pipe(
      v.union([v.string(), v.number()]),
      v.transform((value) => Number(value)),
    ),
    0,
  ),
})

export const rtText = v.object({ id, TransactionId: id, ContentType: text, Content: text })

export const rtFile = v.object({
  id,
  Filename: text,
  ContentType: text,
  /** Base64, of a text as well. */
  Content: v.optional(v.nullable(v.string())),
  TransactionId: v.object({ id }),
})

export const rtArticle = v.object({
  id,
  Name: text,
  Summary: text,
  Class: v.object({ Name: text }),
  LastUpdated: text,
  CustomFields: customFields,
})

export const rtQueue = v.object({
  id,
  TicketCustomFields: v.optional(v.array(v.object({ id, name: v.string() })), []),
  TicketTransactionCustomFields: v.optional(v.array(v.object({ id, name: v.string() })), []),
})

export const rtCreated = v.object({ id })
export const rtSaid = v.array(v.unknown())

export function pageSchema<S extends v.GenericSchema>(item: S) {
  return v.object({
    items: v.array(item),
    /** `null` where the account cannot see everything: then nobody knows. */
    pages: v.optional(v.nullable(v.number())),
    total: v.optional(v.nullable(v.number())),
  })
}

export type RtUser = v.InferOutput<typeof user>
export type RtTicket = v.InferOutput<typeof rtTicket>
export type RtTransaction = v.InferOutput<typeof rtTransaction>
export type RtText = v.InferOutput<typeof rtText>
export type RtPart = v.InferOutput<typeof rtPart>
export type RtArticle = v.InferOutput<typeof rtArticle>

/** What stands in a custom field; `null` where nothing does. */
export function fieldOf(
  { CustomFields }: Pick<RtTicket, 'CustomFields'>,
  name: string,
): string | null {
  const value = CustomFields.find((field) => field.name === name)?.values[0]
  return typeof value === 'string' && value !== '' ? value : null
}
