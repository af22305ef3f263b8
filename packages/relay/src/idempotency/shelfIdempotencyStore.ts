import type { Clock } from '@deskside/core'
import type { Shelves } from '../state/Shelf.js'
import type { IdempotencyStore, KeptAnswer } from './IdempotencyStore.js'

export type IdempotencyTimes = {
  /** How long an answer is replayed. @default 24 hours */
  readonly keepMs?: number
  /** How long a claim without an answer holds its key. @default 5 minutes */
  readonly claimMs?: number
}

/** What holds where nobody says otherwise. */
export const IDEMPOTENCY_TIMES = { keepMs: 24 * 3_600_000, claimMs: 300_000 } as const

export type ShelfIdempotencyOptions = IdempotencyTimes & {
  readonly clock: Clock
  readonly shelves: Shelves
  readonly entries: number
  /** Of all kept answers; beyond it the oldest are forgotten. @default 256 MiB */
  readonly bytes?: number
  /** This process: a claim of an earlier one has no holder any more. */
  readonly processId: string
}

type Entry = {
  readonly payload: string
  readonly claimedBy: string
  /** Until then the claim holds; an answer holds for as long as the entry is there. */
  readonly claimedUntil: number
  /** Before this claim there was one that ended without an answer. */
  readonly wasInterrupted: boolean
  readonly until: number
  readonly answer?: KeptAnswer
}

const MOST_BYTES = 256 * 1_048_576

/** For the one process that works on these shelves. */
export function shelfIdempotencyStore(options: ShelfIdempotencyOptions): IdempotencyStore {
  const { clock, shelves, processId, bytes = MOST_BYTES } = options
  const { keepMs, claimMs } = { ...IDEMPOTENCY_TIMES, ...options }
  const facts = shelves.shelf<{ readonly knowsSince: number }>('idempotency facts')
  // A place that cannot be written to rejects the claim itself.
  const noteForgotten = () => void facts.put('facts', { knowsSince: clock.now() }).catch(() => {})
  if (facts.get('facts') === undefined) noteForgotten()
  const entries = shelves.shelf<Entry>('idempotency', {
    endsAt: ({ until }) => until,
    most: options.entries,
    // Answers hold what people wrote: somebody with time could fill the memory with long replies.
    bytesOf: ({ answer }) => 2 * (answer?.body.length ?? 0),
    mostBytes: bytes,
    onForgotten: noteForgotten,
  })

  const put = (key: string, entry: Omit<Entry, 'until'>) =>
    entries.put(key, { ...entry, until: clock.now() + keepMs })

  async function giveBack(key: string): Promise<void> {
    const entry = entries.get(key)
    if (entry !== undefined) await put(key, { ...entry, claimedUntil: 0 })
  }

  return {
    async claim(key, payload) {
      const now = clock.now()
      const entry = entries.get(key)
      if (entry !== undefined && (entry.answer !== undefined || isHeld(entry, processId, now))) {
        if (entry.payload !== payload) return { state: 'other_payload' }
        if (entry.answer === undefined) return { state: 'running' }
        return { state: 'done', answer: entry.answer }
      }
      const wasInterrupted = entry !== undefined
      const knowsSince = facts.get('facts')?.knowsSince ?? now
      const mayHaveHappened = wasInterrupted || now < knowsSince + keepMs
      const claim = { payload, claimedBy: processId, claimedUntil: now + claimMs, wasInterrupted }
      await put(key, claim).catch(async (error: unknown) => {
        // Nobody holds it: the next one shall not wait for five minutes.
        await (entry === undefined ? entries.delete(key) : giveBack(key)).catch(() => {})
        throw error
      })
      return { state: 'new', mayHaveHappened }
    },
    async keep(key, answer) {
      const entry = entries.get(key)
      if (entry !== undefined) await put(key, { ...entry, answer })
    },
    interrupt: giveBack,
    async release(key) {
      await (entries.get(key)?.wasInterrupted ? giveBack(key) : entries.delete(key))
    },
  }
}

function isHeld({ claimedBy, claimedUntil }: Entry, processId: string, now: number): boolean {
  return claimedBy === processId && claimedUntil > now
}
