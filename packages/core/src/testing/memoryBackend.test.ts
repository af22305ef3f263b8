import { describe, expect, it } from 'vitest'
import type { DeskConfigInput } from '../config/index.js'
import { SupportError } from '../errors/SupportError.js'
import type { Backend } from '../ports/Backend.js'
import { publishArticles } from './backendKit/articlesToFind.js'
import { agentDoorOf, conformanceDesk, conformanceTicket } from './backendKit/conformanceDesk.js'
import { createWorld } from './createWorld.js'
import { describeBackend } from './describeBackend.js'
import { fakeClock } from './fakeClock.js'
import { memoryBackend } from './memoryBackend.js'
import { seededIds } from './seededRandom.js'

// The fake clock stands still: every ticket of a case has the same timestamp.
function conform(name: string, desk: DeskConfigInput): void {
  describeBackend({ describe, expect, it }, name, () => {
    const clock = fakeClock()
    const world = createWorld({ clock, createId: seededIds(1), desk })
    publishArticles(world)
    const acme = { id: 'acme' }
    const alice = memoryBackend(world, { id: 'alice', name: 'Alice', organization: acme })
    const losing = { next: false }
    return {
      alice: loseAnswers(alice, losing),
      bob: memoryBackend(world, { id: 'bob', name: 'Bob', organization: acme }),
      carol: memoryBackend(world, { id: 'carol', organization: { id: 'globex' } }),
      agent: agentDoorOf(world),
      ticket: conformanceTicket,
      passTime: (ms) => clock.advance(ms),
      loseNextAnswer: () => {
        losing.next = true
      },
      // What a world knows outlives its process: the mock keeps it in a folder.
      aliceAnew: () =>
        memoryBackend(
          createWorld({ clock, createId: seededIds(2), desk, snapshot: world.snapshot() }),
          {
            ...{ id: 'alice', name: 'Alice', organization: acme },
          },
        ),
    }
  })
}

conform('memoryBackend', conformanceDesk)
// Here Bob is a stranger, and asking again happens on the same ticket.
conform('memoryBackend without colleagues', {
  ...conformanceDesk,
  list: { views: ['mine'] },
  escalation: { kind: 'remind', againAfterMinutes: 60 },
})

/** There is no network to lose an answer on, so the one of the next write is dropped. */
function loseAnswers(backend: Backend, losing: { next: boolean }): Backend {
  function deliver<T>(answer: T): T {
    if (!losing.next) return answer
    losing.next = false
    throw new SupportError('unavailable', 'The answer was lost')
  }
  return {
    ...backend,
    createTicket: async (...given) => deliver(await backend.createTicket(...given)),
    reply: async (...given) => deliver(await backend.reply(...given)),
  }
}
