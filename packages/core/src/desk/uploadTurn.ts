import type { Lock } from '../ports/platform.js'
import type { Clock } from '../time/clock.js'
import { untilFirst } from '../time/untilFirst.js'

/** A frozen tab may hold its lock for ever; correctness rests on the server's offset alone. */
const WAIT_AT_MOST_MS = 60_000

/**
 * Waits until no other tab brings the same file: two that do would cut each other off again and
 * again. Resolves with the way out, at the latest after a minute, and when `signal` aborts.
 */
export async function uploadTurn(
  { lock, clock }: { readonly lock: Lock; readonly clock: Clock },
  name: string,
  signal: AbortSignal,
): Promise<() => void> {
  let release = () => {}
  await untilFirst(signal, [
    (proceed) => {
      release = lock.hold(name, proceed, () => {})
      // Held on: the caller gives it back.
      return () => {}
    },
    (proceed) => clock.setTimer(proceed, WAIT_AT_MOST_MS),
  ])
  return release
}
