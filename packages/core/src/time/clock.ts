/**
 * When things happen. Nobody else in the core calls `setTimeout`, `Date.now` or `performance.now`.
 */
export interface Clock {
  /** Wall clock in milliseconds since 1970: for showing and storing, wrong when the device is. */
  now(): number
  /** Milliseconds that only ever grow: for waiting and measuring. */
  monotonic(): number
  /** Calls back once after `afterMs` milliseconds; returns the way out. */
  setTimer(callback: () => void, afterMs: number): () => void
}

/** The clock of the machine. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    setTimer(callback, afterMs) {
      const timer = setTimeout(callback, afterMs)
      return () => clearTimeout(timer)
    },
  }
}

/** Waits; rejects with the signal's reason as soon as it aborts. */
export function sleep(clock: Clock, forMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const onAbort = () => {
      stop()
      reject(signal?.reason)
    }
    const stop = clock.setTimer(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, forMs)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}
