import type { SupportError } from '../errors/SupportError.js'
import type { ConnectionState } from '../model/clientState.js'
import type { Epoch } from '../ports/Epoch.js'
import { createStore, type WritableStore } from '../store/store.js'
import type { Changes } from '../wire/index.js'
import { createPoller, type Poller, type PollerDeps } from './poller.js'

export type TicketPollingDeps = Omit<PollerDeps, 'scope' | 'ask' | 'onStopped'> & {
  readonly epoch: () => Epoch
  readonly connection: WritableStore<ConnectionState>
  /** Somebody looks at tickets. */
  readonly onReading: () => void
  /** Polling has stopped for good. */
  readonly onStopped: (error: SupportError) => void
}

/** Asks whether anything has changed, as quickly as somebody looks. */
export function createTicketPolling(deps: TicketPollingDeps) {
  let readersWatched = 0
  let poller: Poller | null = null
  const unread = createStore(0, {
    whileWatched() {
      pace()
      return pace
    },
  })

  function pace(): void {
    const next = readersWatched > 0 ? 'quick' : unread.isWatched() ? 'slow' : null
    if (next) poller ??= newPoller()
    poller?.setPace(next)
  }

  function newPoller(): Poller {
    const epoch = deps.epoch()
    return createPoller({
      ...deps,
      scope: epoch.scope,
      ask: (etag) => epoch.run((backend, signal) => backend.getChanges({ etag, signal })),
      onChanges(changes: Changes) {
        unread.set(changes.unreadCount)
        deps.onChanges(changes)
      },
      onStopped(error) {
        deps.connection.set({ status: 'unavailable', retryAt: null })
        deps.onStopped(error)
      },
    })
  }

  function stop(): void {
    poller?.stop()
  }

  return {
    /** Agents' answers not seen; polls slowly while watched. */
    unread,
    onWatched(isWatched: boolean): void {
      readersWatched += isWatched ? 1 : -1
      if (isWatched) deps.onReading()
      pace()
    },
    /** Counts at once, also where nobody watches. */
    async readUnread(): Promise<void> {
      const before = unread.get()
      const answer = await deps.epoch().run((backend, signal) => backend.getChanges({ signal }))
      // What came meanwhile is newer.
      if (!answer.notModified && unread.get() === before) unread.set(answer.value.unreadCount)
    },
    poke: () => poller?.poke(),
    /** Another person. */
    restart(): void {
      stop()
      poller = null
      unread.set(0)
      pace()
    },
    stop,
  }
}
