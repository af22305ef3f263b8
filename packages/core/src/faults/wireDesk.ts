import { createBackRooms } from '../backRooms.js'
import { assembleClient } from '../client.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { SupportClient, SupportClientOptions } from '../supportClient.js'
import { MAYA, memoryMarker } from '../testing/clientRig.js'
import { type FakeClock, fakeClock } from '../testing/fakeClock.js'
import { type FakePresence, fakePresence } from '../testing/fakePresence.js'
import { fakeTabs } from '../testing/fakeTabs.js'
import { seededIds } from '../testing/seededRandom.js'
import { type SharedDesk, sharedDesk } from './sharedDesk.js'

/** What comes back instead of the desk's own answer. */
export type WireAnswer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Did the desk do it all the same? @default false */
  readonly isDone?: boolean
}

/** A desk behind the production handler, whose answers to writes a test replaces one by one. */
export interface WireDesk {
  readonly clock: FakeClock
  readonly world: SharedDesk['world']
  readonly seen: SharedDesk['seen']
  token: SharedDesk['token']
  /** The next writes are answered so; `lost` does it, and nothing comes back. */
  answer(...answers: readonly (WireAnswer | 'lost' | 'dropped')[]): void
  /** Writes that reached the door, by their idempotency key. */
  readonly keys: readonly string[]
  open(
    own?: Omit<SupportClientOptions, 'presence'>,
  ): SupportClient & { readonly presence: FakePresence }
  end(): void
}

export function wireDesk(): WireDesk {
  let busy = 0
  const clock = fakeClock(undefined, () => busy > 0)
  const createId = seededIds(1)
  async function atWork<T>(work: () => Promise<T>): Promise<T> {
    busy += 1
    return work().finally(() => {
      busy -= 1
    })
  }
  const desk = sharedDesk({ clock, random: () => 0.5, createId, latencyMs: 0, atWork })
  const storage = memoryStorage({ mode: 'kept' })
  const tabs = fakeTabs()
  const planned: (WireAnswer | 'lost' | 'dropped')[] = []
  const keys: string[] = []
  const clients: SupportClient[] = []
  const real = desk.fetchFor(0)

  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = input as Request
    const key = request.headers.get('idempotency-key')
    if (key === null) return real(request, init)
    keys.push(key)
    const answer = planned.shift()
    if (!answer) return real(request, init)
    if (answer === 'lost' || (answer !== 'dropped' && answer.isDone)) await real(request, init)
    if (typeof answer === 'string') throw new TypeError('Failed to fetch')
    const { status, headers = {}, body = '' } = answer
    return new Response(body, { status, headers })
  }

  return {
    clock,
    world: desk.world,
    seen: desk.seen,
    token: desk.token,
    keys,
    answer: (...answers) => void planned.push(...answers),
    open(own = {}) {
      const presence = fakePresence()
      const options = {
        endpoint: 'http://desk.test',
        fetch,
        getToken: () => desk.token(MAYA),
        user: MAYA,
        marker: memoryMarker(),
        random: () => 0.5,
        ...{ clock, createId, storage, presence },
        ...tabs.open(),
        ...own,
      } as SupportClientOptions
      const client = assembleClient(options, async () => createBackRooms)
      clients.push(client)
      client.outbox.submissions.subscribe(() => {})
      client.drafts.open('new').subscribe(() => {})
      return Object.assign(client, { presence })
    },
    end() {
      for (const client of clients) client.destroy()
    },
  }
}
