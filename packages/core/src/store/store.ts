/**
 * A value that changes over time, and how to hear of it.
 *
 * Not a signal: it tracks nothing. `{ get, subscribe }` binds to React, Vue and Svelte in one line.
 */
export interface Store<T> {
  /** The value now. The same reference until it changes. */
  get(): T
  /**
   * Calls `listener` after each change, never at once; returns the way out.
   * A listener that throws does not keep the others from hearing.
   */
  subscribe(listener: (value: T) => void): () => void
}

/** A store that its owner can change. */
export interface WritableStore<T> extends Store<T> {
  /** Replaces the value; equal by `Object.is` means nothing happens. */
  set(next: T): void
  update(change: (value: T) => T): void
  isWatched(): boolean
}

/** Replaces some fields of a store's value. */
export function patch<T extends object>(store: WritableStore<T>, part: Partial<T>): void {
  store.update((value) => ({ ...value, ...part }))
}

export type StoreOptions = {
  /** Runs with the first listener; what it returns runs with the last one's leaving. */
  readonly whileWatched?: () => () => void
}

/** Makes a store that costs nothing while nobody watches it. */
export function createStore<T>(initial: T, options: StoreOptions = {}): WritableStore<T> {
  let value = initial
  let stop: (() => void) | undefined
  const listeners = new Set<(value: T) => void>()

  function set(next: T): void {
    if (Object.is(value, next)) return
    value = next
    for (const listener of [...listeners]) {
      if (listeners.has(listener)) callSafely(listener, next)
    }
  }

  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    isWatched: () => listeners.size > 0,
    subscribe(listener) {
      // Each subscription is its own entry, so that the same function may listen twice.
      const entry = (next: T) => listener(next)
      listeners.add(entry)
      if (listeners.size === 1) stop = options.whileWatched?.()
      return () => {
        if (!listeners.delete(entry) || listeners.size > 0) return
        stop?.()
        stop = undefined
      }
    },
  }
}

/** Reports a listener's error without stopping whoever told it: as the browser does for events. */
export function callSafely<T>(listener: (value: T) => void, value: T): void {
  try {
    listener(value)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

type Values<S extends readonly Store<unknown>[]> = {
  [K in keyof S]: S[K] extends Store<infer V> ? V : never
}

/** A store computed from others; it listens to them only while it is watched itself. */
export function derive<S extends readonly Store<unknown>[], T>(
  sources: readonly [...S],
  compute: (...values: Values<S>) => T,
): Store<T> {
  let inputs: readonly unknown[] | undefined
  let value: T

  function get(): T {
    const next = sources.map((source) => source.get())
    if (inputs === undefined || next.some((input, i) => !Object.is(input, inputs?.[i]))) {
      value = compute(...(next as Values<S>))
      inputs = next
    }
    return value
  }

  const watched = createStore(0, {
    whileWatched() {
      let last = get()
      const offs = sources.map((source) =>
        source.subscribe(() => {
          const next = get()
          if (Object.is(last, next)) return
          last = next
          watched.update((turn) => turn + 1)
        }),
      )
      return () => {
        for (const off of offs) off()
      }
    },
  })

  return { get, subscribe: (listener) => watched.subscribe(() => listener(get())) }
}
