import * as v from 'valibot'
import { hubspotSchema } from '../helpdesks/hubspot.js'
import { moduleSchema } from '../helpdesks/module.js'
import { zendeskSchema } from '../helpdesks/zendesk.js'

/** Which helpdesk stands behind, and how it is reached. */
export const helpdeskSchema = v.variant('kind', [zendeskSchema, hubspotSchema, moduleSchema])

export type HelpdeskConfig = v.InferOutput<typeof helpdeskSchema>
