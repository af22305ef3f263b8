import type { Lock } from '../ports/platform.js'

type Locks = {
  request(
    name: string,
    options: LockOptions,
    onGranted: () => Promise<void> | undefined,
  ): Promise<unknown>
}

/**
 * One holder over all tabs by `navigator.locks`.
 *
 * Given back on `pagehide` and asked for again on `pageshow`: a page in the back/forward cache that
 * still holds it is evicted by Chromium as soon as another tab asks, and a frozen holder would keep
 * every other tab waiting.
 */
export function webLock(locks: Locks = navigator.locks, view: EventTarget = window): Lock {
  return {
    hold(name, onHeld, onLost) {
      let giveBack: (() => void) | undefined

      function ask(): void {
        if (giveBack) return
        const waiting = new AbortController()
        let isHeld = false
        let release: (() => void) | undefined
        const held = new Promise<void>((resolve) => {
          release = resolve
        })
        const letGo = () => {
          giveBack = undefined
          waiting.abort()
          release?.()
          if (isHeld) onLost()
        }
        giveBack = letGo
        locks
          .request(name, { signal: waiting.signal }, () => {
            // Granted at the very moment of giving up: the browser may still call.
            if (giveBack !== letGo) return undefined
            isHeld = true
            onHeld()
            return held
          })
          // Refused (no permission, an opaque origin): as where locks are absent, everybody holds.
          .catch(() => {
            if (giveBack !== letGo || isHeld) return
            isHeld = true
            onHeld()
          })
      }

      const leave = () => giveBack?.()
      view.addEventListener('pagehide', leave)
      view.addEventListener('pageshow', ask)
      ask()
      return () => {
        view.removeEventListener('pagehide', leave)
        view.removeEventListener('pageshow', ask)
        leave()
      }
    },
  }
}

/** Where there are no locks (Node, old or locked-down browsers) everybody holds. */
export function freeLock(): Lock {
  return webLock({ request: () => Promise.reject() }, new EventTarget())
}
