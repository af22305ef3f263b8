import type { Clock } from '../time/clock.js'

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /**
   * Moves on by `ms`: runs every timer that falls due, in order, also those that begin meanwhile,
   * and lets promises settle before, between and after them.
   */
  advance(ms: number): Promise<void>
  /** Lets promises settle; no time passes. */
  settle(): Promise<void>
  /** The device's wall clock is set by a person; waits are not touched. */
  jump(byMs: number): void
  /** Timers that have not run yet: 0 where everything has let go. */
  pending(): number
}

/** Work that takes longer is stuck, and then time passes over it. */
const MOST_TURNS = 10_000

type Timer = { readonly at: number; readonly order: number; readonly callback: () => void }

/**
 * Makes a clock for tests.
 *
 * @param now the wall clock at the start. @default 2026-01-05T10:00:00Z
 * @param isBusy is the machine at work on something that needs turns but no time (fake-indexeddb)?
 *   Then nothing falls due meanwhile. @default never
 * @param mostTurns how long work may keep time from going on. @default 10,000
 */
export function fakeClock(
  now: number = Date.UTC(2026, 0, 5, 10),
  isBusy: () => boolean = () => false,
  mostTurns = MOST_TURNS,
): FakeClock {
  let elapsed = 0
  let wallOffset = now
  let order = 0
  const timers = new Set<Timer>()

  async function settle(): Promise<void> {
    await twoTurns()
    for (let turn = 0; turn < mostTurns && isBusy(); turn++) await twoTurns()
  }

  function nextDue(until: number): Timer | undefined {
    let next: Timer | undefined
    for (const timer of timers) {
      if (timer.at > until) continue
      if (!next || timer.at < next.at || (timer.at === next.at && timer.order < next.order)) {
        next = timer
      }
    }
    return next
  }

  return {
    now: () => wallOffset + elapsed,
    monotonic: () => elapsed,
    setTimer(callback, afterMs) {
      const timer = { at: elapsed + Math.max(0, afterMs), order: order++, callback }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    async advance(ms) {
      const until = elapsed + ms
      await settle()
      for (let timer = nextDue(until); timer; timer = nextDue(until)) {
        timers.delete(timer)
        elapsed = timer.at
        timer.callback()
        await settle()
      }
      elapsed = until
    },
    settle,
    jump: (byMs) => {
      wallOffset += byMs
    },
    pending: () => timers.size,
  }
}

/**
 * Two turns of the machine's own loop: every promise that waits for no timer and no network has
 * settled by then, also over doubles that answer one turn later (fake-indexeddb).
 */
async function twoTurns(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await nextTurn()
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve)
      return
    }
    // Not setTimeout: browsers make nested ones wait for 4 ms each.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
