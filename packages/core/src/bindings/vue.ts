import { getCurrentInstance, onBeforeMount, onScopeDispose, type ShallowRef, shallowRef } from 'vue'
import type { Store } from '../store/store.js'

/** A store's value, for a component or scope of Vue 3: watched until that is disposed of. */
export function useStore<T>(store: Store<T>): Readonly<ShallowRef<T>> {
  const value = shallowRef(store.get())
  const show = (next: T) => Reflect.set(value, 'value', next)
  const stops: (() => void)[] = []
  const watch = () => stops.push(store.subscribe(show)) && show(store.get())
  onScopeDispose(() => stops.pop()?.())
  // A component that a server renders is never mounted, nor disposed of.
  getCurrentInstance() ? onBeforeMount(watch) : watch()
  return value
}
