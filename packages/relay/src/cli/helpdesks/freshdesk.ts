import { TICKET_STATUSES } from '@deskside/core/wire'
import * as v from 'valibot'
import { amountSchema, secretSchema, webAddressSchema, wordSchema } from '../config/parts.js'
import type { OpenDeps } from '../open/OpenDeps.js'
import { readDeskFile } from '../open/readDeskFile.js'
import { type Helpdesk, helpdeskOf } from './Helpdesk.js'
import { columnsSchema, organizationsSchema, ratingSchema } from './parts.js'

export const freshdeskSchema = v.strictObject({
  kind: v.literal('freshdesk'),
  desk: wordSchema,
  url: webAddressSchema,
  apiKey: secretSchema,
  statuses: v.exactOptional(
    v.record(v.pipe(v.string(), v.regex(/^\d+$/, 'not_a_number')), v.picklist(TICKET_STATUSES)),
  ),
  enters: v.exactOptional(v.strictObject({ open: amountSchema, closed: amountSchema })),
  submissionField: v.exactOptional(wordSchema),
  declineReasonField: v.exactOptional(wordSchema),
  rating: v.exactOptional(ratingSchema),
  columns: v.exactOptional(columnsSchema),
  companies: v.exactOptional(organizationsSchema),
})

/** Freshdesk, by its adapter. Untried on a real account. */
export async function openFreshdesk(
  config: v.InferOutput<typeof freshdeskSchema>,
  deps: OpenDeps,
): Promise<Helpdesk> {
  const { kind: _, desk, apiKey, companies = {}, ...options } = config
  const { freshdeskBackend } = await import('../../helpdesks/freshdesk/index.js')
  return helpdeskOf(
    freshdeskBackend({
      ...options,
      apiKey: deps.secretOf(apiKey),
      desk: await readDeskFile(desk, deps),
      companyIdOf: ({ id }) => companies[id] ?? null,
      clock: deps.clock,
    }),
  )
}
