import { SupportError, toSupportError } from '../../errors/SupportError.js'
import type { WriteCall } from '../../ports/Backend.js'
import type { Clock } from '../../time/clock.js'
import { type KnownWrite, type PersonMemory, remember } from './personMemory.js'
import { isUnreadable } from './zendeskCalls.js'

type OnceDeps = { readonly memory: PersonMemory; readonly clock: Clock }

export type Done = { readonly ticketId: string; readonly commentId: number | null }

/**
 * A page cannot read why a write is refused while all else goes through: a rule, or a bad hour of
 * Zendesk's. After so many tries and so long it counts as a rule, and the text goes back to its form.
 */
const REFUSALS = 5
const REFUSED_FOR_MS = 10 * 60_000

/**
 * One effect a key, as far as this process goes: the same key again gets what is there, at the same
 * time `in_progress`, with other words `conflict`. Over restarts only the account itself remembers.
 */
export async function once(
  { memory, clock }: OnceDeps,
  { idempotencyKey: key }: WriteCall,
  payload: string,
  write: () => Promise<Done>,
): Promise<Done> {
  const known = memory.writes.get(key)
  if (known && known.payload !== payload) throw new SupportError('conflict')
  if (known?.ticketId) return { ticketId: known.ticketId, commentId: known.commentId }
  if (memory.running.has(key)) throw new SupportError('in_progress')
  memory.running.add(key)
  const note = (write: Partial<KnownWrite>) =>
    remember(memory.writes, key, {
      payload,
      ticketId: null,
      commentId: null,
      refusals: known?.refusals ?? 0,
      refusedAt: known?.refusedAt ?? null,
      before: memory.writes.get(key)?.before,
      ...write,
    })
  try {
    const done = await write()
    note(done)
    return done
  } catch (error) {
    if (!isUnreadable(error)) throw error
    const refusals = (known?.refusals ?? 0) + 1
    const refusedAt = known?.refusedAt ?? clock.monotonic()
    note({ refusals, refusedAt })
    const isYoung = clock.monotonic() - refusedAt < REFUSED_FOR_MS
    const { retryAfterMs, message } = toSupportError(error)
    if (retryAfterMs !== undefined || refusals < REFUSALS || isYoung) throw error
    throw new SupportError('invalid', message, { cause: error })
  } finally {
    memory.running.delete(key)
  }
}
