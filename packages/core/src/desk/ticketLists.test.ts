import { expect, it } from 'vitest'
import type { ListQuery } from '../model/ticketFilter.js'
import type { TicketQuery } from '../ports/Backend.js'
import { type ClientRig, clientRig, MAYA, type Tab } from '../testing/clientRig.js'
import { refusal } from '../testing/flakyBackend.js'
import type { TicketPage } from '../wire/index.js'

const NOOR = { id: 'noor', organization: { id: 'acme' } }
const MAYA_OF_ACME = { ...MAYA, organization: { id: 'acme' } }

async function withTickets(count: number, rig: ClientRig = clientRig()) {
  for (let number = 1; number <= count; number++) {
    await rig.clock.advance(60_000)
    rig.world.agent.createFor(MAYA, { subject: `Ticket ${number}`, body: `Text ${number}` })
  }
  const tab = rig.open()
  /** Watches a query until the end of the test. */
  async function watch(query: ListQuery, own: Tab = tab) {
    const store = own.tickets.query(query)
    const stop = store.subscribe(() => {})
    await rig.clock.advance(1)
    const subjects = () => store.get().tickets.map(({ subject }) => subject)
    return Object.assign(subjects, { store, stop })
  }
  const ids = rig.world.agent.list().toReversed()
  const idOf = (number: number) => ids[number - 1]?.id ?? ''
  return { rig, tab, watch, idOf }
}

const listCalls = (rig: ClientRig) => rig.flaky.calls.filter(({ verb }) => verb === 'listTickets')

it('gives one store for one query, however it is written', async () => {
  const { tab } = await withTickets(1)
  const { query } = tab.tickets
  expect(query({ status: ['open'], q: 'a' })).toBe(query({ status: ['open'], q: 'a' }))
  expect(query({ status: ['open'] })).not.toBe(query({ status: ['closed'] }))
})

it('E6 a ticket leaves a filtered list and joins another as it changes, without a new read', async () => {
  const { rig, watch, idOf } = await withTickets(4)
  const open = await watch({ state: 'open' })
  const closed = await watch({ state: 'closed' })
  expect(open()).toEqual(['Ticket 4', 'Ticket 3', 'Ticket 2', 'Ticket 1'])
  expect(closed()).toEqual([])
  const before = listCalls(rig).length
  rig.world.agent.setStatus(idOf(2), 'closed')
  rig.world.agent.setStatus(idOf(3), 'in_progress')
  await rig.clock.advance(8_000)
  expect(open()).toEqual(['Ticket 3', 'Ticket 4', 'Ticket 1'])
  expect(closed()).toEqual(['Ticket 2'])
  const calls = listCalls(rig).slice(before)
  expect(calls).toHaveLength(1)
  expect(calls[0]?.given[0]).toMatchObject({ since: expect.any(String), scope: 'mine' })
})

it('E4 finds what only the server knows, and keeps it while it changes', async () => {
  const { rig, watch, idOf } = await withTickets(3)
  rig.world.agent.reply(idOf(2), { body: 'The parrot is dead' })
  rig.world.agent.reply(idOf(2), { body: 'Sorry' })
  const found = await watch({ q: 'parrot' })
  expect(found()).toEqual(['Ticket 2'])
  rig.world.agent.reply(idOf(2), { body: 'It only sleeps' })
  rig.world.agent.reply(idOf(3), { body: 'No bird here' })
  await rig.clock.advance(8_000)
  expect(found()).toEqual(['Ticket 2'])
  rig.world.agent.createFor(MAYA, { subject: 'My parrot', body: 'Another' })
  await rig.clock.advance(10_000)
  expect(found()).toEqual(['My parrot', 'Ticket 2'])
})

it('A7 sorts as asked, page by page, each ticket once', async () => {
  const { rig, watch, idOf } = await withTickets(60)
  await rig.clock.advance(60_000)
  rig.world.agent.reply(idOf(7), { body: 'Moves by activity alone' })
  for (const [query, first, last] of [
    [{ sort: 'created' }, 60, 1],
    [{ sort: 'created', order: 'asc' }, 1, 60],
    [{ sort: 'number', order: 'asc' }, 1, 60],
    [{ order: 'desc' }, 7, 1],
  ] as const) {
    const list = await watch(query)
    expect(list()).toHaveLength(25)
    for (let page = 2; page <= 3; page++) {
      expect(list.store.get().hasMore).toBe(true)
      await rig.result(list.store.loadMore())
    }
    expect(list.store.get()).toMatchObject({ hasMore: false, loadingMore: false })
    expect(new Set(list()).size).toBe(60)
    expect([list()[0], list().at(-1)]).toEqual([`Ticket ${first}`, `Ticket ${last}`])
    list.stop()
  }
})

