export type JoinedSignal = {
  /** Aborts with the first of both. */
  readonly signal: AbortSignal
  /** Lets both go; a long-lived signal would otherwise collect a listener a call. */
  release(): void
}

/** Joins two signals. `AbortSignal.any` is missing before Safari 17.4. */
export function joinSignals(first: AbortSignal, second: AbortSignal | undefined): JoinedSignal {
  if (!second) return { signal: first, release: () => {} }
  const controller = new AbortController()
  const onFirst = () => controller.abort(first.reason)
  const onSecond = () => controller.abort(second.reason)
  first.addEventListener('abort', onFirst)
  second.addEventListener('abort', onSecond)
  if (first.aborted) onFirst()
  if (second.aborted) onSecond()
  return {
    signal: controller.signal,
    release() {
      first.removeEventListener('abort', onFirst)
      second.removeEventListener('abort', onSecond)
    },
  }
}
