import type { Backend, TicketQuery } from '../../ports/Backend.js'
import type { Ticket, TicketPage } from '../../wire/index.js'
import { type Bench, codeOf, fileTicket, given, type Kit, textsOf, writeReply } from './kit.js'

export function checkLists(kit: Kit): void {
  checkPages(kit)
  checkDeltas(kit)
  checkSearch(kit)
}

function checkPages({ check, expect }: Kit): void {
  check('X14: pages cover the list exactly while tickets are filed in between', async (bench) => {
    const ids = await fileTickets(bench, 7)
    await bench.settle()
    const pages = await allPages(bench.alice, { limit: 3 }, async () => {
      await fileTicket(bench, bench.alice, { body: 'Filed while somebody was reading.' })
    })
    const seen = pages.flatMap(({ items }) => items).map(({ id }) => id)
    expect(seen.filter((id) => ids.includes(id))).toEqual([...ids].reverse())
    expect(new Set(seen).size).toBe(seen.length)
  })

  check('X14: a ticket that moves up while somebody reads is not lost', async (bench) => {
    const ids = await fileTickets(bench, 7)
    await bench.settle()
    const oldest = String(ids[0])
    let moved = false
    const pages = await allPages(bench.alice, { limit: 3 }, async () => {
      if (!moved) await writeReply(bench, bench.alice, oldest)
      moved = true
    })
    await bench.settle()
    const since = pages[0]?.syncCursor ?? undefined
    const delta = since === undefined ? [] : await allPages(bench.alice, { since, limit: 50 })
    const seen = [...pages, ...delta].flatMap(({ items }) => items).map(({ id }) => id)
    expect(seen).toEqual(expect.arrayContaining([...ids]))
  })

  check('A7: the latest activity comes first', async (bench) => {
    const ids = await fileTickets(bench, 3)
    await bench.settle()
    await writeReply(bench, bench.alice, String(ids[0]))
    await bench.settle()
    const listed = (await bench.alice.listTickets({ limit: 100 })).items.map(({ id }) => id)
    const expected = [ids[0], ids[2], ids[1]]
    expect(listed.filter((id) => ids.includes(id))).toEqual(expected)
  })

  check('X14: messages come in pages, oldest first, none twice', async (bench) => {
    const ticket = await fileTicket(bench, bench.alice)
    for (const body of ['one', 'two', 'three']) {
      await writeReply(bench, bench.alice, ticket.id, { body })
    }
    const first = await bench.alice.listMessages(ticket.id, { limit: 2 })
    expect(first.nextCursor).not.toBeNull()
    await writeReply(bench, bench.alice, ticket.id, { body: 'four' })
    const cursor = given(first.nextCursor, 'cursor')
    const second = await bench.alice.listMessages(ticket.id, { limit: 50, cursor })
    const bodies = textsOf([...first.items, ...second.items]).map(({ body }) => body)
    expect(bodies.slice(1)).toEqual(['one', 'two', 'three', 'four'])
    expect(second.nextCursor).toBeNull()
  })

  check('X14: a cursor that nobody made is refused', async (bench) => {
    const list = bench.alice.listTickets({ cursor: 'made-up cursor' })
    expect(await codeOf(list)).toBe('invalid')
  })
}

