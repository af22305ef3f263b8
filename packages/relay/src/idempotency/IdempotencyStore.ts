/** What was answered to a write, as far as a second asking needs it. */
export type KeptAnswer = { readonly status: number; readonly body: string }

export type Claim =
  /** Nobody has done this yet: do it, then `keep` or `release`. */
  | { readonly state: 'new' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly answer: KeptAnswer }
  /** The key was used for another payload. */
  | { readonly state: 'other_payload' }

/**
 * Remembers writes by their `Idempotency-Key`.
 *
 * Only successes are kept. A refused write had no effect, so doing it again is safe, and the same
 * draft, corrected, may come again under its permanent key.
 */
export interface IdempotencyStore {
  /** In one step: finds what is known of the key, or claims it for the caller. */
  claim(key: string, payload: string): Promise<Claim>
  keep(key: string, answer: KeptAnswer): Promise<void>
  /** Forgets a claim whose work had no effect. */
  release(key: string): Promise<void>
}
