import { createSupportClient } from '../client.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { Marker } from '../ports/Marker.js'
import type { SupportClient, SupportClientOptions, SupportUser } from '../supportClient.js'
import type { DeskConfigInput } from '../wire/index.js'
import { createWorld } from './createWorld.js'
import { fakeClock } from './fakeClock.js'
import { type FakePresence, fakePresence } from './fakePresence.js'
import { fakeTabs } from './fakeTabs.js'
import { flakyBackend } from './flakyBackend.js'
import { seededIds, seededRandom } from './seededRandom.js'

export const MAYA: SupportUser = { id: 'maya', name: 'Maya' }

export type RigOptions = { readonly seed?: number; readonly desk?: DeskConfigInput }

/** One browser in front of one desk: clients come and go, device and desk stay. */
export function clientRig({ seed = 1, desk = { name: 'Desk' } }: RigOptions = {}) {
  const clock = fakeClock()
  const createId = seededIds(seed)
  const random = seededRandom(seed + 1)
  const world = createWorld({ clock, createId, desk })
  const flaky = flakyBackend(world.backendFor(MAYA))
  const storage = memoryStorage({ mode: 'kept' })
  const tabs = fakeTabs()
  const marker = memoryMarker()

  /** A tab with its own client over the one device. */
  function open(options: SupportClientOptions = {}): Tab {
    const presence = fakePresence()
    const line = { isCut: false }
    const base = {
      clock,
      createId,
      random,
      marker,
      presence,
      storage: overLine(storage, line),
      backend: overLine(flaky.backend, line),
      user: MAYA,
      ...tabs.open(),
    }
    const client = createSupportClient({ ...base, ...options })
    return Object.assign(client, {
      presence,
      crash() {
        line.isCut = true
        client.destroy()
      },
    })
  }

  return { clock, createId, random, world, flaky, storage, tabs, marker, open }
}

export type ClientRig = ReturnType<typeof clientRig>

export type Tab = SupportClient & {
  readonly presence: FakePresence
  /** Gone without a word: nothing that it does from now on reaches device or desk. */
  crash(): void
}

/** The same object, whose calls never end once the line is cut. */
function overLine<T extends object>(inner: T, line: { readonly isCut: boolean }): T {
  return new Proxy(inner, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...given: readonly unknown[]) =>
        line.isCut
          ? new Promise(() => {})
          : (value as (...g: readonly unknown[]) => unknown)(...given)
    },
  })
}

export function memoryMarker(): Marker {
  let has = false
  return {
    get: () => has,
    set(next) {
      has = next
    },
  }
}
