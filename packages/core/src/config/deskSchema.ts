import * as v from 'valibot'
import { replyPromisesSchema, supportHoursSchema } from '../hours/hoursSchema.js'
import {
  CATEGORY_CHANGES,
  CHANNEL_KINDS,
  GUEST_RULES,
  LIST_COLUMNS,
  LIST_FILTERS,
  LIST_SORTS,
  LIST_VIEWS,
  TICKET_ACTIONS,
  TICKET_STATUSES,
  type TicketStatus,
} from '../wire/index.js'
import { conditionSchema } from './conditionSchema.js'
import { formSchema } from './formSchema.js'
import {
  count,
  id,
  isLanguage,
  deskTextSchema as label,
  linkSchema,
  list,
  text,
  urlSchema,
} from './parts.js'

const when = v.optional(conditionSchema)
const flag = v.optional(v.boolean())

const gateSchema = v.strictObject({
  id,
  when: conditionSchema,
  reason: label,
  link: v.optional(linkSchema),
})

const groupSchema = v.strictObject({
  id,
  label: text,
  statuses: v.pipe(v.array(v.picklist(TICKET_STATUSES)), v.minLength(1)),
})

const listSchema = v.strictObject({
  groups: v.optional(
    v.pipe(
      v.array(v.strictObject({ ...groupSchema.entries, sections: list(groupSchema) })),
      v.minLength(1),
    ),
  ),
  filters: list(v.picklist(LIST_FILTERS)),
  views: v.optional(v.pipe(v.array(v.picklist(LIST_VIEWS)), v.minLength(1))),
  columns: v.optional(v.pipe(v.array(v.picklist(LIST_COLUMNS)), v.minLength(1))),
  sort: v.optional(v.picklist(LIST_SORTS)),
})

const channelSchema = v.strictObject({
  id,
  kind: v.picklist(CHANNEL_KINDS),
  label,
  address: v.pipe(v.string(), v.minLength(1)),
  purpose: text,
  counts: flag,
  when,
})

const supportSchema = v.strictObject({
  hours: v.nullish(supportHoursSchema),
  promises: v.optional(replyPromisesSchema),
  promise: text,
  confidentiality: text,
  receipt: text,
  guestReceipt: text,
})

const most = v.optional(count)
const limitsSchema = v.strictObject({
  fileBytes: most,
  ticketBytes: most,
  files: most,
  bodyCharacters: most,
  subjectCharacters: most,
})

const words = v.pipe(
  v.string(),
  v.check((one) => one.trim() !== '', 'empty_text'),
)
const form = v.optional(words)
const wordingSchema = v.union([
  words,
  v.strictObject({ zero: form, one: form, two: form, few: form, many: form, other: words }),
])
const keySchema = v.pipe(v.string(), v.regex(/^[A-Za-z]\w*(\.\w+)+$/, 'bad_text_key'))
const textsSchema = v.record(
  v.pipe(v.string(), v.check(isLanguage, 'unknown_language')),
  v.record(keySchema, wordingSchema),
)

/** One entry a status, each of which may be left out. */
function byStatus<S extends v.GenericSchema>(schema: S) {
  const entries = Object.fromEntries(TICKET_STATUSES.map((status) => [status, v.optional(schema)]))
  return v.strictObject(entries as Record<TicketStatus, v.OptionalSchema<S, undefined>>)
}

/**
 * A desk's configuration as somebody writes it: what has a default may be left out, a key that
 * nobody knows is an error. What its words mean is the matter of `deskConfigProblems`.
 */
export const deskConfigSchema = v.strictObject({
  $schema: v.optional(v.string()),
  name: label,
  greeting: text,
  form: v.optional(formSchema),
  gates: list(gateSchema),
  statuses: v.optional(byStatus(v.strictObject({ label, explanation: text }))),
  actions: v.optional(byStatus(v.array(v.picklist(TICKET_ACTIONS)))),
  list: v.optional(listSchema),
  channels: list(channelSchema),
  support: v.optional(supportSchema),
  limits: v.optional(limitsSchema),
  guests: v.optional(v.picklist(GUEST_RULES)),
  accounts: flag,
  rating: v.nullish(v.strictObject({ comment: flag })),
  afterSending: v.optional(v.picklist(['sent', 'ticket'])),
  escalation: v.nullish(
    v.strictObject({
      kind: v.picklist(['remind', 'linked_ticket']),
      againAfterMinutes: v.optional(count),
    }),
  ),
  manager: v.nullish(v.strictObject({ label, explanation: text })),
  access: v.nullish(v.strictObject({ explanation: text, when })),
  categoryChange: v.optional(byStatus(v.picklist(CATEGORY_CHANGES))),
  notes: flag,
  sources: list(v.strictObject({ id, label })),
  articles: v.nullish(v.strictObject({ feedback: flag, public: flag, url: v.optional(urlSchema) })),
  texts: v.optional(textsSchema),
})

type Written<T> = T extends readonly (infer Item)[]
  ? readonly Written<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Written<T[Key]> }
    : T

/** A configuration as one writes it: what has a default may be left out. */
export type DeskConfigInput = Written<v.InferInput<typeof deskConfigSchema>>
