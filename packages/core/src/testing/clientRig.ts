import { createBackRooms } from '../backRooms.js'
import { assembleClient } from '../client.js'
import type { DeskConfigInput } from '../config/index.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { Marker } from '../ports/Marker.js'
import type { Storage } from '../ports/Storage.js'
import type { SupportClient, SupportClientOptions, SupportUser } from '../supportClient.js'
import { sleep } from '../time/clock.js'
import { createWorld } from './createWorld.js'
import { type FakeClock, fakeClock } from './fakeClock.js'
import { type FakePresence, fakePresence } from './fakePresence.js'
import { fakeTabs } from './fakeTabs.js'
import { flakyBackend } from './flakyBackend.js'
import { seededIds, seededRandom } from './seededRandom.js'

export const MAYA: SupportUser = { id: 'maya', name: 'Maya' }

export type RigOptions = {
  readonly seed?: number
  readonly desk?: DeskConfigInput
  /** Up to how long device and network take for each way. @default 0, at once */
  readonly latencyMs?: { readonly device: number; readonly network: number }
  /** Who the desk takes the caller for. @default MAYA */
  readonly person?: SupportUser
  readonly clock?: FakeClock
  /** Each tab's way to the one device. @default one storage in memory for all */
  readonly openStorage?: () => Storage
  /** The rooms behind the first view, as they are or with one thing broken. */
  readonly createRooms?: typeof createBackRooms
}

/** One browser in front of one desk: clients come and go, device and desk stay. */
export function clientRig(options: RigOptions = {}) {
  const { seed = 1, desk = { name: 'Desk' }, latencyMs = { device: 0, network: 0 } } = options
  const { person = MAYA, clock = fakeClock(), createRooms = createBackRooms } = options
  const createId = seededIds(seed)
  const random = seededRandom(seed + 1)
  const world = createWorld({ clock, createId, desk })
  const flaky = flakyBackend(world.backendFor(person))
  const storage = memoryStorage({ mode: 'kept' })
  const openStorage = options.openStorage ?? (() => storage)
  const tabs = fakeTabs()
  const marker = memoryMarker()

  /** A tab with its own client over the one device. */
  function open(own: SupportClientOptions = {}): Tab {
    const presence = fakePresence()
    const line = { isCut: false }
    const way = (ms: number) => (ms === 0 ? undefined : () => sleep(clock, random() * ms))
    const base = {
      clock,
      createId,
      random,
      marker,
      presence,
      storage: overLine(openStorage(), line, way(latencyMs.device)),
      backend: overLine(flaky.backend, line, way(latencyMs.network)),
      user: person,
      ...tabs.open(),
    }
    const client = assembleClient({ ...base, ...own }, async () => createRooms)
    return Object.assign(client, {
      presence,
      crash() {
        line.isCut = true
        client.destroy()
      },
    })
  }

  /** Until something is so that waits for the machine (digests), and not for the clock. */
  async function until(isSo: () => boolean): Promise<void> {
    for (let turn = 0; turn < 100_000 && !isSo(); turn++) await clock.settle()
  }

  /** What a promise comes to within 50 ms of the clock. */
  async function result<T>(promise: Promise<T>): Promise<T> {
    let isOver = false
    const over = () => {
      isOver = true
    }
    promise.then(over, over)
    await clock.advance(50)
    await until(() => isOver)
    return promise
  }

  return { until, result, clock, createId, random, world, flaky, storage, tabs, marker, open }
}

export type ClientRig = ReturnType<typeof clientRig>

export type Tab = SupportClient & {
  readonly presence: FakePresence
  /** Gone without a word: nothing that it does from now on reaches device or desk. */
  crash(): void
}

/** The same object, whose calls take their time, and never end once the line is cut. */
function overLine<T extends object>(
  inner: T,
  line: { readonly isCut: boolean },
  travel: (() => Promise<void>) | undefined,
): T {
  type Call = (...given: readonly unknown[]) => Promise<unknown>
  const never = () => new Promise(() => {})

  async function cross(call: Call, given: readonly unknown[]): Promise<unknown> {
    await travel?.()
    if (line.isCut) return never()
    try {
      return await call(...given)
    } finally {
      await travel?.()
      if (line.isCut) await never()
    }
  }

  return new Proxy(inner, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      if (name === 'close') return value.bind(target)
      return (...given: readonly unknown[]) => cross(value.bind(target) as Call, given)
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