function checkDeltas({ check, expect }: Kit): void {
  check('X7: a delta brings what changed and nothing else', async (bench) => {
    const [quiet = '', busy = ''] = await fileTickets(bench, 2)
    await bench.settle()
    const { syncCursor } = await bench.alice.listTickets({ limit: 100 })
    bench.needs(syncCursor !== null, 'deltas')
    const since = given(syncCursor, 'place in time')
    expect((await bench.alice.listTickets({ since })).items).toEqual([])
    await writeReply(bench, bench.alice, busy)
    await bench.settle()
    const delta = await bench.alice.listTickets({ since })
    expect(delta.items.map(({ id }) => id)).toEqual([busy])
    expect(delta.items.map(({ id }) => id)).not.toContain(quiet)
    const after = await bench.alice.listTickets({ since: given(delta.syncCursor, 'place in time') })
    expect(after.items).toEqual([])
  })

  check('X7: a delta over many pages misses nothing of the same instant', async (bench) => {
    await bench.settle()
    const { syncCursor } = await bench.alice.listTickets({ limit: 1 })
    bench.needs(syncCursor !== null, 'deltas')
    const ids = await fileTickets(bench, 5)
    const pages = await allPages(bench.alice, {
      since: given(syncCursor, 'place in time'),
      limit: 2,
    })
    const seen = pages.flatMap(({ items }) => items).map(({ id }) => id)
    expect([...seen].sort()).toEqual([...ids].sort())
  })

  check('X7: what changes in the instant of a delta is in the next one', async (bench) => {
    const { syncCursor } = await bench.alice.listTickets({ limit: 1 })
    bench.needs(syncCursor !== null, 'deltas')
    const ids: string[] = []
    const seen: string[] = []
    let since = given(syncCursor, 'place in time')
    for (let round = 0; round < 3; round += 1) {
      ids.push((await fileTicket(bench, bench.alice)).id)
      const delta = await bench.alice.listTickets({ since, limit: 100 })
      seen.push(...delta.items.map(({ id }) => id))
      since = given(delta.syncCursor, 'place in time')
    }
    await bench.settle()
    const last = await bench.alice.listTickets({ since, limit: 100 })
    seen.push(...last.items.map(({ id }) => id))
    expect(seen).toEqual(expect.arrayContaining(ids))
  })

  check('X7: an answer of an agent is part of the delta', async (bench) => {
    const agent = bench.agentDoor()
    const [ticketId = ''] = await fileTickets(bench, 1)
    await bench.settle()
    const { syncCursor } = await bench.alice.listTickets({ limit: 100 })
    bench.needs(syncCursor !== null, 'deltas')
    await agent.reply(ticketId, { body: 'An answer.' })
    await bench.settle()
    const delta = await bench.alice.listTickets({ since: given(syncCursor, 'place in time') })
    expect(delta.items.map(({ id }) => id)).toEqual([ticketId])
  })
}

function checkSearch({ check, expect }: Kit): void {
  check('A7: a ticket is found by its number and by its words', async (bench) => {
    bench.needs(bench.alice.can.search, 'search')
    const word = bench.key().replaceAll('-', '')
    const wanted = await fileTicket(bench, bench.alice, { subject: `Graph ${word} is blank` })
    await fileTicket(bench, bench.alice)
    await bench.settle()
    expect(await found(bench.alice, { q: word.toUpperCase() })).toEqual([wanted.id])
    expect(await found(bench.alice, { q: wanted.number })).toContain(wanted.id)
    expect(await found(bench.alice, { q: `#${wanted.number}` })).toContain(wanted.id)
    expect(await found(bench.carol, { q: word })).toEqual([])
  })

  check('E6: open and closed tickets are told apart', async (bench) => {
    bench.needs(bench.alice.can.close, 'closing')
    const [open = '', closed = ''] = await fileTickets(bench, 2)
    await bench.alice.closeTicket(closed, {}, { idempotencyKey: bench.key() })
    const { status } = await bench.alice.getTicket(closed)
    bench.needs(status === 'closed', 'closing for good')
    await bench.settle()
    const openIds = await found(bench.alice, { state: 'open', limit: 100 })
    const closedIds = await found(bench.alice, { state: 'closed', limit: 100 })
    expect(openIds).toContain(open)
    expect(openIds).not.toContain(closed)
    expect(closedIds).toContain(closed)
    expect(closedIds).not.toContain(open)
  })
}

/** Oldest first. */
async function fileTickets(bench: Bench, count: number): Promise<readonly string[]> {
  const tickets: Ticket[] = []
  while (tickets.length < count) tickets.push(await fileTicket(bench, bench.alice))
  return tickets.map(({ id }) => id)
}

async function allPages(
  backend: Backend,
  query: TicketQuery,
  between: () => Promise<void> = async () => undefined,
): Promise<readonly TicketPage[]> {
  const pages: TicketPage[] = []
  let cursor: string | undefined
  do {
    const page = await backend.listTickets(cursor === undefined ? query : { ...query, cursor })
    pages.push(page)
    cursor = page.nextCursor ?? undefined
    if (cursor !== undefined) await between()
  } while (cursor !== undefined)
  return pages
}

async function found(backend: Backend, query: TicketQuery): Promise<readonly string[]> {
  return (await backend.listTickets(query)).items.map(({ id }) => id)
}
