import type { Readable } from 'svelte/store'
import type { Store } from '../store/store.js'

/** A store by Svelte's own contract, for `$name`: it calls at once, and watches while subscribed. */
export function toReadable<T>(store: Store<T>): Readable<T> {
  return {
    subscribe(run) {
      const stop = store.subscribe(run)
      run(store.get())
      return stop
    },
  }
}
