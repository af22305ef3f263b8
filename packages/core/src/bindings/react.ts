import { useSyncExternalStore } from 'react'
import type { Store } from '../store/store.js'

/** A store's value, for a component of React 18 or later: watched only while it is mounted. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get)
}
