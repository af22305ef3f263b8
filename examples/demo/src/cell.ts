/** A value of the page, and how to hear of its change. */
export interface Cell<T> {
  get(): T
  set(next: T): void
  /** Returns the way out. */
  subscribe(listener: (value: T) => void): () => void
}

export function createCell<T>(initial: T): Cell<T> {
  let value = initial
  const listeners = new Set<(value: T) => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return
      value = next
      for (const listener of [...listeners]) listener(next)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
