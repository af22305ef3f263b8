import type { Presence, PresenceState } from '../ports/platform.js'
import { createStore } from '../store/store.js'

type Listen = readonly [target: EventTarget, type: string]

/**
 * Presence of a page. Listens only while somebody listens to it, and never to `unload` or
 * `beforeunload`: these keep a page out of the back/forward cache.
 */
export function browserPresence(page: Document = document, view: Window = window): Presence {
  const read = (): PresenceState => ({
    visible: page.visibilityState !== 'hidden',
    online: view.navigator.onLine !== false,
  })
  const visibility: Listen = [page, 'visibilitychange']
  const online: Listen = [view, 'online']
  const pageshow: Listen = [view, 'pageshow']

  function listen(events: readonly Listen[], listener: (event: Event) => void): () => void {
    const leaving = new AbortController()
    const { signal } = leaving
    for (const [target, type] of events) target.addEventListener(type, listener, { signal })
    return () => leaving.abort()
  }

  const state = createStore(read(), {
    whileWatched() {
      refresh()
      return listen([visibility, online, [view, 'offline'], pageshow], refresh)
    },
  })

  function refresh(): void {
    const before = state.get()
    const now = read()
    if (before.visible !== now.visible || before.online !== now.online) state.set(now)
  }

  return {
    state: {
      get() {
        refresh()
        return state.get()
      },
      subscribe: state.subscribe,
    },
    onReturn: (listener) =>
      listen([visibility, online, pageshow, [view, 'focus']], () => {
        if (read().visible) listener()
      }),
    onRestored: (listener) =>
      listen([pageshow], (event) => {
        if ((event as PageTransitionEvent).persisted) listener()
      }),
    onLeave: (listener) =>
      listen([visibility, [view, 'pagehide']], (event) => {
        if (event.type === 'pagehide' || !read().visible) listener()
      }),
  }
}
