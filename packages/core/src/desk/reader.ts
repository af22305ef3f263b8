import { type SupportError, toSupportError } from '../errors/SupportError.js'
import { retryWaitMs } from '../time/backoff.js'
import type { Clock } from '../time/clock.js'

export type ReaderDeps = {
  readonly clock: Clock
  readonly random: () => number
  readonly read: () => Promise<void>
  readonly onFailed: (error: SupportError) => void
  /** Is somebody waiting for it? Then what may pass is tried again. */
  readonly isWanted: () => boolean
}

/** Reads something from the server: one read at a time, again if that was asked meanwhile. */
export interface Reader {
  /** Resolves when a read that began after the call has ended, well or not. */
  read(): Promise<void>
  /** Tries at once what waits for its next try. */
  nudge(): void
  stop(): void
}

export function createReader(deps: ReaderDeps): Reader {
  const { clock, random } = deps
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  let failures = 0
  let turn = 0
  let stopTimer: (() => void) | null = null

  function read(): Promise<void> {
    if (!running) return begin()
    next ??= running.then(() => {
      next = null
      return begin()
    })
    return next
  }

  function begin(): Promise<void> {
    rest()
    const mine = turn
    running = once(mine).finally(() => {
      if (mine === turn) running = null
    })
    return running
  }

  async function once(mine: number): Promise<void> {
    try {
      await deps.read()
      if (mine === turn) failures = 0
    } catch (thrown) {
      const error = toSupportError(thrown)
      if (mine === turn && error.code !== 'destroyed') fail(error)
    }
  }

  function fail(error: SupportError): void {
    deps.onFailed(error)
    if (!error.retryable || !deps.isWanted()) return
    const waitMs = retryWaitMs(error.retryAfterMs, failures++, random)
    stopTimer = clock.setTimer(() => {
      stopTimer = null
      if (deps.isWanted()) void read()
    }, waitMs)
  }

  function rest(): void {
    stopTimer?.()
    stopTimer = null
  }

  return {
    read,
    nudge() {
      if (stopTimer) void read()
    },
    stop() {
      rest()
      turn++
      running = null
      next = null
      failures = 0
    },
  }
}
