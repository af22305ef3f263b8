import { describeBackend } from '@deskside/core/testing'
import { describe, expect, it } from 'vitest'
import { createFreshdeskRig } from '../../testing/freshdesk/freshdeskRig.js'

// X14: what Freshdesk publishes of its API, played by an emulator; no account of it was asked.
describeBackend({ describe, expect, it }, 'freshdeskBackend over an emulator', async () => {
  const { bench } = await createFreshdeskRig()
  return bench
})
