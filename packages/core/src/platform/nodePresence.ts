import type { Presence } from '../ports/platform.js'
import { createStore } from '../store/store.js'

/** Presence where nobody can look away: always visible and, as far as one knows, online. */
export function nodePresence(): Presence {
  return {
    state: createStore({ visible: true, online: true }),
    onReturn: () => () => {},
    onLeave: () => () => {},
  }
}
