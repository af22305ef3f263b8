import type { SupportError } from '../errors/SupportError.js'
import type { Loadable } from '../model/clientState.js'
import { createStore, patch, type WritableStore } from '../store/store.js'
import { createReader, type Reader, type ReaderDeps } from './reader.js'

export type ReadingDeps<S extends Loadable> = Pick<ReaderDeps, 'clock' | 'random'> & {
  readonly blank: () => S
  /** Reads it into the store; `isFirst` while nothing was ever read. */
  readonly read: (isFirst: boolean) => Promise<void>
  readonly onWatched?: (isWatched: boolean) => void
}

/** Something of the server's: read when somebody looks, tried again while somebody does. */
export interface Reading<S extends Loadable> extends Reader {
  readonly store: WritableStore<S>
  /** Another person: forgets it, and reads it for the next one who looks. */
  restart(): void
}

export function createReading<S extends Loadable>(deps: ReadingDeps<S>): Reading<S> {
  const { blank, onWatched } = deps
  const store = createStore(blank(), {
    whileWatched() {
      onWatched?.(true)
      void reader.read()
      return () => onWatched?.(false)
    },
  })
  const reader = createReader({
    ...deps,
    isWanted: store.isWatched,
    async read() {
      const isFirst = store.get().status !== 'ready'
      if (isFirst) say({ status: 'loading', error: null })
      await deps.read(isFirst)
    },
    onFailed(error: SupportError) {
      // What is there stays readable; the connection says that it may be old.
      if (store.get().status !== 'ready') say({ status: 'failed', error })
    },
  })

  function say(how: Loadable): void {
    patch<Loadable>(store as WritableStore<Loadable>, how)
  }

  return {
    ...reader,
    store,
    restart() {
      reader.stop()
      store.set(blank())
      if (store.isWatched()) void reader.read()
    },
  }
}
