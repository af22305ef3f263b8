import { SupportError } from '../errors/SupportError.js'
import type { DeskState } from '../model/clientState.js'
import type { Backend } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import { patch, type Store } from '../store/store.js'
import type { Clock } from '../time/clock.js'
import { createReading } from './reading.js'

export type DescriptionDeps = {
  readonly clock: Clock
  readonly random: () => number
  readonly epoch: () => Epoch
  /** May nobody read it? */
  readonly visitors?: boolean
}

/** What the desk says of itself: its form, its words, its limits. */
export interface Description {
  readonly store: Store<DeskState>
  /**
   * Reads it once a person. After a failure not again: views look at each change, and a refusal is
   * a change. The retry timer, a new watcher and another person try again.
   */
  load(): void
  nudge(): void
  restart(): void
  stop(): void
}

export function createDescription(deps: DescriptionDeps): Description {
  const { store, read, nudge, restart, stop } = createReading<DeskState>({
    ...deps,
    // A form may depend on who asks.
    blank: () => ({ status: 'idle', error: null, description: null }),
    async read(isFirst) {
      if (!isFirst) return
      const describe = (backend: Backend, signal: AbortSignal) => backend.describe({ signal })
      const answer = await deps.epoch().run(describe, undefined, deps.visitors)
      if (answer.notModified) throw new SupportError('bad_response')
      patch(store, { status: 'ready', error: null, description: answer.value })
    },
  })

  return {
    store,
    load() {
      if (store.get().status === 'idle') void read()
    },
    nudge,
    restart,
    stop,
  }
}
