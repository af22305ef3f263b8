import { type Clock, isSupportError, SupportError, toSupportError } from '@deskside/core'

/** Answers that say nothing of whether RT did it, or is still at it. */
const UNHEARD: ReadonlySet<string> = new Set([
  'timeout',
  'unavailable',
  'aborted',
  'bad_response',
  'unknown',
])
/** Marks of writes whose answer was lost; beyond it the oldest are forgotten. */
const MOST = 10_000

/** Writes to a helpdesk that takes no key with them. */
export interface Attempts {
  /** At the same time once: who comes second hears the answer of the first one. */
  once<T>(mark: string, payload: string, work: () => Promise<T>): Promise<T>
  /** Sends a write; remembers where nobody heard what became of it. */
  send<T>(mark: string, write: () => Promise<T>): Promise<T>
  /**
   * Rejects with `in_progress` while an earlier try, of this process or of one that died, may still
   * be on its way through the helpdesk: what is not there yet may be there in a moment.
   */
  refuseTooEarly(mark: string): void
}

type Running = { readonly payload: string; readonly result: Promise<unknown> }

/** @param settleMs how long the helpdesk may go on with a request whose caller is gone */
export function createAttempts(deps: {
  readonly clock: Clock
  readonly settleMs: number
}): Attempts {
  const { clock, settleMs } = deps
  const running = new Map<string, Running>()
  const lostAt = new Map<string, number>()
  const bornAt = clock.monotonic()

  function remember(mark: string): void {
    lostAt.delete(mark)
    lostAt.set(mark, clock.monotonic())
    for (const [oldest, at] of lostAt) {
      if (lostAt.size <= MOST && clock.monotonic() - at < settleMs) break
      lostAt.delete(oldest)
    }
  }

  return {
    async once<T>(mark: string, payload: string, work: () => Promise<T>): Promise<T> {
      const other = running.get(mark)
      if (other !== undefined) {
        if (other.payload === payload) return other.result as Promise<T>
        throw otherPayload()
      }
      const result = work()
      running.set(mark, { payload, result })
      try {
        return await result
      } finally {
        running.delete(mark)
      }
    },

    async send(mark, write) {
      try {
        return await write()
      } catch (error) {
        if (!isSupportError(error) || UNHEARD.has(error.code)) remember(mark)
        throw toSupportError(error)
      }
    },

    refuseTooEarly(mark) {
      const since = Math.max(bornAt, lostAt.get(mark) ?? bornAt)
      const retryAfterMs = since + settleMs - clock.monotonic()
      if (retryAfterMs > 0) {
        throw new SupportError('in_progress', 'an earlier try may be on its way', {
          retryAfterMs: Math.max(1_000, retryAfterMs),
        })
      }
    },
  }
}

/** The key was used before, for other words. */
export function otherPayload(): SupportError {
  return new SupportError('conflict', 'the key came with another payload', { status: 422 })
}
