import { type Clock, SupportError } from '@deskside/core'
import { fromJwk, type PublicJwk, type VerifyingKey } from './verifyingKey.js'

export type JwksOptions = {
  /** Where the host's identity provider publishes its keys, by https; http on this machine alone. */
  readonly url: string
  /** How long the keys are believed without asking again: how soon a withdrawn one ends. @default 10 minutes */
  readonly freshMs?: number
  /** How long they still count where the provider does not answer. @default 1 hour */
  readonly staleMs?: number
  /** How often it is asked at most, also by tokens with names that nobody knows. @default 30 s */
  readonly everyMs?: number
  /** @default 5000 */
  readonly timeoutMs?: number
  /** @default the global `fetch` */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
}

/** Keys that somebody else publishes and renews. */
export interface Jwks {
  /**
   * The key of that name. `null` where there is none. Rejects with `auth_unavailable` where nobody
   * can say: the provider is down, and what is known is too old.
   */
  find(keyId: string): Promise<VerifyingKey | null>
}

type Known = { readonly keys: ReadonlyMap<string, VerifyingKey>; readonly at: number }

const LONGEST_BYTES = 262_144
const MOST_KEYS = 100

/**
 * The keys at an address (RFC 7517), kept for a while, asked for anew when a token names one that
 * is not known: so a key that the provider begins to use today is known today.
 *
 * @throws TypeError for an address that is not https
 */
export function createJwks(options: JwksOptions, clock: Clock): Jwks {
  const { freshMs = 600_000, staleMs = 3_600_000, everyMs = 30_000 } = options
  refuseOpenLine(options.url)
  let known: Known | undefined
  let askedAt: number | undefined
  let asking: Promise<void> | undefined

  const ageMs = () =>
    known === undefined ? Number.POSITIVE_INFINITY : clock.monotonic() - known.at
  const mayAsk = () => askedAt === undefined || clock.monotonic() - askedAt >= everyMs

  /** Once for all who wait; what fails leaves what is known. */
  function ask(): Promise<void> {
    if (asking !== undefined || !mayAsk()) return asking ?? Promise.resolve()
    askedAt = clock.monotonic()
    asking = readKeys(options, clock)
      .then((keys) => {
        known = { keys, at: clock.monotonic() }
      })
      .catch(() => {})
      .finally(() => {
        asking = undefined
      })
    return asking
  }

  return {
    async find(keyId) {
      if (ageMs() >= freshMs || known?.keys.has(keyId) !== true) await ask()
      if (known === undefined || ageMs() >= Math.max(freshMs, staleMs)) {
        throw new SupportError('auth_unavailable', 'The keys of tokens cannot be read.', {
          retryAfterMs: everyMs,
        })
      }
      return known.keys.get(keyId) ?? null
    },
  }
}

function refuseOpenLine(url: string): void {
  const { protocol, hostname } = new URL(url)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) {
    throw new TypeError('Keys of tokens are read by https alone')
  }
}

async function readKeys(
  { url, timeoutMs = 5_000, fetch: ask = fetch }: JwksOptions,
  clock: Clock,
): Promise<ReadonlyMap<string, VerifyingKey>> {
  const gate = new AbortController()
  const stop = clock.setTimer(() => gate.abort(), timeoutMs)
  try {
    const response = await ask(url, {
      headers: { Accept: 'application/jwk-set+json, application/json' },
      // Whoever may redirect this address may say who everybody is.
      redirect: 'error',
      signal: gate.signal,
    })
    if (!response.ok) throw new SupportError('bad_response')
    return toKeys(JSON.parse(await readText(response)))
  } finally {
    stop()
  }
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += piece.length
    if (bytes > LONGEST_BYTES) throw new SupportError('bad_response')
    text += decoder.decode(piece, { stream: true })
  }
  return text + decoder.decode()
}

/** Of two keys of one name the first counts; what is no key of tokens is passed over. */
function toKeys(set: { readonly keys?: unknown }): ReadonlyMap<string, VerifyingKey> {
  if (!Array.isArray(set?.keys)) throw new SupportError('bad_response')
  const keys = new Map<string, VerifyingKey>()
  for (const jwk of set.keys.slice(0, MOST_KEYS) as readonly (PublicJwk | null)[]) {
    const key = typeof jwk === 'object' && jwk !== null ? fromJwk(jwk) : null
    const keyId = jwk?.kid
    if (key !== null && typeof keyId === 'string' && !keys.has(keyId)) keys.set(keyId, key)
  }
  return keys
}
