import type { SupportError } from '../errors/SupportError.js'
import type { DeskState } from '../model/clientState.js'
import type { Epoch } from '../ports/Epoch.js'
import { createStore, type Store } from '../store/store.js'
import type { Clock } from '../time/clock.js'
import { createReader } from './reader.js'

export type DescriptionDeps = {
  readonly clock: Clock
  readonly random: () => number
  readonly epoch: () => Epoch
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
  let isWatched = false
  let isReading = false
  let etag: string | undefined
  const reader = createReader({ ...deps, read, onFailed, isWanted: () => isWatched })
  const store = createStore<DeskState>(blank(null), {
    whileWatched() {
      isWatched = true
      begin()
      return () => {
        isWatched = false
      }
    },
  })

  const patch = (part: Partial<DeskState>) => store.update((state) => ({ ...state, ...part }))

  function blank(description: DeskState['description']): DeskState {
    return { status: 'idle', error: null, description }
  }

  function load(): void {
    if (store.get().status === 'idle') begin()
  }

  function begin(): void {
    if (isReading || store.get().status === 'ready') return
    isReading = true
    void reader.read()
  }

  async function read(): Promise<void> {
    isReading = true
    const { status, description } = store.get()
    if (status !== 'loading') patch({ status: 'loading', error: null })
    const known = description ? etag : undefined
    const answer = await deps
      .epoch()
      .run((backend, signal) => backend.describe({ etag: known, signal }))
    isReading = false
    if (answer.notModified !== true) {
      etag = answer.etag
      patch({ description: answer.value })
    }
    patch({ status: 'ready', error: null })
  }

  function onFailed(error: SupportError): void {
    isReading = false
    patch({ status: 'failed', error })
  }

  return {
    store,
    load,
    nudge: reader.nudge,
    restart() {
      reader.stop()
      isReading = false
      etag = undefined
      // A form may depend on who asks.
      store.set(blank(null))
      if (isWatched) load()
    },
    stop: reader.stop,
  }
}
