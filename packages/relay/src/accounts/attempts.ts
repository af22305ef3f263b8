import { type Clock, SupportError } from '@deskside/core'

export type AttemptsOptions = {
  readonly clock: Clock
  /** So many… */
  readonly most: number
  /** …within so long. */
  readonly withinMs: number
  /** Keys in all; beyond it the oldest are forgotten. @default 10000 */
  readonly entries?: number
}

/** Counts tries by a word, in bounded memory, for one process. */
export interface Attempts {
  /** Counts one. Rejects with `rate_limited` where there were too many already. */
  count(key: string): void
  /** It went well: forgets them. */
  forget(key: string): void
}

export function createAttempts(options: AttemptsOptions): Attempts {
  const { clock, most, withinMs, entries = 10_000 } = options
  // In order of insertion, so the first ones are the oldest.
  const windows = new Map<string, { readonly endsAt: number; readonly tries: number }>()

  return {
    count(key) {
      const now = clock.now()
      const found = windows.get(key)
      const open = found !== undefined && found.endsAt > now ? found : undefined
      if (open !== undefined && open.tries >= most) {
        throw new SupportError('rate_limited', undefined, { retryAfterMs: open.endsAt - now })
      }
      windows.delete(key)
      windows.set(key, { endsAt: open?.endsAt ?? now + withinMs, tries: (open?.tries ?? 0) + 1 })
      for (const oldest of windows.keys()) {
        if (windows.size <= entries) break
        windows.delete(oldest)
      }
    },
    forget(key) {
      windows.delete(key)
    },
  }
}
