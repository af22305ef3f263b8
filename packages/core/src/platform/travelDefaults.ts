import type { BlobSender, Lock } from '../ports/platform.js'
import { fetchSender } from './fetchSender.js'
import { sha256 } from './sha256.js'
import { freeLock, webLock } from './webLock.js'
import { xhrSender } from './xhrSender.js'

/** The outside world as this machine has it: what is needed once something travels. */
export type TravelPlatform = {
  readonly lock: Lock
  readonly sender: BlobSender
  readonly digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<string | null>
  /** How many bytes of files this device should keep at most. */
  readonly keepBytes: () => Promise<number>
}

const MEBIBYTE = 1024 * 1024

/** Chooses by what is there, at the call and not at import; opens nothing. */
export function travelDefaults(fetch: typeof globalThis.fetch): TravelPlatform {
  const isPage = typeof window === 'object' && typeof document === 'object'
  const hasLocks = isPage && typeof navigator.locks?.request === 'function'
  return {
    lock: hasLocks ? webLock() : freeLock(),
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
