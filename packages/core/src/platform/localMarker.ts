import type { Marker } from '../ports/Marker.js'

/** The launcher reads it at idle, without any of our code loaded. */
const KEY = 'deskside:tickets'

/** A marker in localStorage; where that is missing or blocked, in memory. */
export function localMarker(key: string = KEY): Marker {
  let remembered = false
  return {
    get() {
      try {
        return globalThis.localStorage.getItem(key) === '1'
      } catch {
        return remembered
      }
    },
    set(hasTickets) {
      remembered = hasTickets
      try {
        if (hasTickets) globalThis.localStorage.setItem(key, '1')
        else globalThis.localStorage.removeItem(key)
      } catch {
        // Blocked, or Node: the badge is then asked for by the host's own `hasTickets`.
      }
    },
  }
}
