import type { Backend } from '../ports/Backend.js'
import { type Fault, refusal } from '../testing/flakyBackend.js'
import { seededRandom } from '../testing/seededRandom.js'

const WRITES: ReadonlySet<keyof Backend> = new Set(['createTicket', 'reply', 'upload'])

/** How the helpdesk's door misbehaves for one seed: one try in two ends badly, in seven ways. */
export function outboxDoor(
  seed: number,
  isThere: () => boolean,
): (verb: keyof Backend) => Fault | null {
  const random = seededRandom(seed)
  return (verb) => {
    if (!isThere()) return 'dropped'
    if (!WRITES.has(verb)) return null
    const dice = random()
    if (dice < 0.2) return 'lost'
    if (dice < 0.28) return 'dropped'
    if (dice < 0.32) return refusal('rate_limited', { status: 429, retryAfterMs: 7_000 })
    if (dice < 0.36) return refusal('unavailable', { status: 503 })
    if (dice < 0.39) return refusal('bad_response', { status: 200 })
    if (dice < 0.41) return refusal('in_progress', { status: 409 })
    if (dice < 0.43 && verb !== 'upload') return refusal('forbidden', { status: 403 })
    return null
  }
}
