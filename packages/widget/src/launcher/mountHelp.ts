import type { HelpOptions, HelpWidget } from './contract.js'
import { createLauncher, type LauncherDoors } from './createLauncher.js'
import { createRoundButton } from './roundButton.js'

/** Left by the client when this browser's person filed a ticket. Holds nothing but `1`. */
const MARKER = 'deskside:tickets'

/**
 * Puts help behind the host's own Help entry: nothing is asked of the network, stored or drawn
 * until somebody points at the entry, except the badge of a person who already has tickets.
 *
 * Needs a document: call it in the browser. Importing it anywhere is harmless.
 *
 * @example
 * const help = mountHelp({ endpoint: 'https://support.example.com', getToken })
 * help.attachTo('#help')
 */
export function mountHelp(options: HelpOptions): HelpWidget {
  return createLauncher(options, browserDoors())
}

function browserDoors(): LauncherDoors {
  return {
    loadPanel: () => import('../panel/panel.js'),
    loadBadge: () => import('../badge/badge.js'),
    showButton: createRoundButton,
    leaveTo({ href, target }) {
      const opened = target && target !== '_self' ? window.open(href, target) : null
      if (opened) opened.opener = null
      else location.assign(href)
    },
    hasMarker: () => withStorage((storage) => storage.getItem(MARKER) !== null) === true,
    removeMarker: () => {
      withStorage((storage) => storage.removeItem(MARKER))
    },
    whenIdle(callback) {
      // Safari has no idle callback.
      if (!window.requestIdleCallback) return setTimer(callback, 2_000)
      const handle = requestIdleCallback(callback, { timeout: 5_000 })
      return () => cancelIdleCallback(handle)
    },
    whenParsed(callback) {
      if (document.readyState !== 'loading') {
        callback()
        return () => {}
      }
      document.addEventListener('DOMContentLoaded', callback, { once: true })
      return () => document.removeEventListener('DOMContentLoaded', callback)
    },
    now: () => performance.now(),
    setTimer,
  }
}

function setTimer(callback: () => void, afterMs: number): () => void {
  const timer = setTimeout(callback, afterMs)
  return () => clearTimeout(timer)
}

/** Reading `localStorage` throws where storage is blocked. */
function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage)
  } catch {
    return undefined
  }
}
