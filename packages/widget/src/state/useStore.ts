import type { Store } from '@deskside/core'
import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'

/**
 * Shows a store's value and renders again when it changes. The store is watched only while the
 * component is mounted, so that what costs something (a poller) stops with its last reader.
 */
export function useStore<T>(store: Store<T>): T {
  const turn = useSignal<T>(store.get())
  useLayoutEffect(() => {
    const off = store.subscribe((value) => {
      turn.value = value
    })
    // It may have changed between the render and this moment, with nobody listening.
    turn.value = store.get()
    return off
  }, [store])
  turn.value
  return store.get()
}
