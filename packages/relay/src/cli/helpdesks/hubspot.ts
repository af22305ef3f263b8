import * as v from 'valibot'
import { secretSchema, webAddressSchema, wordSchema } from '../config/parts.js'
import type { OpenDeps } from '../open/OpenDeps.js'
import { readDeskFile } from '../open/readDeskFile.js'
import { type Helpdesk, helpdeskOf } from './Helpdesk.js'
import { columnsSchema, organizationsSchema, ratingSchema, statusesSchema } from './parts.js'

export const hubspotSchema = v.strictObject({
  kind: v.literal('hubspot'),
  desk: wordSchema,
  accessToken: secretSchema,
  pipeline: wordSchema,
  stages: statusesSchema,
  enters: v.strictObject({ open: wordSchema, closed: wordSchema }),
  supportEmail: wordSchema,
  submissionProperty: v.exactOptional(wordSchema),
  declineReasonProperty: v.exactOptional(wordSchema),
  rating: v.exactOptional(ratingSchema),
  columns: v.exactOptional(columnsSchema),
  companies: v.exactOptional(organizationsSchema),
  endpoint: v.exactOptional(webAddressSchema),
})

/** HubSpot, by its adapter. Untried on a real account. */
export async function openHubspot(
  config: v.InferOutput<typeof hubspotSchema>,
  deps: OpenDeps,
): Promise<Helpdesk> {
  const { kind: _, desk, accessToken, companies = {}, ...options } = config
  const { hubspotBackend } = await import('../../helpdesks/hubspot/index.js')
  return helpdeskOf(
    hubspotBackend({
      ...options,
      accessToken: deps.secretOf(accessToken),
      desk: await readDeskFile(desk, deps),
      companyIdOf: ({ id }) => companies[id] ?? null,
      clock: deps.clock,
    }),
  )
}
