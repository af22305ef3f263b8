import { createSupportClient, type SupportClient, type Ticket } from '@deskside/core'
import { createWorld } from '../../packages/core/src/testing/createWorld.js'
import { fakeClock } from '../../packages/core/src/testing/fakeClock.js'
import { flakyBackend } from '../../packages/core/src/testing/flakyBackend.js'
import { seededIds } from '../../packages/core/src/testing/seededRandom.js'

/** A client over a desk that holds these tickets; `change` lets some of them differ for its next poll. */
export type LongList = {
  readonly client: SupportClient
  change(changed: readonly Ticket[]): void
}

const PERSON = { id: 'maya' }

/** The real client over a backend that answers at once, in pages of a hundred. */
export function longList(tickets: readonly Ticket[], pageSize = 100): LongList {
  const clock = fakeClock()
  const real = createWorld({ clock, createId: seededIds(1) }).backendFor(PERSON)
  let changed: readonly Ticket[] = []
  let version = 1
  const { backend } = flakyBackend({
    ...real,
    async getChanges({ etag } = {}) {
      const tag = String(version)
      if (etag === tag) return { notModified: true }
      return { value: { version: tag, unreadCount: 0, ticketCount: tickets.length }, etag: tag }
    },
    async listTickets({ cursor, since }) {
      const from = Number(cursor ?? 0)
      const all = since === undefined ? tickets : changed
      const items = all.slice(from, from + pageSize)
      const isLast = from + pageSize >= all.length
      return {
        items,
        nextCursor: isLast ? null : String(from + pageSize),
        removedIds: [],
        syncCursor: String(version),
      }
    },
  })
  return {
    client: createSupportClient({ backend, user: PERSON, clock }),
    change(next) {
      changed = next
      version += 1
    },
  }
}

/** Reads page after page until every ticket is known. */
export async function readAll({ client }: LongList): Promise<() => void> {
  const stop = client.tickets.list.subscribe(() => {})
  await client.tickets.refresh()
  while (client.tickets.list.get().hasMore) await client.tickets.loadMore()
  return stop
}
