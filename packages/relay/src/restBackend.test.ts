import { type Backend, SupportError } from '@deskside/core'
import {
  agentDoorOf,
  conformanceDesk,
  conformanceTicket,
  createWorld,
  describeBackend,
  fakeClock,
  publishArticles,
  seededIds,
} from '@deskside/core/testing'
import { describe, expect, it } from 'vitest'
import { overRelay } from './testing/overRelay.js'

describeBackend({ describe, expect, it }, 'restBackend over the relay', async () => {
  const clock = fakeClock()
  const world = createWorld({ clock, createId: seededIds(3), desk: conformanceDesk })
  publishArticles(world)
  const ignoring = { next: false }
  const backendFor = (person: Parameters<typeof world.backendFor>[0]) =>
    ignoreOne(world.backendFor(person), ignoring)
  return {
    ...(await overRelay(backendFor, clock)),
    agent: agentDoorOf(world),
    ticket: conformanceTicket,
    ignoreNextWrite: () => {
      ignoring.next = true
    },
  }
})

/** A helpdesk that takes the next write and does nothing, as its adapter tells it. */
function ignoreOne(backend: Backend, ignoring: { next: boolean }): Backend {
  function check(): void {
    if (!ignoring.next) return
    ignoring.next = false
    throw new SupportError('not_applied')
  }
  return {
    ...backend,
    async closeTicket(...given) {
      check()
      return backend.closeTicket(...given)
    },
    async rateTicket(...given) {
      check()
      return backend.rateTicket(...given)
    },
  }
}
