import { expect, it } from 'vitest'
import { codeOf, newReply } from '../../testing/backendKit/kit.js'
import { json } from '../../testing/zendesk/emulatorContext.js'
import { zendeskRig } from '../../testing/zendesk/zendeskRig.js'

type Rig = ReturnType<typeof zendeskRig>

/** Tickets a minute apart, oldest first. */
async function fileMany({ file, clock }: Rig, count: number): Promise<readonly string[]> {
  const ids: string[] = []
  for (let at = 0; at < count; at += 1) {
    ids.push((await file()).id)
    await clock.advance(60_000)
  }
  return ids
}

it.each(['asc', 'desc'] as const)(
  'a list goes on behind its last ticket in a page that knows nothing of its beginning (%s)',
  async (order) => {
    const rig = zendeskRig()
    const ids = await fileMany(rig, 5)
    const sorted = order === 'asc' ? ids : [...ids].reverse()
    const query = { sort: 'created', order, limit: 2 } as const
    const first = await rig.backend.listTickets(query)
    expect(first.items.map(({ id }) => id)).toEqual(sorted.slice(0, 2))
    const other = rig.backendOf(rig.alice)
    const rest = await other.listTickets({ ...query, limit: 9, cursor: String(first.nextCursor) })
    expect(rest.items.map(({ id }) => id)).toEqual(sorted.slice(2))
  },
)

it('tickets of the same second are told apart by their numbers', async () => {
  const rig = zendeskRig()
  const ids = [await rig.file(), await rig.file(), await rig.file()].map(({ id }) => id)
  const first = await rig.backend.listTickets({ limit: 1 })
  const other = rig.backendOf(rig.alice)
  const rest = await other.listTickets({ limit: 9, cursor: String(first.nextCursor) })
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([...ids].reverse())
})

it('a ticket that moves up while somebody pages is left to the delta, and hides none', async () => {
  const rig = zendeskRig()
  const ids = await fileMany(rig, 4)
  const first = await rig.backend.listTickets({ limit: 2 })
  const place = first.items[1]?.id ?? ''
  expect(place).toBe(ids[2])
  const idempotencyKey = rig.key()
  await rig.backend.reply(place, newReply(idempotencyKey), { idempotencyKey })
  // The page that asked first goes on in the list that it began, another one behind the place.
  for (const backend of [rig.backend, rig.backendOf(rig.alice)]) {
    const rest = await backend.listTickets({ limit: 9, cursor: String(first.nextCursor) })
    expect(rest.items.map(({ id }) => id)).toEqual([ids[1], ids[0]])
  }
  const delta = await rig.backend.listTickets({ since: String(first.syncCursor) })
  expect(delta.items.map(({ id }) => id)).toEqual([place])
})

it('what this backend did not give is refused: cursors, places in time', async () => {
  const { backend } = zendeskRig()
  for (const cursor of ['', 'garbage', 'a-1.5', 'a-1.5.6.7']) {
    expect(await codeOf(backend.listTickets({ cursor }))).toBe('invalid')
  }
  for (const since of ['', 'yesterday', '2026-01-05']) {
    expect(await codeOf(backend.listTickets({ since }))).toBe('invalid')
  }
})

it('A7: a number that is nobody’s finds nothing, and an outage is none', async () => {
  const { backend, emulator, file } = zendeskRig()
  const { id } = await file()
  expect((await backend.listTickets({ number: `#${id}` })).items).toHaveLength(1)
  expect((await backend.listTickets({ q: '#999' })).items).toEqual([])
  expect((await backend.listTickets({ number: id, state: 'closed' })).items).toEqual([])
  emulator.faults.answerNext(/GET/, /^\/requests\/\d+$/, () => json(503, {}))
  expect(await codeOf(backend.listTickets({ number: id }))).toBe('unavailable')
})

it('a search ends where Zendesk lets it end, and not with a refusal', async () => {
  const rig = zendeskRig()
  const { id } = await rig.file()
  const { tickets } = rig.emulator.account
  const one = rig.emulator.agent.ticket(Number(id))
  for (let more = 1; more <= 1_050; more += 1) {
    tickets.set(one.id + more, { ...one, id: one.id + more })
  }
  const query = { q: 'export', limit: 200 }
  let found = 0
  let cursor: string | null | undefined
  do {
    const page = await rig.backend.listTickets(cursor ? { ...query, cursor } : query)
    found += page.items.length
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(found).toBe(1_000)
})
