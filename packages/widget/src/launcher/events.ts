import type { HelpEvents } from './contract.js'

type Listener = { readonly event: keyof HelpEvents; readonly hear: (payload: never) => void }

/** Who listens to the widget. A host's listener that throws stops neither us nor the others. */
export function createEvents() {
  const listeners = new Set<Listener>()
  let isReady = false

  function call(hear: ((payload: never) => void) | undefined, payload: unknown): void {
    try {
      hear?.(payload as never)
    } catch (error) {
      // Shows up in the host's own error reports, as the browser does for its events.
      queueMicrotask(() => {
        throw error
      })
    }
  }

  return {
    /** Runs the host's code; what it throws is the host's, and shown as such. */
    call,
    emit<E extends keyof HelpEvents>(event: E, payload: HelpEvents[E]): void {
      if (event === 'ready') {
        if (isReady) return
        isReady = true
      }
      for (const listener of [...listeners]) {
        if (listener.event === event && listeners.has(listener)) call(listener.hear, payload)
      }
    },
    /** `ready` is also told to who comes late. */
    on<E extends keyof HelpEvents>(event: E, hear: (payload: HelpEvents[E]) => void): () => void {
      const listener: Listener = { event, hear }
      listeners.add(listener)
      if (event === 'ready' && isReady) {
        queueMicrotask(() => listeners.has(listener) && call(listener.hear, undefined))
      }
      return () => {
        listeners.delete(listener)
      }
    },
    clear(): void {
      listeners.clear()
    },
  }
}
