import type { Channel, Presence } from '../ports/platform.js'
import type { Storage } from '../ports/Storage.js'
import { type Clock, systemClock } from '../time/clock.js'
import { broadcastChannel, silentChannel } from './broadcastChannel.js'
import { browserPresence } from './browserPresence.js'
import { idbStorage } from './idbStorage.js'
import { memoryStorage } from './memoryStorage.js'
import { nodePresence } from './nodePresence.js'
import { randomId } from './randomId.js'

/** The outside world as this machine has it: what is needed from the start. */
export type Platform = {
  readonly clock: Clock
  readonly random: () => number
  readonly createId: () => string
  readonly fetch: typeof globalThis.fetch
  readonly storage: Storage
  readonly presence: Presence
  readonly channel: Channel
}

export type PlatformOptions = {
  readonly clock?: Clock
  readonly fetch?: typeof globalThis.fetch
}

/**
 * Chooses by what is there, at the call and not at import. Makes nothing heavy: databases, channels
 * and locks are opened at their first use.
 */
export function platformDefaults(options: PlatformOptions = {}): Platform {
  const { clock = systemClock() } = options
  // Looked up at each call: a host (or a test) may put another one in its place later.
  const fetch: Platform['fetch'] = options.fetch ?? ((input, init) => globalThis.fetch(input, init))
  const isPage = typeof window === 'object' && typeof document === 'object'
  return {
    clock,
    random: () => Math.random(),
    createId: () => randomId(),
    fetch,
    storage: isPage ? idbStorage({ clock }) : memoryStorage(),
    presence: isPage ? browserPresence() : nodePresence(),
    channel:
      isPage && typeof BroadcastChannel === 'function' ? broadcastChannel() : silentChannel(),
  }
}
