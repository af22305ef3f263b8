import { checkAborts } from './backendKit/aborts.js'
import { checkArticles } from './backendKit/articles.js'
import { checkAsks } from './backendKit/asks.js'
import { checkCategories } from './backendKit/categories.js'
import { checkColleagues } from './backendKit/colleagues.js'
import { checkConversation } from './backendKit/conversation.js'
import { checkEscalation } from './backendKit/escalation.js'
import { checkFiles } from './backendKit/files.js'
import { checkFilters } from './backendKit/filters.js'
import { checkGrants } from './backendKit/grants.js'
import {
  type BackendTestRunner,
  type Bench,
  type Kit,
  type MakeBackend,
  newTicket,
  type Trait,
} from './backendKit/kit.js'
import { checkLists } from './backendKit/lists.js'
import { checkMarkup } from './backendKit/markup.js'
import { checkNotes } from './backendKit/notes.js'
import { checkOwnership } from './backendKit/ownership.js'
import { checkPolling } from './backendKit/polling.js'
import { checkRefusals } from './backendKit/refusals.js'
import { checkSolutions } from './backendKit/solutions.js'
import { checkUploadEndings } from './backendKit/uploadEndings.js'
import { checkWrites } from './backendKit/writes.js'

/**
 * The contract of `Backend`, as tests: what every way to a helpdesk must do alike. Each case makes
 * a backend of its own and closes it. What a backend says it cannot do (`backend.can`), or what
 * `make` gives no means for (an agent door, a way to lose an answer), is reported as missing with
 * the reason: skipped, never passed.
 *
 * @param runner vitest's own functions
 * @param make persons who may already have tickets; called once a case
 * @example
 * import { describe, expect, it } from 'vitest'
 * describeBackend({ describe, expect, it }, 'my helpdesk', () => ({ alice, bob, carol, agent }))
 */
export function describeBackend(
  { describe, expect, it }: BackendTestRunner,
  name: string,
  make: MakeBackend,
): void {
  let keys = 0
  const run = Math.random().toString(36).slice(2)
  const kit: Kit = {
    expect,
    check(title, body) {
      it(title, async (context) => {
        const made = await make()
        const skip = (reason: string) => {
          // For who counts: left out by what the backend says of itself, not by an oversight.
          Object.assign(context.task.meta, { missing: reason })
          context.skip(reason)
        }
        const traits: Trait[] = []
        const needs = (can: boolean | undefined, what: string) => {
          if (!can) skip(`${made.alice.name} has no ${what}`)
        }
        const bench: Bench = {
          ...made,
          // Real helpdesks remember keys of earlier runs.
          key: () => `kit-${run}-${++keys}`,
          needs,
          needsTrait(trait) {
            const reason = made.lacks?.[trait]
            if (reason !== undefined) skip(reason)
            traits.push(trait)
          },
          settle: async () => made.settle?.(),
          call: () => ({ idempotencyKey: bench.key() }),
          newTicket: (key, patch) => newTicket(key, { ...made.ticket, ...patch }),
          agentDoor() {
            if (made.agent === undefined) skip('no agent door')
            return made.agent as NonNullable<typeof made.agent>
          },
        }
        try {
          // A backend over the network knows what it can do once it has asked.
          await Promise.all([made.alice, made.bob, made.carol].map((door) => door.describe()))
          await body(bench)
        } catch (error) {
          throw advised(error, traits)
        } finally {
          await made.close?.()
        }
      })
    },
  }
  describe(name, () => {
    checkOwnership(kit)
    checkWrites(kit)
    checkConversation(kit)
    checkMarkup(kit)
    checkSolutions(kit)
    checkAsks(kit)
    checkCategories(kit)
    checkGrants(kit)
    checkEscalation(kit)
    checkNotes(kit)
    checkLists(kit)
    checkFilters(kit)
    checkColleagues(kit)
    checkFiles(kit)
    checkUploadEndings(kit)
    checkArticles(kit)
    checkPolling(kit)
    checkRefusals(kit)
    checkAborts(kit)
  })
}

/** Whoever meets a case that a helpdesk cannot pass is told how to say that it lacks the trait. */
function advised(error: unknown, traits: readonly Trait[]): unknown {
  if (traits.length > 0 && error instanceof Error) {
    error.message += `\nA helpdesk that cannot do this says why in \`lacks\`: ${traits.join(' or ')}`
  }
  return error
}