it('what stands behind the pages read so far waits for its page', async () => {
  const { rig, watch, idOf } = await withTickets(30)
  const list = await watch({ sort: 'number' })
  expect(list().at(-1)).toBe('Ticket 6')
  rig.world.agent.reply(idOf(2), { body: 'Does not belong to this page' })
  rig.world.agent.createFor(MAYA, { subject: 'Ticket 31', body: 'Does' })
  await rig.clock.advance(8_000)
  expect(list()).toHaveLength(26)
  expect([list()[0], list().at(-1)]).toEqual(['Ticket 31', 'Ticket 6'])
  await rig.result(list.store.loadMore())
  expect(list()).toHaveLength(31)
})

it('E5 shows my tickets and those of my organisation, each by itself', async () => {
  const rig = clientRig({
    desk: { name: 'Desk', list: { views: ['mine', 'organization'] } },
    person: MAYA_OF_ACME,
  })
  rig.world.agent.createFor(NOOR, { subject: 'Of Noor', body: 'Text' })
  rig.world.agent.createFor(MAYA_OF_ACME, { subject: 'Of Maya', body: 'Text' })
  const tab = rig.open()
  const stores = [tab.tickets.list, tab.tickets.query({ scope: 'organization' })] as const
  for (const store of stores) store.subscribe(() => {})
  await rig.clock.advance(1)
  const subjects = () => stores.map((store) => store.get().tickets.map(({ subject }) => subject))
  expect(subjects()).toEqual([['Of Maya'], ['Of Maya', 'Of Noor']])
  const [, noors] = stores[1].get().tickets
  const thread = tab.tickets.open(noors?.id ?? '')
  thread.subscribe(() => {})
  rig.world.agent.createFor(NOOR, { subject: 'New', body: 'Text' })
  await rig.clock.advance(1_000)
  rig.world.agent.reply(noors?.id ?? '', { body: 'Seen by all' })
  await rig.clock.advance(8_000)
  expect(subjects()).toEqual([['Of Maya'], ['Of Noor', 'New', 'Of Maya']])
  expect(JSON.stringify(thread.get().messages)).toContain('Seen by all')
})

it('unread ones are told by what is known', async () => {
  const { rig, tab, watch, idOf } = await withTickets(3)
  rig.world.agent.reply(idOf(1), { body: 'Answer' })
  const list = await watch({ unread: true })
  expect(listCalls(rig).at(-1)?.given[0]).not.toHaveProperty('unread')
  expect(list()).toHaveLength(3)
  await rig.result(tab.tickets.markRead(idOf(1)))
  expect(list()).toEqual(['Ticket 3', 'Ticket 2'])
  const anew = await watch({ unread: true, sort: 'created' })
  expect(anew()).toEqual(['Ticket 3', 'Ticket 2'])
})

it('C14 finds a ticket by the number that people say', async () => {
  const { rig, tab, idOf } = await withTickets(40)
  const { number } = rig.world.agent.list().find(({ id }) => id === idOf(3)) ?? { number: '' }
  expect(await rig.result(tab.tickets.find(`#${number}`))).toMatchObject({ id: idOf(3) })
  const before = rig.flaky.calls.length
  expect(await rig.result(tab.tickets.find(` ${number} `))).toMatchObject({ id: idOf(3) })
  expect(rig.flaky.calls.length).toBe(before)
  await expect(rig.result(tab.tickets.find('99999'))).rejects.toMatchObject({ code: 'not_found' })
})

it('C8 shows the groups of the desk with their counts', async () => {
  const { rig, tab, idOf } = await withTickets(3)
  const counts = () => tab.tickets.groups.get().map(({ id, count }) => [id, count])
  expect(counts()).toEqual([])
  tab.tickets.groups.subscribe(() => {})
  await rig.clock.advance(1)
  expect(counts()).toEqual([
    ['open', 3],
    ['closed', 0],
  ])
  rig.world.agent.decline(idOf(1), 'Not ours')
  await rig.clock.advance(8_000)
  expect(counts()).toEqual([
    ['open', 2],
    ['closed', 1],
  ])
})

it('reads every list anew where the server has forgotten the place', async () => {
  const { rig, watch, idOf } = await withTickets(30)
  const lists = [await watch({}), await watch({ state: 'open' })]
  await rig.result(lists[0]?.store.loadMore() ?? Promise.resolve())
  rig.flaky.fail('listTickets', refusal('invalid', { status: 400 }))
  const refused = listCalls(rig).length
  rig.world.agent.setStatus(idOf(1), 'closed')
  await rig.clock.advance(8_000)
  expect(lists.map((list) => list()[0])).toEqual(['Ticket 1', 'Ticket 30'])
  expect(lists.map((list) => list.store.get().hasMore)).toEqual([true, true])
  expect(lists.map((list) => list().length)).toEqual([25, 25])
  const before = listCalls(rig).length
  rig.world.agent.setStatus(idOf(2), 'closed')
  await rig.clock.advance(8_000)
  const sinceOf = (call: number) =>
    (listCalls(rig)[call]?.given[0] as TicketQuery | undefined)?.since
  expect(listCalls(rig).length - before).toBe(1)
  expect(sinceOf(before)).not.toBe(sinceOf(refused))
  expect(lists.map((list) => list()[0])).toEqual(['Ticket 2', 'Ticket 30'])
})

