import type { FakeClock } from '../testing/fakeClock.js'

/** What does not end by then never does. */
const AT_MOST_MS = 30 * 60_000

/** Counts what the machine is busy with, so that virtual time stands still meanwhile. */
export interface Busy {
  during<A extends readonly unknown[], T>(
    call: (...given: A) => Promise<T>,
  ): (...given: A) => Promise<T>
  /** Moves the clock on, in small steps and only while nothing travels, until the work is over. */
  drive<T>(clock: FakeClock, work: Promise<T>): Promise<T>
  /** The same until something is so. */
  driveUntil(clock: FakeClock, isSo: () => boolean): Promise<void>
}

export function createBusy(): Busy {
  let running = 0

  async function driveUntil(clock: FakeClock, isSo: () => boolean): Promise<void> {
    const end = clock.monotonic() + AT_MOST_MS
    for (let calm = 0; !isSo(); ) {
      await clock.settle()
      calm = running > 0 ? 0 : calm + 1
      // An answer's text and what follows from it take a few turns of their own.
      if (calm > 4 && !isSo()) await clock.advance(100)
      if (clock.monotonic() > end) throw new Error('no end after so long')
    }
  }

  return {
    during:
      (call) =>
      async (...given) => {
        running += 1
        try {
          return await call(...given)
        } finally {
          running -= 1
        }
      },
    async drive(clock, work) {
      let isOver = false
      const over = () => {
        isOver = true
      }
      work.then(over, over)
      await driveUntil(clock, () => isOver)
      return work
    },
    driveUntil,
  }
}
