import { createHash } from 'node:crypto'
import { memoryState, memoryUploadStore, type UploadStore } from '@deskside/relay'
import { createMock } from '@deskside/server-mock'
import { seededRandom } from '../testing/seededRandom.js'
import type { FaultServer, WireFault } from './faultServer.js'
import type { Schedule } from './uploadSchedule.js'
import { wireSchedule } from './wireFaults.js'

/** What came of one schedule, as the desk sees it. */
export type DeskReport = {
  readonly tickets: number
  /** Hex SHA-256 of every attachment of every ticket. */
  readonly digests: readonly string[]
  /** Bytes that were ever written, for each upload that was ever made. */
  readonly stored: readonly number[]
  /** What went wrong, in order. */
  readonly faults: readonly string[]
  /** Bytes of bodies that came out of the socket beyond the file's own. */
  readonly excessBytes: number
}

/** Puts a desk of its own behind the server, and a line that breaks as the schedule says. */
export function openUploadDesk(server: FaultServer, schedule: Schedule): () => DeskReport {
  const { store, stored } = countingStore()
  const mock = createMock({
    seed: 'empty',
    state: { ...memoryState(), uploads: store },
    authenticate: async (request) => personOf(request),
  })
  const faults = wireSchedule(seededRandom(schedule.seed), schedule.chance)
  server.requests.length = 0
  server.handler = mock.handler
  server.onRequest = faults.next
  const { agent } = mock.world
  const digestOf = (id: string) =>
    createHash('sha256').update(agent.readAttachment(id).bytes).digest('hex')

  return () => {
    const messages = agent.list().flatMap(({ id }) => agent.messages(id))
    const attachments = messages.flatMap((one) => (one.kind === 'message' ? one.attachments : []))
    const patches = server.requests.filter(({ method }) => method === 'PATCH')
    const received = patches.reduce((sum, { receivedBytes }) => sum + receivedBytes, 0)
    return {
      tickets: agent.list().length,
      digests: attachments.map(({ id }) => digestOf(id)),
      stored: [...stored.values()],
      faults: server.requests.flatMap(({ fault }) => (fault ? [nameOf(fault)] : [])),
      excessBytes: received - schedule.size,
    }
  }
}

function nameOf(fault: WireFault): string {
  if (fault.kind !== 'status') return fault.kind
  return fault.headers?.['retry-after'] ? `${fault.status} with Retry-After` : String(fault.status)
}

/** Counts what is written, byte by byte: nothing may be stored twice. */
function countingStore(): { readonly store: UploadStore; readonly stored: Map<string, number> } {
  const store = memoryUploadStore()
  const stored = new Map<string, number>()
  const count = (id: string, bytes: number) => stored.set(id, (stored.get(id) ?? 0) + bytes)
  return {
    stored,
    store: {
      ...store,
      async create(upload) {
        const made = await store.create(upload)
        count(made.id, 0)
        return made
      },
      async append(id, offset, bytes) {
        const reached = await store.append(id, offset, bytes)
        count(id, bytes.length)
        return reached
      },
    },
  }
}

/** `Bearer maya#3` is Maya's third token. */
export function personOf(request: Request): { readonly id: string } | null {
  const [, id] = /^Bearer (\w+)#/.exec(request.headers.get('authorization') ?? '') ?? []
  return id === undefined ? null : { id }
}