it('without changes to tell, reads the first page and keeps those behind it', async () => {
  const rig = clientRig()
  const { world, flaky } = rig
  const noDeltas = {
    ...flaky.backend,
    async listTickets(...given: Parameters<typeof flaky.backend.listTickets>): Promise<TicketPage> {
      return { ...(await flaky.backend.listTickets(...given)), syncCursor: null }
    },
  }
  for (let number = 1; number <= 30; number++) {
    await rig.clock.advance(1_000)
    world.agent.createFor(MAYA, { subject: `Ticket ${number}`, body: 'Text' })
  }
  const tab = rig.open({ backend: noDeltas })
  tab.tickets.list.subscribe(() => {})
  await rig.clock.advance(1)
  await rig.result(tab.tickets.loadMore())
  world.agent.createFor(MAYA, { subject: 'New', body: 'Text' })
  await rig.clock.advance(8_000)
  const { tickets, hasMore } = tab.tickets.list.get()
  expect(tickets).toHaveLength(31)
  expect(tickets[0]?.subject).toBe('New')
  expect(hasMore).toBe(false)
  expect(listCalls(rig).every(({ given }) => !('since' in (given[0] as object)))).toBe(true)
})

it('X7 refreshing asks once for all lists, and reads the first page where nobody looks', async () => {
  const { rig, tab, watch, idOf } = await withTickets(3)
  await rig.result(tab.tickets.refresh())
  expect(tab.tickets.list.get().tickets).toHaveLength(3)
  tab.tickets.list.subscribe(() => {})
  await watch({ state: 'open' })
  await rig.clock.advance(10_000)
  rig.world.agent.setStatus(idOf(1), 'closed')
  const before = listCalls(rig).length
  await rig.result(tab.tickets.refresh())
  expect(listCalls(rig).length - before).toBe(1)
  expect(tab.tickets.list.get().tickets[0]?.subject).toBe('Ticket 1')
})

it('a list looked at again shows what changed meanwhile, by one delta', async () => {
  const { rig, watch, idOf } = await withTickets(3)
  const list = await watch({ state: 'closed' })
  list.stop()
  rig.world.agent.setStatus(idOf(1), 'closed')
  await rig.clock.advance(600_000)
  expect(list()).toEqual([])
  const before = listCalls(rig).length
  list.store.subscribe(() => {})
  await rig.clock.advance(10)
  expect(list()).toEqual(['Ticket 1'])
  const calls = listCalls(rig).slice(before)
  expect(calls.every(({ given }) => 'since' in (given[0] as object))).toBe(true)
})

it('T-ID1 another person sees nothing of a query, and its late page is dropped', async () => {
  const { rig, tab, watch } = await withTickets(60)
  const list = await watch({ q: 'ticket' })
  rig.flaky.fail('listTickets', 'hang')
  const more = list.store.loadMore()
  more.catch(() => {})
  await rig.clock.advance(1)
  tab.identify(null)
  await expect(more).rejects.toMatchObject({ code: 'destroyed' })
  expect(list.store.get().tickets).toEqual([])
  tab.identify(MAYA)
  await rig.clock.advance(5)
  expect(list.store.get()).toMatchObject({ status: 'ready', loadingMore: false })
  await rig.result(list.store.loadMore())
  expect(list()).toHaveLength(50)
})

it('a search as one types keeps what few lists have read', async () => {
  const { rig, tab, watch } = await withTickets(5)
  for (let n = 0; n < 30; n++) (await watch({ q: `ticket${' '.repeat(n)}` })).stop()
  const known = Array.from({ length: 30 }, (_, n) =>
    tab.tickets.query({ q: `ticket${' '.repeat(n)}` }),
  )
  const kept = known.filter((store) => store.get().tickets.length > 0)
  expect(kept.length).toBeLessThan(10)
  expect(kept.length).toBeGreaterThan(3)
  expect(rig.clock.pending()).toBe(0)
})

it('tells of a list that cannot be read, and reads it once it can be', async () => {
  const { rig, watch } = await withTickets(2)
  rig.flaky.fail('listTickets', 'dropped', 'dropped')
  const list = await watch({ state: 'open' })
  expect(list.store.get()).toMatchObject({ status: 'failed', error: { code: 'offline' } })
  await rig.clock.advance(10_000)
  expect(list.store.get()).toMatchObject({ status: 'ready', error: null })
})
