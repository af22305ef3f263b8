/** What was answered to a write, as far as a second asking needs it. */
export type KeptAnswer = { readonly status: number; readonly body: string }

export type Claim =
  /**
   * Do it, then `keep`, `interrupt` or `release`. `mayHaveHappened`: somebody claimed it before and
   * died, or did not learn what became of it; or the store does not reach back far enough to know.
   */
  | { readonly state: 'new'; readonly mayHaveHappened: boolean }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly answer: KeptAnswer }
  /** The key was used for another payload. */
  | { readonly state: 'other_payload' }

/**
 * Remembers writes by their `Idempotency-Key`.
 *
 * Only successes are kept. What failed may come again, and the same draft, corrected, comes under
 * its permanent key: a claim that ended without an answer takes another payload.
 */
export interface IdempotencyStore {
  /**
   * In one step: finds what is known of the key, or claims it for the caller. A claim whose holder
   * has died is free again; so is one that is held for too long.
   */
  claim(key: string, payload: string): Promise<Claim>
  keep(key: string, answer: KeptAnswer): Promise<void>
  /** Gives a claim back whose work may have had its effect: whoever claims next is told. */
  interrupt(key: string): Promise<void>
  /** Gives a claim back that led to nothing: what was known before it holds again. */
  release(key: string): Promise<void>
}
