import * as v from 'valibot'
import type { Text } from './deskForm.js'
import { object, recordSchema } from './pieces.js'
import { isText, readDesk } from './readDesk.js'

/** One text for all, or one a language. */
export const textSchema = v.custom<Text>(isText)

const flag = v.optional(v.boolean(), false)

/** What the backend behind the desk is able to do. */
export const capabilitiesSchema = object({
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
  /**
   * A write that comes again under its key has one effect, whoever died on the way: a promise, which
   * nobody gives who leaves it out.
   */
  writesOnce: v.optional(v.boolean()),
  guests: flag,
  accounts: flag,
})

/** The answer to «who are you?». */
export const deskDescriptionSchema = object({
  /** Read with patience: what is missing has a default, garbage is as if missing. */
  desk: v.pipe(
    recordSchema,
    v.transform((desk) => readDesk(desk)),
  ),
  can: v.optional(capabilitiesSchema, {}),
})

/** What the backend behind the desk is able to do; what is missing in an answer is `false`. */
export type Capabilities = v.InferOutput<typeof capabilitiesSchema>
/** The desk as data, and what its backend can do. */
export type DeskDescription = v.InferOutput<typeof deskDescriptionSchema>
