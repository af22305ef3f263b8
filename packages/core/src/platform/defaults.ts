import type { BlobSender, Channel, Lock, Presence } from '../ports/platform.js'
import type { Storage } from '../ports/Storage.js'
import { type Clock, systemClock } from '../time/clock.js'
import { broadcastChannel, silentChannel } from './broadcastChannel.js'
import { browserPresence } from './browserPresence.js'
import { fetchSender } from './fetchSender.js'
import { idbStorage } from './idbStorage.js'
import { memoryStorage } from './memoryStorage.js'
import { nodePresence } from './nodePresence.js'
import { randomId } from './randomId.js'
import { sha256 } from './sha256.js'
import { freeLock, webLock } from './webLock.js'
import { xhrSender } from './xhrSender.js'

/** The outside world as this machine has it. */
export type Platform = {
  readonly clock: Clock
  readonly random: () => number
  readonly createId: () => string
  readonly fetch: typeof globalThis.fetch
  readonly storage: Storage
  readonly presence: Presence
  readonly lock: Lock
  readonly channel: Channel
  readonly sender: BlobSender
  readonly digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<string | null>
  /** How many bytes of files this device should keep at most. */
  readonly keepBytes: () => Promise<number>
}

export type PlatformOptions = {
  readonly clock?: Clock
  readonly fetch?: typeof globalThis.fetch
}

const MEBIBYTE = 1024 * 1024

/**
 * Chooses by what is there, at the call and not at import. Makes nothing heavy: databases, channels
 * and locks are opened at their first use.
 */
export function platformDefaults(options: PlatformOptions = {}): Platform {
  const { clock = systemClock() } = options
  // Looked up at each call: a host (or a test) may put another one in its place later.
  const fetch: Platform['fetch'] = options.fetch ?? ((input, init) => globalThis.fetch(input, init))
  const isPage = typeof window === 'object' && typeof document === 'object'
  const hasLocks = isPage && typeof navigator.locks?.request === 'function'
  return {
    clock,
    random: () => Math.random(),
    createId: () => randomId(),
    fetch,
    storage: isPage ? idbStorage({ clock }) : memoryStorage(),
    presence: isPage ? browserPresence() : nodePresence(),
    lock: hasLocks ? webLock() : freeLock(),
    channel:
      isPage && typeof BroadcastChannel === 'function' ? broadcastChannel() : silentChannel(),
    sender: typeof XMLHttpRequest === 'function' ? xhrSender() : fetchSender(fetch),
    digest: sha256,
    keepBytes: isPage ? keepableBytes : async () => 0,
  }
}

/** At most 100 MiB, and at most a fifth of the quota, which is the host's. */
async function keepableBytes(): Promise<number> {
  const most = 100 * MEBIBYTE
  try {
    const { quota } = await navigator.storage.estimate()
    return quota === undefined ? most : Math.min(most, quota / 5)
  } catch {
    // Absent on plain http, refused in some private windows.
    return most
  }
}
