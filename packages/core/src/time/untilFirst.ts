/** Calls back when it is time; returns the way out. */
type Source = (proceed: () => void) => () => void

/** Waits for the first of several sources, or for the end of `signal`; lets the others go. */
export function untilFirst(signal: AbortSignal, sources: readonly Source[]): Promise<void> {
  return new Promise((resolve) => {
    const proceed = () => {
      signal.removeEventListener('abort', proceed)
      for (const stop of stops) stop()
      resolve()
    }
    const stops = sources.map((source) => source(proceed))
    signal.addEventListener('abort', proceed)
    if (signal.aborted) proceed()
  })
}
