import { createHash } from 'node:crypto'
import { memoryState } from '@deskside/relay'
import { createMock } from '@deskside/server-mock'
import { IDBFactory } from 'fake-indexeddb'
import { createBackRooms } from '../backRooms.js'
import { assembleClient } from '../client.js'
import { fetchSender } from '../platform/fetchSender.js'
import { idbStorage } from '../platform/idbStorage.js'
import { sha256 } from '../platform/sha256.js'
import type { SupportClient, SupportClientOptions } from '../supportClient.js'
import { memoryMarker } from '../testing/clientRig.js'
import { fakeClock } from '../testing/fakeClock.js'
import { fakePresence } from '../testing/fakePresence.js'
import { seededIds } from '../testing/seededRandom.js'
import { type BreakableDevice, breakableDevice } from './breakableDevice.js'
import { createBusy } from './busy.js'
import type { FaultServer, SeenRequest, WireFault } from './faultServer.js'
import { personOf } from './uploadDesk.js'

const KEEP_BYTES = 100 * 1024 ** 2

/** One computer and one desk, joined by real sockets; lines, clock and device break as told. */
export interface DeviceLife {
  readonly server: FaultServer
  readonly device: BreakableDevice
  readonly real: IDBFactory
  readonly clock: ReturnType<typeof fakeClock>
  readonly logs: string[]
  /** A tab; the first one on a fresh device. */
  open(own?: SupportClientOptions): SupportClient
  /** Until it is over; virtual time passes only while nothing travels. */
  drive<T>(work: Promise<T>): Promise<T>
  until(isSo: () => boolean): Promise<void>
  pass(ms: number): Promise<void>
  /** Each fault meets the next request that begins like this: `PATCH /v1/uploads`. */
  plan(...faults: readonly (readonly [request: string, fault: WireFault])[]): void
  /** Requests to the desk that begin like this. */
  asked(begin: string): readonly SeenRequest[]
  /** Bytes written, for each upload that was ever made. */
  readonly stored: ReadonlyMap<string, number>
  /** The uploads on the server are gone. */
  forgetUploads(): Promise<void>
  /** What stands on the desk, oldest ticket first: name and SHA-256 of each of its files. */
  tickets(): readonly (readonly { readonly name: string; readonly sha256: string }[])[]
  end(): void
}

export function createDeviceLife(server: FaultServer): DeviceLife {
  const clock = fakeClock()
  const busy = createBusy()
  const real = new IDBFactory()
  const device = breakableDevice(real, 'deskside')
  const state = memoryState({ clock })
  const { uploads } = state
  const stored = new Map<string, number>()
  const createId = seededIds(9)
  const clients: SupportClient[] = []
  const logs: string[] = []
  const mock = createMock({
    clock,
    seed: 'empty',
    authenticate: async (request) => personOf(request),
    state: {
      ...state,
      uploads: {
        ...uploads,
        async append(id, offset, bytes) {
          const reached = await uploads.append(id, offset, bytes)
          stored.set(id, (stored.get(id) ?? 0) + bytes.length)
          return reached
        },
      },
    },
  })
  server.requests.length = 0
  server.handler = mock.handler
  server.onRequest = () => undefined
  const { agent } = mock.world
  const digestOf = (id: string) =>
    createHash('sha256').update(agent.readAttachment(id).bytes).digest('hex')

  async function pass(ms: number): Promise<void> {
    const end = clock.monotonic() + ms
    await busy.driveUntil(clock, () => clock.monotonic() >= end)
  }

  return {
    server,
    device,
    real,
    clock,
    logs,
    stored,
    pass,
    drive: (work) => busy.drive(clock, work),
    until: (isSo) => busy.driveUntil(clock, isSo),
    open(own = {}) {
      const client = assembleClient(
        {
          clock,
          createId,
          endpoint: server.url,
          user: { id: 'maya' },
          getToken: async () => 'maya#1',
          random: () => 0.5,
          storage: idbStorage({ factory: device.factory, clock }),
          presence: fakePresence(),
          marker: memoryMarker(),
          fetch: busy.during((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init)),
          sender: { send: busy.during(fetchSender().send) },
          onLog: ({ code }) => logs.push(code),
          ...{ digest: busy.during(sha256), keepBytes: async () => KEEP_BYTES },
          ...own,
        },
        async () => createBackRooms,
      )
      clients.push(client)
      return client
    },
    plan(...faults) {
      const left = [...faults]
      server.onRequest = ({ method, path }) => {
        const next = left.findIndex(([begin]) => `${method} ${path}`.startsWith(begin))
        return next === -1 ? undefined : left.splice(next, 1)[0]?.[1]
      }
    },
    asked: (begin) =>
      server.requests.filter(({ method, path }) => `${method} ${path}`.startsWith(begin)),
    forgetUploads: async () => uploads.sweep(Number.POSITIVE_INFINITY),
    tickets: () =>
      agent
        .list()
        .toReversed()
        .map(({ id }) =>
          agent
            .messages(id)
            .flatMap((one) => (one.kind === 'message' ? one.attachments : []))
            .map((file) => ({ name: file.name, sha256: digestOf(file.id) })),
        ),
    end() {
      for (const client of clients) client.destroy()
      for (const handle of device.handles) handle.close()
    },
  }
}
