import { describeBackend } from '@deskside/core/testing'
import { describe, expect, it } from 'vitest'
import { createHubspotRig } from '../../testing/hubspot/hubspotRig.js'

// X14: what HubSpot publishes of its API, played by an emulator; no account of HubSpot was asked.
describeBackend({ describe, expect, it }, 'hubspotBackend over an emulator', async () => {
  const { bench } = await createHubspotRig()
  return bench
})
