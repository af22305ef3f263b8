import { deviceStorage } from '../platform/deviceStorage.js'
import { idbDevice } from '../platform/idbStorage.js'
import { localMarker } from '../platform/localMarker.js'
import type { Marker } from '../ports/Marker.js'
import type { Storage } from '../ports/Storage.js'
import { type Clock, systemClock } from '../time/clock.js'

/**
 * What the person said to keeping things on their device. `pending`: not asked yet; what lies there
 * from an earlier visit is neither read nor touched. `denied`: what lies there goes.
 */
export type Consent = 'granted' | 'pending' | 'denied'

/** Storage that keeps nothing without the person's word. */
export interface ConsentGate {
  readonly storage: Storage
  readonly marker: Marker
  /**
   * What the person says now. `granted`: what was held in memory is kept, joined with what an earlier
   * visit left. Anything else: nothing is written any more; drafts stay in memory, and with `denied`
   * the device is erased. Resolves once that is done; never rejects.
   */
  set(consent: Consent): Promise<void>
}

/** The outside world; each has a default. */
export type ConsentGateOptions = {
  /** @default 'pending' */
  readonly consent?: Consent
  /** @default systemClock() */
  readonly clock?: Clock
  /** Asked at the first use, never before. @default () => globalThis.indexedDB */
  readonly factory?: () => IDBFactory | undefined
  /** @default localStorage */
  readonly marker?: Marker
}

/**
 * Keeps nothing on the device before the person has agreed: drafts and submissions are held in memory
 * until then, sending works, and the person is told that nothing is saved. Reads nothing either.
 *
 * @example
 * const gate = createConsentGate({ consent: 'pending' })
 * const client = createSupportClient({ endpoint, getToken, storage: gate.storage, marker: gate.marker })
 * banner.onAccept = () => gate.set('granted')
 */
export function createConsentGate(options: ConsentGateOptions = {}): ConsentGate {
  const { clock = systemClock(), marker: kept = localMarker(), factory } = options
  const device = idbDevice({ clock, ...(factory && { factory }) })
  let consent = options.consent ?? 'pending'
  let hasTickets = false
  let onBack = () => {}
  let isClosed = false

  /** A device that one may not use is one that fails: work goes on in memory, and is told so. */
  function guarded<A extends readonly unknown[], R>(verb: (...given: A) => Promise<R>) {
    return async (...given: A): Promise<R> => {
      if (consent !== 'granted') throw new Error('no consent to keep anything on this device')
      return verb(...given)
    }
  }

  const storage = deviceStorage(
    {
      get: guarded(device.get),
      update: guarded(device.update),
      keys: guarded(device.keys),
      erase: () => device.erase(),
      onBack(listener) {
        onBack = listener
      },
      close() {
        isClosed = true
        device.close()
      },
    },
    clock,
  )

  async function forget(): Promise<void> {
    kept.set(false)
    await device.erase().catch(() => {})
  }

  if (consent === 'denied') void forget()
  return {
    storage,
    marker: {
      get: () => (consent === 'granted' ? kept.get() : hasTickets),
      set(next) {
        hasTickets = next
        if (consent === 'granted') kept.set(next)
      },
    },
    async set(next) {
      if (isClosed || next === consent) return
      consent = next
      if (next === 'granted') {
        if (hasTickets) kept.set(true)
        onBack()
        return
      }
      // Asked once, so that it is known at once that nothing is kept any more.
      await storage.keys('')
      if (next === 'denied') await forget()
    },
  }
}
