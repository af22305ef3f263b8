import { expect, test } from 'vitest'
import { newReply, newTicket } from '../backendKit/kit.js'
import { createWorld } from '../createWorld.js'
import { fakeClock } from '../fakeClock.js'
import { memoryBackend } from '../memoryBackend.js'
import { seededIds } from '../seededRandom.js'

test('pages stand still: a ticket that moves up in between comes once, in its old place', async () => {
  const world = createWorld({ clock: fakeClock(), createId: seededIds(1) })
  const backend = memoryBackend(world, { id: 'maya' })
  const ids: string[] = []
  for (const key of ['a', 'b', 'c', 'd']) {
    ids.unshift((await backend.createTicket(newTicket(key), { idempotencyKey: key })).id)
  }
  const first = await backend.listTickets({ limit: 2 })
  await backend.reply(ids[3] ?? '', newReply('r'), { idempotencyKey: 'r' })
  await backend.createTicket(newTicket('e'), { idempotencyKey: 'e' })
  const second = await backend.listTickets({ limit: 2, cursor: first.nextCursor ?? '' })
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids)
  expect(second.nextCursor).toBeNull()
  expect(second.syncCursor).toBe(first.syncCursor)
  const since = second.syncCursor ?? ''
  expect((await backend.listTickets({ since })).items.map(({ number }) => number)).toEqual([
    '1005',
    '1001',
  ])
})
