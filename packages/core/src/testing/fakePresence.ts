import type { Presence, PresenceState } from '../ports/platform.js'
import { createStore } from '../store/store.js'

/** Somebody who looks away, loses the network and comes back when a test says so. */
export interface FakePresence extends Presence {
  hide(): void
  /** Visible again, and the network is there. */
  comeBack(): void
  goOffline(): void
  /** The page is being left. */
  leave(): void
  /** Shown from the back/forward cache. */
  restore(): void
}

export function fakePresence(): FakePresence {
  const state = createStore<PresenceState>({ visible: true, online: true })
  const returned = createStore(0)
  const left = createStore(0)
  const restored = createStore(0)
  return {
    state,
    onReturn: (listener) => returned.subscribe(() => listener()),
    onLeave: (listener) => left.subscribe(() => listener()),
    onRestored: (listener) => restored.subscribe(() => listener()),
    restore() {
      restored.update((count) => count + 1)
      this.comeBack()
    },
    hide() {
      state.update((before) => ({ ...before, visible: false }))
      left.update((count) => count + 1)
    },
    comeBack() {
      state.set({ visible: true, online: true })
      returned.update((count) => count + 1)
    },
    goOffline: () => state.update((before) => ({ ...before, online: false })),
    leave: () => left.update((count) => count + 1),
  }
}
