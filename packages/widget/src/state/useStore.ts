import type { Store } from '@deskside/core'
import type { ReadonlySignal } from '@preact/signals'
import { useLayoutEffect, useState } from 'preact/hooks'

/**
 * Shows the value of a store or a signal and renders again when it changes. It is watched only
 * while the component is mounted, so that what costs something (a poller) stops with its last
 * reader. A component that reads `signal.value` itself is not told: the build leaves out the part
 * of `@preact/signals` that would do it, 1.6 kB.
 */
export function useStore<T>(store: Store<T> | ReadonlySignal<T>): T {
  const [, show] = useState(() => read(store))
  useLayoutEffect(() => {
    const look = () => show(() => read(store))
    const off = store.subscribe(look)
    // It may have changed between the render and this moment, with nobody listening.
    look()
    return off
  }, [store])
  return read(store)
}

function read<T>(store: Store<T> | ReadonlySignal<T>): T {
  return 'peek' in store ? store.peek() : store.get()
}
