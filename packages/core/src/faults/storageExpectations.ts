import type { Operation } from './storageCells.js'
import type { StorageFault } from './storageFaults.js'

type Expected = {
  readonly result: unknown
  readonly seen: unknown
  readonly mode?: 'memory'
  readonly later: { readonly before: unknown; readonly during: unknown }
}

/**
 * What a cell has to come to; never an error. `mode` is named where the verb could not reach the
 * device: that is the visible word.
 */
export function expectedOf(fault: StorageFault, operation: Operation): Expected {
  const isHit = isHitBy(fault, operation)
  // Nothing was there before, or it went with the whole database.
  const before = fault.isForeign || fault.isDeleted ? undefined : 'lay there'
  const typed = fault.isUncloneable ? {} : 'typed'
  // A row that nobody has seen yet cannot be known while the device is silent.
  const known = operation === 'open' && isHit ? undefined : before
  const results: Readonly<Record<Operation, unknown>> = {
    open: known,
    read: before,
    write: isHit ? 'memory' : 'kept',
    delete: undefined,
    list: before === undefined ? [] : ['draft/a/before'],
  }
  const seen = operation === 'write' ? typed : operation === 'delete' ? undefined : known
  return {
    result: results[operation],
    seen,
    ...(isHit ? { mode: 'memory' as const } : {}),
    later: {
      before: operation === 'delete' ? undefined : before,
      during: operation === 'write' ? 'typed' : undefined,
    },
  }
}

function isHitBy({ heals, only }: StorageFault, operation: Operation): boolean {
  if (heals) return false
  if (only === 'write') return operation === 'write'
  // Deleting looks at the row first, in one step with it.
  if (only === 'read') return ['open', 'read', 'delete'].includes(operation)
  return true
}
