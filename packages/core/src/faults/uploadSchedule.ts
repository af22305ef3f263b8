import { createBackRooms } from '../backRooms.js'
import { assembleClient } from '../client.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import { nodePresence } from '../platform/nodePresence.js'
import { sha256 } from '../platform/sha256.js'
import type { BlobSender } from '../ports/platform.js'
import { memoryMarker } from '../testing/clientRig.js'
import { fakeClock } from '../testing/fakeClock.js'
import { seededIds, seededRandom } from '../testing/seededRandom.js'
import type { Ticket } from '../wire/index.js'
import { createBusy } from './busy.js'
// Here before the clock moves: loaded in mid-schedule, virtual minutes go by while a busy machine reads them.
import '../backends/rest/tus.js'
import '../backends/rest/verbs.js'

const KIBIBYTE = 1024

/** Around the borders of what sockets and pieces are cut into. */
export const SCHEDULE_SIZES = [
  1,
  64 * KIBIBYTE - 1,
  64 * KIBIBYTE,
  64 * KIBIBYTE + 1,
  KIBIBYTE ** 2,
  5 * KIBIBYTE ** 2,
] as const

export type Schedule = {
  readonly seed: number
  readonly chance: number
  readonly size: number
}

/** The schedule of a seed: half of them at each chance, all sizes in turn. */
export function scheduleOf(seed: number): Schedule {
  const chance = seed % 2 === 0 ? 0.3 : 0.15
  const size = SCHEDULE_SIZES[Math.floor(seed / 2) % SCHEDULE_SIZES.length] ?? 1
  return { seed: 7919 * seed + Math.round(1000 * chance), chance, size }
}

/** Looks alike nowhere, so that a wrong offset cannot pass. */
export function noise(size: number, seed: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(size / 4))
  let state = seed | 1
  for (let index = 0; index < words.length; index++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    words[index] = state
  }
  return new Uint8Array(words.buffer, 0, size)
}

export type ScheduleDeps = {
  readonly endpoint: string
  readonly sender: BlobSender
}

export type ScheduleEnd = {
  readonly ticket: Ticket
  readonly digest: string | null
  /** By the schedule's own clock. */
  readonly virtualMs: number
  /** How often the host was asked for a token. */
  readonly tokens: number
}

/**
 * One person files a ticket with one file over a line that breaks: the whole client, as it is
 * published, on a clock that moves only while nothing travels.
 */
export async function runSchedule(
  { endpoint, sender }: ScheduleDeps,
  { seed, size }: Schedule,
): Promise<ScheduleEnd> {
  const clock = fakeClock()
  const busy = createBusy()
  const bytes = noise(size, seed)
  let tokens = 0
  const world = {
    clock,
    endpoint,
    user: { id: 'maya' },
    getToken: async () => `maya#${++tokens}`,
    random: seededRandom(seed),
    createId: seededIds(seed),
    storage: memoryStorage({ mode: 'kept' }),
    presence: nodePresence(),
    marker: memoryMarker(),
    fetch: busy.during((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init)),
    sender: { send: busy.during(sender.send) },
    digest: busy.during(sha256),
  }
  const client = assembleClient(world, async () => createBackRooms)
  const file = {
    name: 'walk.mp4',
    type: 'video/mp4',
    size,
    read: async (from: number, to: number) => bytes.slice(from, to),
  }
  try {
    const created = client.tickets.create({ subject: 'Walk', body: 'See.', files: [file] })
    const ticket = await busy.drive(clock, created)
    return { ticket, digest: await sha256(bytes), virtualMs: clock.monotonic(), tokens }
  } finally {
    client.destroy()
  }
}
