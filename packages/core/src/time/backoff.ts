export type BackoffOptions = {
  /** Milliseconds before the first retry at most. @default 1000 */
  readonly baseMs?: number
  /** Milliseconds between tries at most. @default 300000 */
  readonly capMs?: number
}

/**
 * Full jitter: a wait drawn evenly from 0 to `min(cap, base · 2^attempt)`, so that clients that
 * failed together do not come back together.
 *
 * @param attempt how many tries have failed before, from 0
 * @param random a number from 0 up to 1
 * @returns milliseconds
 */
export function backoffMs(attempt: number, random: number, options: BackoffOptions = {}): number {
  const { baseMs = 1_000, capMs = 300_000 } = options
  return random * Math.min(capMs, baseMs * 2 ** Math.min(attempt, 30))
}

/**
 * How long to wait for the next try: what the server asked for, and up to a fifth on top, so that
 * all who were told the same do not come back together; else by full jitter.
 *
 * @returns milliseconds
 */
export function retryWaitMs(
  retryAfterMs: number | undefined,
  attempt: number,
  random: () => number,
): number {
  if (retryAfterMs === undefined) return backoffMs(attempt, random())
  const asked = retryAfterMs * (1 + random() / 5)
  // «At once», or a word that nobody can read, is no figure to keep to again and again.
  return retryAfterMs > SHORTEST_MS ? asked : Math.max(asked, backoffMs(attempt, random()))
}

const SHORTEST_MS = 1_000
const LONGEST_MS = 15 * 60_000

/**
 * Reads `Retry-After` (RFC 9110, 10.2.3): seconds, or a date measured against the answer's own
 * `Date`, because the device's clock may be days off.
 *
 * @returns milliseconds, clamped to 1 s – 15 min; the shortest for garbage, so that nobody comes
 *   back at once; `undefined` where nothing was said
 */
export function retryAfterMs(header: string | null, date: string | null): number | undefined {
  if (header === null) return undefined
  const text = header.trim()
  if (/^-?\d+(\.\d+)?$/.test(text)) return clamp(Number(text) * 1_000)
  if (!/[a-z]{3}/i.test(text)) return SHORTEST_MS
  const until = Date.parse(text)
  const from = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(until) || Number.isNaN(from)) return SHORTEST_MS
  return clamp(until - from)
}

function clamp(ms: number): number {
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, ms))
}
