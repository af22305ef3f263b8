import { type Clock, SupportError } from '@deskside/core'

/** Does something that may hang. Rejects with `timeout` after `withinMs`, and aborts its signal. */
export function withDeadline(
  clock: Clock,
  withinMs: number,
  work: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const abort = new AbortController()
  return new Promise((resolve, reject) => {
    const cancel = clock.setTimer(() => {
      abort.abort()
      reject(new SupportError('timeout'))
    }, withinMs)
    Promise.resolve()
      .then(() => work(abort.signal))
      .then(() => resolve(), reject)
      .finally(cancel)
  })
}
