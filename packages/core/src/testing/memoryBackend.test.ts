import { describe, expect, it } from 'vitest'
import { SupportError } from '../errors/SupportError.js'
import type { Backend } from '../ports/Backend.js'
import { publishArticles } from './backendKit/articlesToFind.js'
import { createWorld } from './createWorld.js'
import { describeBackend } from './describeBackend.js'
import { fakeClock } from './fakeClock.js'
import { memoryBackend } from './memoryBackend.js'
import { seededIds } from './seededRandom.js'
import type { World } from './world.js'

// The fake clock stands still: every ticket of a case has the same timestamp.
describeBackend({ describe, expect, it }, 'memoryBackend', () => {
  const desk = { name: 'Support', articles: { feedback: true } }
  const world = createWorld({ clock: fakeClock(), createId: seededIds(1), desk })
  publishArticles(world)
  const acme = { id: 'acme' }
  const alice = memoryBackend(world, { id: 'alice', name: 'Alice', organization: acme })
  const losing = { next: false }
  return {
    alice: loseAnswers(alice, losing),
    bob: memoryBackend(world, { id: 'bob', name: 'Bob', organization: acme }),
    carol: memoryBackend(world, { id: 'carol', organization: { id: 'globex' } }),
    agent: agentDoor(world),
    loseNextAnswer: () => {
      losing.next = true
    },
  }
})

function agentDoor(world: World) {
  return {
    async reply(ticketId: string, input: Parameters<World['agent']['reply']>[1]) {
      const message = world.agent.reply(ticketId, input)
      const attachments = message.kind === 'message' ? message.attachments : []
      return { attachmentIds: attachments.map(({ id }) => id) }
    },
    async decline(ticketId: string, reason: string) {
      world.agent.decline(ticketId, reason)
    },
  }
}

/** There is no network to lose an answer on, so the one of the next `createTicket` is dropped. */
function loseAnswers(backend: Backend, losing: { next: boolean }): Backend {
  return {
    ...backend,
    async createTicket(input, call) {
      const ticket = await backend.createTicket(input, call)
      if (!losing.next) return ticket
      losing.next = false
      throw new SupportError('unavailable', 'The answer was lost')
    },
  }
}
