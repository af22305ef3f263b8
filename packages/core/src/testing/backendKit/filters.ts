import type { Backend, TicketQuery } from '../../ports/Backend.js'
import type { Ticket } from '../../wire/index.js'
import { type Bench, deskOf, fileTicket, given, type Kit, writeReply } from './kit.js'

export function checkFilters({ check, expect }: Kit): void {
  check('C14: a ticket is found by its number exactly', async (bench) => {
    const [first, second] = await twoTickets(bench)
    await bench.settle()
    for (const number of [first.number, `#${first.number}`]) {
      expect(await idsOf(bench.alice, { number })).toEqual([first.id])
    }
    expect(await idsOf(bench.carol, { number: second.number })).not.toContain(second.id)
  })

  check('D5: the list is filtered by status', async (bench) => {
    const agent = bench.agentDoor()
    const [solved, open] = await twoTickets(bench)
    await agent.reply(solved.id, { body: 'Done.', status: 'solved' })
    await bench.settle()
    expect(await idsOf(bench.alice, { status: ['solved'], limit: 100 })).toEqual([solved.id])
    const either = await idsOf(bench.alice, { status: ['solved', 'open'], limit: 100 })
    expect(either).toEqual(expect.arrayContaining([solved.id, open.id]))
    expect(await idsOf(bench.alice, { status: ['declined'], limit: 100 })).toEqual([])
  })

  check('D5: the list is filtered by question type and project', async (bench) => {
    const { form } = await deskOf(bench)
    const category = form.categories.find(({ types }) => types.length > 1)
    bench.needs(category !== undefined, 'category with types')
    const { id: categoryId, types } = given(category, 'category')
    const [typeId, otherTypeId] = types.map(({ id }) => id)
    const projectId = form.projects.map(({ id }) => id).at(0)
    const filed = { categoryId, typeId: String(typeId), projectId: projectId ?? null }
    const first = await fileTicket(bench, bench.alice, filed)
    const other = { categoryId, typeId: String(otherTypeId) }
    const second = await fileTicket(bench, bench.alice, other)
    await bench.settle()
    const ofType = await idsOf(bench.alice, { typeId, limit: 100 })
    expect(ofType).toContain(first.id)
    expect(ofType).not.toContain(second.id)
    const ofCategory = await idsOf(bench.alice, { categoryId, limit: 100 })
    expect(ofCategory).toEqual(expect.arrayContaining([first.id, second.id]))
    bench.needs(projectId !== undefined, 'project of the person')
    const ofProject = await idsOf(bench.alice, { projectId, limit: 100 })
    expect(ofProject).toContain(first.id)
    expect(ofProject).not.toContain(second.id)
  })

  check('D5: the list is filtered by period: from included, to left out', async (bench) => {
    const ticket = await fileTicket(bench, bench.alice)
    await bench.settle()
    const at = Date.parse(ticket.createdAt)
    const near = (ms: number) => new Date(at + ms).toISOString()
    const within = (query: TicketQuery) => idsOf(bench.alice, { ...query, limit: 100 })
    expect(await within({ from: near(0), to: near(1) })).toContain(ticket.id)
    expect(await within({ from: near(1) })).not.toContain(ticket.id)
    expect(await within({ to: near(0) })).not.toContain(ticket.id)
    expect(await within({ from: near(-1), to: near(0) })).not.toContain(ticket.id)
  })

  check('A7: the list is sorted by creation or number, either way round', async (bench) => {
    bench.needsTrait('sorting')
    const tickets = await fileTickets(bench, 4)
    const ids = tickets.map(({ id }) => id)
    await bench.settle()
    await writeReply(bench, bench.alice, String(ids[1]))
    await bench.settle()
    for (const sort of ['created', 'number'] as const) {
      const asc = await sorted(bench, ids, { sort, order: 'asc' })
      expect(asc).toEqual(ids)
      expect(await sorted(bench, ids, { sort, order: 'desc' })).toEqual([...ids].reverse())
    }
    const quietFirst = await sorted(bench, ids, { sort: 'activity', order: 'asc' })
    expect(quietFirst).toEqual([ids[0], ids[2], ids[3], ids[1]])
  })

  check('A7: pages of a sorted list cover it exactly while tickets move', async (bench) => {
    bench.needsTrait('sorting')
    await checkSortedPages(bench, ['created', 'number'])
  })

  check('A7: pages by activity cover the list exactly while tickets move', async (bench) => {
    bench.needsTrait('sorting')
    bench.needsTrait('steady_pages')
    await checkSortedPages(bench, ['activity'])
  })

  async function checkSortedPages(bench: Bench, sorts: readonly Sort[]): Promise<void> {
    const ids = (await fileTickets(bench, 7)).map(({ id }) => id)
    await bench.settle()
    for (const sort of sorts) {
      for (const order of ['asc', 'desc'] as const) {
        const before = await allIds(bench.alice, { sort, order, limit: 100 })
        const seen = await allIds(bench.alice, { sort, order, limit: 2 }, async () => {
          await bench.settle()
          await writeReply(bench, bench.alice, String(ids[3]))
          await fileTicket(bench, bench.alice)
        })
        expect(seen).toEqual(before)
        await bench.settle()
      }
    }
  }
}

type Sort = NonNullable<TicketQuery['sort']>

async function twoTickets(bench: Bench): Promise<readonly [Ticket, Ticket]> {
  return [await fileTicket(bench, bench.alice), await fileTicket(bench, bench.alice)]
}

/** Oldest first. */
async function fileTickets(bench: Bench, count: number): Promise<readonly Ticket[]> {
  const tickets: Ticket[] = []
  while (tickets.length < count) tickets.push(await fileTicket(bench, bench.alice))
  return tickets
}

async function sorted(
  bench: Bench,
  ids: readonly string[],
  query: TicketQuery,
): Promise<readonly string[]> {
  const all = await allIds(bench.alice, { ...query, limit: 100 })
  return all.filter((id) => ids.includes(id))
}

async function allIds(
  backend: Backend,
  query: TicketQuery,
  between: () => Promise<void> = async () => undefined,
): Promise<readonly string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await backend.listTickets(cursor === undefined ? query : { ...query, cursor })
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
    if (cursor !== undefined) await between()
  } while (cursor !== undefined)
  return ids
}

async function idsOf(backend: Backend, query: TicketQuery): Promise<readonly string[]> {
  return (await backend.listTickets(query)).items.map(({ id }) => id)
}
