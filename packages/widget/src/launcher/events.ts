import type { HelpEvents } from './contract.js'

type Hear<T> = (payload: T) => void
type Listener = readonly [event: keyof HelpEvents, hear: Hear<never>]

/** What the host's own code throws is the host's, and shown as the browser shows it. */
export function callSafely<T>(hear: Hear<T>, payload?: T): void {
  try {
    hear(payload as T)
  } catch (error) {
    reportError(error)
  }
}

/** Who listens to the widget. */
export function createEvents() {
  const listeners = new Set<Listener>()

  return {
    emit<E extends keyof HelpEvents>(name: E, payload: HelpEvents[E]): void {
      for (const [event, hear] of [...listeners]) {
        if (event === name) callSafely(hear, payload as never)
      }
    },
    on<E extends keyof HelpEvents>(event: E, hear: Hear<HelpEvents[E]>): () => void {
      const listener: Listener = [event, hear]
      listeners.add(listener)
      // Whoever can ask has a widget that is ready: told once, and never at once.
      if (event === 'ready') {
        queueMicrotask(() => listeners.has(listener) && callSafely(hear))
      }
      return () => listeners.delete(listener)
    },
    /** All listeners of an event, or the one that is named. */
    off(event: string, hear?: unknown): void {
      for (const listener of listeners) {
        if (listener[0] === event && (!hear || listener[1] === hear)) listeners.delete(listener)
      }
    },
  }
}
