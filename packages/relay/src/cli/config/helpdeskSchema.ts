import * as v from 'valibot'
import { freshdeskSchema } from '../helpdesks/freshdesk.js'
import { hubspotSchema } from '../helpdesks/hubspot.js'
import { moduleSchema } from '../helpdesks/module.js'
import { requestTrackerSchema } from '../helpdesks/requestTracker.js'
import { zendeskSchema } from '../helpdesks/zendesk.js'

/** Which helpdesk stands behind, and how it is reached. */
export const helpdeskSchema = v.variant('kind', [
  requestTrackerSchema,
  zendeskSchema,
  hubspotSchema,
  freshdeskSchema,
  moduleSchema,
])

export type HelpdeskConfig = v.InferOutput<typeof helpdeskSchema>
