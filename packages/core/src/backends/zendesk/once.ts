import { SupportError, toSupportError } from '../../errors/SupportError.js'
import type { WriteCall } from '../../ports/Backend.js'
import { type KnownWrite, type PersonMemory, remember } from './personMemory.js'
import { isUnreadable } from './zendeskCalls.js'

export type Done = { readonly ticketId: string; readonly commentId: number | null }

/** A page that was refused twice, with a line that is well, is refused for good. */
const REFUSALS = 2

/**
 * One effect a key, as far as this process goes: the same key again gets what is there, at the same
 * time `in_progress`, with other words `conflict`. Over restarts only the account itself remembers.
 */
export async function once(
  memory: PersonMemory,
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
      ...write,
    })
  try {
    const done = await write()
    note(done)
    return done
  } catch (error) {
    if (!isUnreadable(error)) throw error
    const refusals = (known?.refusals ?? 0) + 1
    note({ refusals })
    const { retryAfterMs, message } = toSupportError(error)
    if (retryAfterMs !== undefined || refusals < REFUSALS) throw error
    throw new SupportError('invalid', message, { cause: error })
  } finally {
    memory.running.delete(key)
  }
}
