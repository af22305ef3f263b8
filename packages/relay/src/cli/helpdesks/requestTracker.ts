import * as v from 'valibot'
import { secretSchema, webAddressSchema, wordSchema } from '../config/parts.js'
import type { OpenDeps } from '../open/OpenDeps.js'
import { readDeskFile } from '../open/readDeskFile.js'
import { type Helpdesk, helpdeskOf } from './Helpdesk.js'
import { columnsSchema, organizationsSchema, ratingSchema, statusesSchema } from './parts.js'

export const requestTrackerSchema = v.strictObject({
  kind: v.literal('requestTracker'),
  desk: wordSchema,
  url: webAddressSchema,
  token: secretSchema,
  account: wordSchema,
  queue: wordSchema,
  otherQueues: v.exactOptional(v.array(wordSchema)),
  statuses: v.exactOptional(statusesSchema),
  closedStatus: v.exactOptional(wordSchema),
  columns: v.exactOptional(columnsSchema),
  rating: v.exactOptional(ratingSchema),
  declineReason: v.exactOptional(wordSchema),
  articles: v.exactOptional(v.strictObject({ className: wordSchema, body: wordSchema })),
  organizations: v.exactOptional(organizationsSchema),
  hasFullText: v.exactOptional(v.boolean()),
})

/** Request Tracker 5, by its adapter. */
export async function openRequestTracker(
  config: v.InferOutput<typeof requestTrackerSchema>,
  deps: OpenDeps,
): Promise<Helpdesk> {
  const { kind: _, desk, token, organizations = {}, ...options } = config
  const { requestTrackerBackend } = await import('../../helpdesks/requestTracker/index.js')
  return helpdeskOf(
    requestTrackerBackend({
      ...options,
      token: deps.secretOf(token),
      desk: await readDeskFile(desk, deps),
      organizationOf: ({ organization }) => organizations[organization?.id ?? ''],
      clock: deps.clock,
    }),
  )
}
