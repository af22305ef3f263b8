import { type Clock, isSupportError } from '@deskside/core'

/**
 * Asks once in a while for what hardly ever changes, and is shown if it is there: names of statuses.
 * A helpdesk that does not tell, or not this account, gives `nothing`.
 */
export function remembered<T>(
  clock: Clock,
  forMs: number,
  ask: (signal: AbortSignal | undefined) => Promise<T>,
  nothing: T,
): (signal: AbortSignal | undefined) => Promise<T> {
  let known: { readonly value: T; readonly until: number } | null = null
  return async (signal) => {
    if (known !== null && clock.monotonic() < known.until) return known.value
    const value = await ask(signal).catch((error: unknown) => {
      if (isSupportError(error) && error.code === 'aborted') throw error
      return nothing
    })
    known = { value, until: clock.monotonic() + forMs }
    return value
  }
}
