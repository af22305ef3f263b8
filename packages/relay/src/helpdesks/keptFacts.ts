import type { Clock } from '@deskside/core'

const HOLD_MS = 600_000
const MOST = 10_000

/**
 * What hardly ever changes, for a while: what a helpdesk calls a person, what a file is. Every poll
 * of everybody would ask for it again.
 */
export interface KeptFacts<T> {
  /** What is kept, or what `find` finds; that there is none is not kept. */
  of(key: string, find: () => Promise<T | null>): Promise<T | null>
  keep(key: string, fact: T): void
}

/** @param most beyond it the oldest go. @default 10000 */
export function createKeptFacts<T>(clock: Clock, most = MOST): KeptFacts<T> {
  const entries = new Map<string, { readonly fact: T; readonly until: number }>()

  function keep(key: string, fact: T): void {
    entries.delete(key)
    entries.set(key, { fact, until: clock.monotonic() + HOLD_MS })
    const [oldest] = entries.keys()
    if (entries.size > most && oldest !== undefined) entries.delete(oldest)
  }

  return {
    keep,
    async of(key, find) {
      const known = entries.get(key)
      if (known !== undefined && clock.monotonic() < known.until) return known.fact
      const fact = await find()
      if (fact !== null) keep(key, fact)
      return fact
    },
  }
}
