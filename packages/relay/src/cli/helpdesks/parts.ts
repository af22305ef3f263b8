import { TICKET_STATUSES } from '@deskside/core/wire'
import * as v from 'valibot'
import type { Columns } from '../../helpdesks/columns.js'
import { wordSchema } from '../config/parts.js'

/** Which of our statuses a word of the helpdesk's means. */
export const statusesSchema = v.record(wordSchema, v.picklist(TICKET_STATUSES))

/** Where the helpdesk keeps what the form asks for: our name, and the helpdesk's own field. */
export const columnsSchema: v.GenericSchema<Columns> = v.record(
  v.pipe(
    v.string(),
    v.regex(/^(categoryId|typeId|priority|projectId|source|followUpOf|fields\..+)$/, 'bad_column'),
  ),
  wordSchema,
)

/** What the helpdesk calls the organisations of tokens, by the organisation's id. */
export const organizationsSchema = v.record(wordSchema, wordSchema)

/** The helpdesk's own fields for stars, 1 to 5, and for why. */
export const ratingSchema = v.strictObject({
  score: wordSchema,
  comment: v.exactOptional(wordSchema),
})
