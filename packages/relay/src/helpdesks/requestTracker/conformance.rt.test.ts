import type { SupportUser } from '@deskside/core'
import { describeBackend } from '@deskside/core/testing'
import { describe, expect, it } from 'vitest'
import { bentLine, newPeople, rtAgent, rtOptions } from '../../testing/rtDesk.js'
import { requestTrackerBackend } from './index.js'

const organizationOf = ({ organization }: SupportUser) => organization?.id

describeBackend({ describe, expect, it }, 'Request Tracker, live', async () => {
  const { alice, bob, carol } = await newPeople()
  const line = bentLine()
  const backendFor = requestTrackerBackend(rtOptions({ organizationOf, fetch: line.fetch }))
  return {
    alice: backendFor(alice),
    bob: backendFor(bob),
    carol: backendFor(carol),
    agent: rtAgent(alice.email),
    ticket: { categoryId: 'help' },
    loseNextAnswer: line.loseNextAnswer,
    ignoreNextWrite: line.ignoreNextWrite,
    refuseNextAsTooFast: line.refuseNextAsTooFast,
  }
})
