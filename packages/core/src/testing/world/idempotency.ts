import { SupportError } from '../../errors/SupportError.js'
import type { WriteCall } from '../../ports/Backend.js'
import type { WorldContext } from './state.js'

/**
 * Runs a write once a person and key: the same key with the same payload gives the first answer
 * again, with another payload `conflict` (422, as in draft-ietf-httpapi-idempotency-key-header).
 * A write that was refused leaves nothing behind, so that its key may be used again.
 */
export function once<T>(
  world: WorldContext,
  personId: string,
  call: WriteCall,
  payload: unknown,
  write: () => T,
): T {
  refuseAborted(call.signal)
  if (call.idempotencyKey === '') {
    throw new SupportError('invalid', 'A write needs an idempotency key', { status: 400 })
  }
  const { answers } = world.state
  const key = JSON.stringify([personId, call.idempotencyKey])
  const fingerprint = JSON.stringify(sortKeys(payload))
  const earlier = answers.get(key)
  if (earlier !== undefined) {
    if (earlier.fingerprint === fingerprint) return structuredClone(earlier.value) as T
    throw new SupportError('conflict', 'The key came with another payload', { status: 422 })
  }
  const value = write()
  answers.set(key, { fingerprint, value: structuredClone(value) })
  world.changed()
  return value
}

export function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new SupportError('aborted', undefined, { cause: signal.reason })
}

/** The order in which somebody wrote the keys of an object is no difference. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]))
}
