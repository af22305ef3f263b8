import type { Clock } from '@deskside/core'

/** Asks once in a while for what hardly ever changes; a failure is not remembered. */
export function remembered<T>(
  clock: Clock,
  forMs: number,
  ask: (signal: AbortSignal | undefined) => Promise<T>,
): (signal: AbortSignal | undefined) => Promise<T> {
  let known: { readonly value: T; readonly until: number } | null = null
  return async (signal) => {
    if (known !== null && clock.monotonic() < known.until) return known.value
    const value = await ask(signal)
    known = { value, until: clock.monotonic() + forMs }
    return value
  }
}
