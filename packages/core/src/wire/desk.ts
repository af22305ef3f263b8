import * as v from 'valibot'
import { isRecord, noneOr, optionalText } from './pieces.js'
import { TICKET_STATUSES } from './ticket.js'

/** One text for all, or one a language (BCP 47): `{ "en": "Help", "ru": "Помощь" }`. */
export type Text = string | { [language: string]: string }
export const textSchema = v.custom<Text>(isText)
const text = v.optional(textSchema)

const categorySchema = v.object({
  id: v.string(),
  label: textSchema,
  /** What belongs here, in a sentence; with examples. */
  explanation: text,
  types: v.optional(v.array(v.object({ id: v.string(), label: textSchema })), []),
})

const prioritySchema = v.object({
  id: v.string(),
  label: textSchema,
  explanation: text,
})

const statusTextSchema = v.object({ label: textSchema, explanation: text })

const MEBIBYTE = 1024 * 1024

const limitsSchema = v.object({
  /** One file, in bytes. */
  fileBytes: v.optional(v.number(), 30 * MEBIBYTE),
  /** All files of one message together, in bytes. */
  ticketBytes: v.optional(v.number(), 100 * MEBIBYTE),
  /** Files of one message. */
  files: v.optional(v.number(), 10),
  /** Characters of a text. */
  bodyCharacters: v.optional(v.number(), 50_000),
  subjectCharacters: v.optional(v.number(), 200),
})

/** What a desk is, as data; the same object drives the form, the relay's checks and the list. */
export const deskConfigSchema = v.object({
  name: textSchema,
  /** What the person reads above the entries: a promise, a welcome. */
  greeting: text,
  form: v.optional(
    v.object({
      /** `hidden`: the short description is the first line of the text. */
      subject: v.optional(v.picklist(['required', 'optional', 'hidden']), 'required'),
      categories: v.optional(v.array(categorySchema), []),
      priorities: v.optional(v.array(prioritySchema), []),
      defaultPriority: optionalText,
      /** The person's own; the form adds «General question» in front. */
      projects: v.optional(v.array(v.object({ id: v.string(), name: v.string() })), []),
    }),
    {},
  ),
  /** The desk's own words for the statuses. */
  statuses: v.optional(
    v.object(
      Object.fromEntries(
        TICKET_STATUSES.map((status) => [status, v.optional(statusTextSchema)]),
      ) as Record<
        (typeof TICKET_STATUSES)[number],
        v.OptionalSchema<typeof statusTextSchema, undefined>
      >,
    ),
    {},
  ),
  limits: v.optional(limitsSchema, {}),
  /** `null`: this desk does not ask for stars. */
  rating: v.optional(noneOr(v.object({ comment: v.optional(v.boolean(), true) })), {}),
  guests: v.optional(v.picklist(['off', 'verify', 'open']), 'off'),
  /** What opens after sending: a word of thanks, or the ticket itself. */
  afterSending: v.optional(v.picklist(['sent', 'ticket']), 'ticket'),
})

const flag = v.optional(v.boolean(), false)

/** What the backend behind the desk is able to do. */
export const capabilitiesSchema = v.object({
  /** Bytes go on where they stopped. */
  resumableUploads: flag,
  /** A cheap question «has anything changed?» */
  changes: flag,
  close: flag,
  reopen: flag,
  rate: flag,
  markRead: flag,
  search: flag,
  /** Staff may mark a message as the solution, and hear whether it helped. */
  solution: flag,
  category: flag,
  access: flag,
  escalate: flag,
  asks: flag,
  /** Private notes are kept on the server. */
  notes: flag,
  manager: flag,
  articles: flag,
  /** Tickets of colleagues can be listed and read. */
  organization: flag,
  guests: flag,
  accounts: flag,
})

export const deskDescriptionSchema = v.object({
  desk: deskConfigSchema,
  can: v.optional(capabilitiesSchema, {}),
})

export type DeskConfig = v.InferOutput<typeof deskConfigSchema>
/** A configuration as one writes it: what has a default may be left out. */
export type DeskConfigInput = v.InferInput<typeof deskConfigSchema>
export type DeskCategory = v.InferOutput<typeof categorySchema>
export type DeskPriority = v.InferOutput<typeof prioritySchema>
export type DeskLimits = v.InferOutput<typeof limitsSchema>
export type Capabilities = v.InferOutput<typeof capabilitiesSchema>
export type DeskDescription = v.InferOutput<typeof deskDescriptionSchema>

function isText(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    (isRecord(value) && Object.values(value).every((words) => typeof words === 'string'))
  )
}
