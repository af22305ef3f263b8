import { expect } from 'vitest'
import type { DeskConfigInput } from '../../config/index.js'
import type { SupportUser } from '../../model/clientState.js'
import type { NewTicket } from '../../wire/index.js'
import { newTicket } from '../backendKit/kit.js'
import { createWorld } from '../createWorld.js'
import { fakeClock } from '../fakeClock.js'
import { memoryBackend } from '../memoryBackend.js'
import { seededIds } from '../seededRandom.js'

export type Desk = Omit<DeskConfigInput, 'name'>

const MAYA: SupportUser = { id: 'maya', name: 'Maya' }

/** A desk, Maya at it, and one ticket of hers. */
export async function verbsRig(
  desk: Desk,
  ticket: Partial<NewTicket> = {},
  person: SupportUser = MAYA,
) {
  const clock = fakeClock()
  const config = { name: 'Support', ...desk }
  const world = createWorld({ clock, createId: seededIds(1), desk: config })
  const maya = memoryBackend(world, person)
  let keys = 0
  const call = () => ({ idempotencyKey: `key-${++keys}` })
  const { id } = await maya.createTicket(newTicket('a', ticket), call())
  return {
    world,
    clock,
    maya,
    id,
    call,
    agent: world.agent,
    ticket: () => maya.getTicket(id),
    async events() {
      const { items } = await maya.listMessages(id, {})
      return items.flatMap((entry) =>
        entry.kind === 'event' ? [{ ...entry.event, by: entry.author.role }] : [],
      )
    },
    async asks() {
      const { items } = await maya.listMessages(id, {})
      return items.flatMap((entry) =>
        entry.kind === 'message' ? entry.asks.map((ask) => ({ ...ask, messageId: entry.id })) : [],
      )
    },
    /** As it would come back from a disk. */
    revived: () =>
      memoryBackend(
        createWorld({
          clock,
          createId: seededIds(2),
          desk: config,
          snapshot: JSON.parse(JSON.stringify(world.snapshot())),
        }),
        person,
      ),
  }
}

export const refusedWith = (code: string, fields?: readonly object[]) =>
  expect.objectContaining({ code, ...(fields ? { fields } : {}) })
