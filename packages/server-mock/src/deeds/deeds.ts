import { type Clock, SupportError } from '@deskside/core'
import type { World } from '@deskside/core/testing'
import { type Deed, type ReadDeed, readDeed } from './deed.js'

/** A deed, when it falls due by the desk's clock, and what became of it. */
export type DeedEntry = Deed & {
  readonly id: string
  /** ISO; `null` for what each new ticket begins anew. */
  readonly dueAt: string | null
  readonly status: 'waiting' | 'done' | 'failed'
  /** Why it failed: the ticket was closed, there is none. */
  readonly problem?: string
}

/** What agents will do, by the desk's clock. */
export interface Deeds {
  /**
   * Returns the way out. Throws `invalid` for what is no deed, for what its verb does not take, and
   * for the id of a ticket that there is not.
   */
  add(deed: Deed): () => void
  /** Those that wait, soonest first, and then what became of the last hundred. */
  list(): readonly DeedEntry[]
  /** Takes back what waits. */
  clear(): void
}

export type DeedsDeps = {
  readonly world: World
  /** The desk's. */
  readonly clock: Clock
  readonly createId: () => string
}

const KEPT = 100

/** Makes the desk's book of deeds. */
export function createDeeds({ world, clock, createId }: DeedsDeps): Deeds {
  const waiting = new Map<string, { readonly entry: DeedEntry; readonly stop: () => void }>()
  let past: readonly DeedEntry[] = []

  function plan(deed: ReadDeed, ticket: string): string {
    const { act, ...said } = deed
    const id = createId()
    const dueAt = new Date(clock.now() + deed.afterMs).toISOString()
    const entry: DeedEntry = { ...said, ticket, id, dueAt, status: 'waiting' }
    const stop = clock.setTimer(() => {
      waiting.delete(id)
      const problem = problemOf(() => act(world.agent, ticketIdOf(world, ticket)))
      const end =
        problem === null ? ({ status: 'done' } as const) : { status: 'failed' as const, problem }
      past = [{ ...entry, ...end }, ...past].slice(0, KEPT)
    }, deed.afterMs)
    waiting.set(id, { entry, stop })
    return id
  }

  /** Each ticket that comes gets a deed of its own. */
  function planForEach(deed: ReadDeed): string {
    const { act: _act, ...said } = deed
    const id = createId()
    let last = newestOf(world)
    const off = world.onChange(() => {
      const known = last
      last = newestOf(world)
      if (last === known) return
      const made = world.agent.list().filter(({ number }) => Number(number) > known)
      for (const ticket of made.toReversed()) plan(deed, ticket.id)
    })
    waiting.set(id, { entry: { ...said, id, dueAt: null, status: 'waiting' }, stop: off })
    return id
  }

  function remove(id: string): void {
    waiting.get(id)?.stop()
    waiting.delete(id)
  }

  return {
    add(given) {
      const deed = readDeed(given)
      checkTicket(world, deed.ticket)
      const id = deed.ticket === 'each' ? planForEach(deed) : plan(deed, deed.ticket)
      return () => remove(id)
    },
    list: () => [
      ...[...waiting.values()]
        .map(({ entry }) => entry)
        .sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? '')),
      ...past,
    ],
    clear() {
      for (const id of [...waiting.keys()]) remove(id)
    },
  }
}

/** Ids are given by the desk: one that is not there now will never be. */
function checkTicket({ agent }: World, ticket: string): void {
  if (ticket === 'newest' || ticket === 'each') return
  if (problemOf(() => agent.get(ticket)) === null) return
  const byNumber = agent.list().find(({ number }) => number === ticket)
  const advice = byNumber
    ? `that is a number; the id is ${byNumber.id}`
    : 'GET /agent/api/tickets has their ids'
  throw new SupportError('invalid', `deed ticket: there is no ticket ${ticket}; ${advice}`)
}

function ticketIdOf(world: World, ticket: string): string {
  if (ticket !== 'newest') return ticket
  const newest = world.agent.newest()
  if (newest === null) throw new Error('There is no ticket yet')
  return newest.id
}

/** The number of the ticket that was made last; 0 where there is none. */
function newestOf(world: World): number {
  return Number(world.agent.newest()?.number ?? 0)
}

function problemOf(act: () => unknown): string | null {
  try {
    act()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
